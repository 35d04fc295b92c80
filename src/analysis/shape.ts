import type { Break } from '../activations/types'
import { isConstant, pieces } from './pieces'
import { runs } from './signs'
import type { Subject } from './subject'

export type Monotonicity = 'increasing' | 'non-decreasing' | 'decreasing' | 'non-increasing' | 'constant' | 'none'

/**
 * Where f rises and falls, from the signs of f′ between the breaks and of f's jumps at them. Strict (`increasing`)
 * unless a whole piece is flat: isolated zeros of f′, and its underflow far out, do not count.
 */
export function monotonicity(s: Subject): Monotonicity {
	const signs = pieces(s).flatMap((piece) => runs(piece.x, piece.y[1]).map((run) => run.sign as number))
	signs.push(...s.breaks.map(({ left, right }) => Math.sign(right[0] - left[0])))
	return direction(
		signs,
		pieces(s).some((piece) => isConstant(piece, 0)),
	)
}

/** The word for the signs met, zeros aside, and for whether there is a flat piece. */
export function direction(signs: readonly number[], flat: boolean): Monotonicity {
	const rises = signs.some((sign) => sign > 0)
	const falls = signs.some((sign) => sign < 0)
	if (rises && falls) return 'none'
	if (rises) return flat ? 'non-decreasing' : 'increasing'
	if (falls) return flat ? 'non-increasing' : 'decreasing'
	return 'constant'
}

export interface Smoothness {
	/** The largest k with f ∈ Cᵏ; −1 if f jumps, ∞ if nothing does. */
	readonly order: number
	/** The breaks of order 1: f is continuous and f′ is not. */
	readonly kinks: readonly Break[]
	readonly breaks: readonly Break[]
}

/** How often f is continuously differentiable, as its breaks tell. */
export function smoothness(s: Subject): Smoothness {
	return {
		order: Math.min(Number.POSITIVE_INFINITY, ...s.breaks.map((b) => b.order - 1)),
		kinks: s.breaks.filter((b) => b.order === 1),
		breaks: s.breaks,
	}
}

export interface Inflection {
	readonly x: number
	readonly f: number
	readonly slope: number
}

/**
 * Where f″ changes sign and f is differentiable, ascending: between breaks, and at a break of order 2 whose two sides
 * curve opposite ways. A straight stretch between opposite curvatures has no one point of inflection and gives none.
 */
export function inflections(s: Subject): Inflection[] {
	const inside = pieces(s).flatMap((piece) => piece.turns[2])
	const turned = s.breaks.filter((b) => b.order === 2 && b.left[2] * b.right[2] < 0).map(({ x }) => x)
	return [...inside, ...turned].sort((a, b) => a - b).map((x) => ({ x, f: s.f(x), slope: s.df(x) ?? Number.NaN }))
}
