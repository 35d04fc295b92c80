/** Properties that exercises of the kind code ask for. */
import type { Argument, Breach, Call, CodeProperty, Given } from '../types'

type Values = readonly Given[]

const numbers = (given: Given): readonly unknown[] => (Array.isArray(given) ? given : [given])

/** Within a share of what is wanted; readers’ code comes with the rounding of its own form. */
const agrees = (gave: unknown, wanted: number, share: number): boolean =>
	gave === wanted || (typeof gave === 'number' && Math.abs(gave - wanted) <= share * Math.abs(wanted))

/** Calls of one function. */
export const callsOf = (name: string, inputs: readonly (readonly Argument[])[]): Call[] =>
	inputs.map((of) => [name, ...of])

/** The first of the values that a test finds at fault. */
export const first = (values: Values, isWrong: (value: Given, place: number) => boolean): Breach | undefined => {
	const at = values.findIndex(isWrong)
	return at < 0 ? undefined : { at: [at] }
}

/** A function gives what it should, within a share of that. */
export const gives = <Of extends readonly Argument[]>(
	name: string,
	inputs: readonly Of[],
	wanted: (...of: Of) => number | readonly number[],
	share = 1e-9,
): CodeProperty => ({
	calls: callsOf(name, inputs),
	breach(values) {
		for (const [at, of] of inputs.entries()) {
			const [gave, right] = [values[at] as Given, wanted(...of)]
			const [mine, theirs] = [numbers(gave), numbers(right) as readonly number[]]
			if (Array.isArray(gave) !== Array.isArray(right) || mine.length !== theirs.length) return { at: [at] }
			const index = theirs.findIndex((value, i) => !agrees(mine[i], value, share))
			if (index >= 0) return { at: [at], wanted: theirs[index] as number, ...(Array.isArray(right) && { index }) }
		}
		return undefined
	},
})
