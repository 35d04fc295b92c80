import { rankSum } from '../analysis/rank-sum'

/** The share of races without any difference in which some pair is told apart all the same, at most. */
export const level = 0.05

/** Two runners, by their places in the race's list. */
export interface Pair {
	readonly a: number
	readonly b: number
	/** How likely they would lie so far apart by luck alone. */
	readonly p: number
	/** Which of them is faster; null where these seeds can show no difference. */
	readonly ahead: number | null
}

export interface Outcome {
	readonly pairs: readonly Pair[]
	/** p must not exceed it: the level shared among all pairs (Bonferroni's correction). */
	readonly threshold: number
	/** The least p that so many seeds can have, all runs of one ahead of all of the other. */
	readonly least: number
	/** Those that nobody is told to be ahead of. */
	readonly front: readonly number[]
}

/** What runs can tell of each pair of runners, from the epoch at which each run arrived: infinite where it did not. */
export function outcome(arrivals: readonly (readonly number[])[]): Outcome {
	const all = arrivals.map((_, k) => k)
	const threshold = level / Math.max(1, (all.length * (all.length - 1)) / 2)
	const pairs = all.flatMap((a) =>
		all.slice(a + 1).map((b): Pair => {
			const [left, right] = [arrivals[a] as number[], arrivals[b] as number[]]
			const p = rankSum(left, right)
			return { a, b, p, ahead: p > threshold ? null : beats(left, right) ? a : b }
		}),
	)
	const low = Array.from({ length: arrivals[0]?.length ?? 1 }, (_, k) => k)
	const least = rankSum(
		low,
		low.map((k) => k + low.length),
	)
	const isBeaten = (k: number): boolean =>
		pairs.some(({ a, b, ahead }) => ahead !== null && ahead !== k && (a === k || b === k))
	return { pairs, threshold, least, front: all.filter((k) => !isBeaten(k)) }
}

/** Whether the runs of one are more often ahead than behind, each against each. */
const beats = (left: readonly number[], right: readonly number[]): boolean =>
	left.reduce((sum, x) => sum + right.reduce((won, y) => won + Number(y > x) - Number(y < x), 0), 0) > 0

/** Whether runner `k` is told to be ahead of `other`. */
export const isAhead = ({ pairs }: Pick<Outcome, 'pairs'>, k: number, other: number): boolean =>
	pairs.some(({ a, b, ahead }) => ahead === k && (a === k ? b : a) === other)
