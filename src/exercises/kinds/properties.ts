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

/** The values of a function are not those that a misconception leads to, at every input alike. */
export const unlike = (
	name: string,
	inputs: readonly (readonly [number])[],
	mistaken: (input: number) => number,
	wanted: (input: number) => number,
): CodeProperty => ({
	calls: callsOf(name, inputs),
	breach: (values) =>
		inputs.every(([input], at) => agrees(values[at], mistaken(input), 1e-6))
			? { at: [0], wanted: wanted(inputs[0]?.[0] as number) }
			: undefined,
})

/**
 * The slopes between neighbours stand a test.
 *
 * @param inputs ascend
 * @param wrong the place of a slope at fault, −1 where there is none
 */
export const slopes = (
	name: string,
	inputs: readonly number[],
	wrong: (all: readonly number[]) => number,
): CodeProperty => ({
	calls: callsOf(
		name,
		inputs.map((input) => [input]),
	),
	breach(values) {
		const between = (of: readonly unknown[], i: number): number => (of[i + 1] as number) - (of[i] as number)
		const all = inputs.slice(1).map((_, i) => between(values, i) / between(inputs, i))
		const at = wrong(all)
		return at < 0 ? undefined : { at: [at, at + 1], slope: all[at] as number }
	},
})
