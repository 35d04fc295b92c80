import { boundary } from './doubles'
import { slopeLimits } from './limits'
import { pieces } from './pieces'
import { derivative, type Subject } from './subject'

export interface Saturation {
	/** |f′| < ε for every x below this; ∞ if everywhere, null if never. */
	readonly left: number | null
	/** |f′| < ε for every x above this; −∞ if everywhere, null if never. */
	readonly right: number | null
}

/** Beyond which x, on either side, |f′| stays below `epsilon` > 0 for good. A jump of f counts as a steep slope. */
export function saturation(s: Subject, epsilon: number): Saturation {
	const { left, right } = slopeLimits(s)
	return {
		left: Math.abs(left) < epsilon ? threshold(s, epsilon, 1) : null,
		right: Math.abs(right) < epsilon ? threshold(s, epsilon, -1) : null,
	}
}

/** The first point with |f′| ≥ ε on the way in from −∞ (`inward` 1) or from ∞ (−1). */
function threshold(s: Subject, epsilon: number, inward: 1 | -1): number | null {
	const df = derivative(s, 1)
	const gentle = (x: number) => !(Math.abs(df(x)) >= epsilon)
	for (const piece of inward > 0 ? pieces(s) : pieces(s).concat().reverse()) {
		const [edge, far] = inward > 0 ? [piece.from, piece.to] : [piece.to, piece.from]
		const slopes = piece.y[1]
		// Extremes of f′ too: they may rise above every sample.
		const steep = piece.x.filter((_, i) => Math.abs(slopes[i] as number) >= epsilon)
		const inner = first([...steep, ...piece.turns[2].filter((x) => !gentle(x))], inward)
		if (inner !== undefined) {
			const outer = first(
				piece.x.filter((x) => inward * x < inward * inner),
				inward > 0 ? -1 : 1,
			)
			if (outer !== undefined) return boundary(gentle, outer, inner).first
			return Number.isFinite(edge) ? edge : null
		}
		if (s.breaks.some((b) => b.x === far && b.order === 0)) return far
	}
	return inward * Number.POSITIVE_INFINITY
}

/** The point met first on the way up (1) or down (−1). */
function first(points: ArrayLike<number>, direction: 1 | -1): number | undefined {
	let met: number | undefined
	for (let i = 0; i < points.length; i++) {
		const x = points[i] as number
		if (met === undefined || direction * x < direction * met) met = x
	}
	return met
}
