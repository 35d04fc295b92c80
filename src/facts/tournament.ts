import { adam } from '../networks'
import { epochsToLearn, type Race } from './race'

export const seeds: readonly number[] = [0, 1, 2, 3, 4]

/** The functions that race, each with the weights usual for it. */
const runners: Readonly<Record<string, string>> = {
	relu: 'he-normal',
	gelu: 'he-normal',
	elu: 'he-normal',
	tanh: 'xavier-normal',
	sigmoid: 'xavier-normal',
}

/** The same task for a shallow network and for a deep one. */
export const courses = {
	shallow: { hidden: [16, 16], optimiser: adam, rate: 0.02, goal: 0.1, epochs: 50 },
	deep: { hidden: Array.from({ length: 12 }, () => 12), optimiser: adam, rate: 0.01, goal: 0.1, epochs: 50 },
} as const satisfies Readonly<Record<string, Omit<Race, 'fn' | 'rule'>>>

type Results = Readonly<Record<string, readonly number[]>>
const known = new Map<keyof typeof courses, Results>()

/** The epochs of each runner and seed; run once. */
export function results(name: keyof typeof courses): Results {
	const before = known.get(name)
	if (before) return before
	const run = (fn: string, rule: string) => seeds.map((seed) => epochsToLearn({ fn, rule, ...courses[name] }, seed))
	const made = Object.fromEntries(Object.entries(runners).map(([fn, rule]) => [fn, run(fn, rule)]))
	known.set(name, made)
	return made
}

/**
 * Whether two runners' results lie wholly apart, the slowest of one before the fastest of the other. If nothing but luck
 * told them apart, 5 runs against 5 would do so twice in 252 times.
 */
export const apart = (a: readonly number[], b: readonly number[]): boolean =>
	Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a)

/** Of all pairs of runners, how many lie apart. */
export function pairs(name: keyof typeof courses): { all: number; apart: number } {
	const runs = Object.values(results(name))
	const all = runs.flatMap((a, i) => runs.slice(i + 1).map((b) => apart(a, b)))
	return { all: all.length, apart: all.filter(Boolean).length }
}
