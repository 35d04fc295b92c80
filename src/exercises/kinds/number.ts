import { readNumber } from '../typed'
import type { NumberQuestion, Quantity, Tolerance, Verdict } from '../types'

/** A question whose quantities are numbers. */
type Settled = NumberQuestion & {
	readonly value: number
	readonly slips?: Readonly<Record<string, number>>
}

/** With its quantities looked up: those of facts come from the page, or, at build, from the facts themselves. */
export const settled = (
	{ value, slips, ...question }: NumberQuestion,
	lookup: (quantity: Quantity) => number,
): Settled => ({
	...question,
	value: lookup(value),
	...(slips && { slips: Object.fromEntries(Object.entries(slips).map(([key, slip]) => [key, lookup(slip)])) }),
})

/** Within the tolerance, or different by rounding alone: `e^-1` is typed here and computed there. */
const agrees = (answer: number, value: number, within: Tolerance): boolean => {
	const room = typeof within === 'number' ? within : within.share * Math.abs(value)
	return Math.abs(answer - value) <= room + 8 * Number.EPSILON * Math.abs(value)
}

/** Slips that any question has: the sign, and per cent where a share was meant or the other way round. */
const common: readonly (readonly [string, (answer: number) => number])[] = [
	['sign', (answer) => -answer],
	['percent', (answer) => answer / 100],
	['percent', (answer) => answer * 100],
]

export const checkNumber = ({ value, within, units, slips = {} }: Settled, answer: string): Verdict => {
	const typed = readNumber(answer, units)
	if ('problem' in typed)
		return { is: 'malformed', message: `formula.${typed.problem.key}`, values: typed.problem.values }
	if ('forbidden' in typed) return { is: 'malformed', message: 'formula.notAllowed', values: { name: typed.forbidden } }
	if ('message' in typed) return { is: 'malformed', message: typed.message, values: { text: answer } }
	const read = typed.value
	if (agrees(read, value, within)) return { is: 'right' }
	const reply = Object.entries(slips).find(([, slip]) => agrees(read, slip, within))?.[0]
	const message = common.find(([, mended]) => agrees(mended(read), value, within))?.[0] ?? 'number'
	return { is: 'wrong', ...(reply !== undefined && { reply }), message, values: { read } }
}
