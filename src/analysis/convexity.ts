import { pieces } from './pieces'
import { runs } from './signs'
import type { Subject } from './subject'

export type Convexity = 'convex' | 'concave' | 'straight' | 'neither'

/**
 * Whether each chord lies above f (convex) or below it (concave): from the signs of f″ between the breaks and of f′'s jumps
 * at them. A jump of f itself is neither. Strictness is not asked for.
 */
export function convexity(s: Subject): Convexity {
	if (s.breaks.some(({ order }) => order === 0)) return 'neither'
	const signs = [
		...pieces(s).flatMap((piece) => runs(piece.x, piece.y[2]).map(({ sign }) => sign as number)),
		...s.breaks.map(({ left, right }) => Math.sign(right[1] - left[1])),
	]
	const [bendsUp, bendsDown] = [signs.some((sign) => sign > 0), signs.some((sign) => sign < 0)]
	if (bendsUp) return bendsDown ? 'neither' : 'convex'
	return bendsDown ? 'concave' : 'straight'
}
