import { ends } from './limits'
import { isConstant, nearestToZero, pieces } from './pieces'
import { derivative, type Subject } from './subject'

/** One end of a range of values. */
export interface Bound {
	/** ±∞ where there is no bound; NaN where the limit that would decide has none. */
	readonly value: number
	/** Whether the function takes this value somewhere, or only comes as near as one likes. */
	readonly attained: boolean
	/** Where: of several places the nearest to 0; of a flat piece its point nearest to 0, ends included; ±∞ when approached there only. */
	readonly at: number
}

export interface Extremes {
	readonly infimum: Bound
	readonly supremum: Bound
}

/**
 * The extremes of f (order 0) or f′ (order 1). An extreme is a value at a zero of the next derivative, on a flat
 * piece, at a break (its own value is attained; a one-sided limit only if it is the same), or the limit at ±∞, which is
 * not attained — that a value rounds to its limit, or underflows to it, plays no part, since samples are no candidates.
 */
function extremes(s: Subject, order: 0 | 1): Extremes {
	const g = derivative(s, order)
	const candidates: Bound[] = []
	for (const piece of pieces(s)) {
		if (isConstant(piece, order)) {
			candidates.push({ value: piece.y[order][0] as number, attained: true, at: nearestToZero(piece) })
			continue
		}
		for (const x of piece.turns[order === 0 ? 1 : 2]) candidates.push({ value: g(x), attained: true, at: x })
	}
	for (const { x, left, right } of s.breaks) {
		candidates.push({ value: g(x), attained: true, at: x })
		for (const jet of [left, right]) candidates.push({ value: jet[order], attained: false, at: x })
	}
	const { left, right } = ends(g)
	candidates.push({ value: left, attained: false, at: Number.NEGATIVE_INFINITY })
	candidates.push({ value: right, attained: false, at: Number.POSITIVE_INFINITY })
	return { infimum: extreme(candidates, -1), supremum: extreme(candidates, 1) }
}

/** The greatest candidate in a direction; among equals an attained one, then the nearest to 0. */
function extreme(candidates: readonly Bound[], direction: 1 | -1): Bound {
	const none: Bound = { value: Number.NaN, attained: false, at: Number.NaN }
	const { value, attained, at } = candidates
		.filter(({ value }) => !Number.isNaN(value))
		.reduce((best, next) => {
			const ahead = direction * (next.value - best.value)
			if (Number.isNaN(best.value) || ahead > 0) return next
			if (next.value !== best.value || (best.attained && !next.attained)) return best
			return (next.attained && !best.attained) || Math.abs(next.at) < Math.abs(best.at) ? next : best
		}, none)
	// The sign of a zero means nothing here.
	return { value: value + 0, attained, at: at + 0 }
}

/** The infimum and supremum of f. */
export const range = (s: Subject): Extremes => extremes(s, 0)

/** The infimum and supremum of f′; at a kink f′ has the value that the contract gives it, and attains no other. */
export const slopes = (s: Subject): Extremes => extremes(s, 1)
