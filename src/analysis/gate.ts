import { type Ends, ends } from './limits'
import { pieces } from './pieces'
import { direction, type Monotonicity } from './shape'
import { runs } from './signs'
import type { Subject } from './subject'

/** f read as a gated input: f(x) = x·g(x). */
export interface Gate extends Ends {
	/** Whether g extends continuously over 0: f(0) = 0 and f′(0) exists. */
	readonly continuous: boolean
	/** Of g between the breaks: a jump at one, or at 0, does not enter. */
	readonly monotonicity: Monotonicity
}

/** Relative error, of a difference of rounded terms, below which its sign means nothing. */
const rounding = 16 * Number.EPSILON

/**
 * The gate g(x) = f(x)/x: its limits at ±∞ and whether it rises, from the sign of x²·g′(x) = x·f′(x) − f(x), which
 * counts as 0 where it is no more than the rounding of its terms.
 */
export function gate(s: Subject): Gate {
	const signs: number[] = []
	let flat = false
	for (const { x, y } of pieces(s)) {
		const turn = x.map((at, i) => {
			const [f, df] = [y[0][i] as number, y[1][i] as number]
			const difference = at * df - f
			return Math.abs(difference) <= rounding * (Math.abs(at * df) + Math.abs(f)) ? 0 : difference
		})
		const found = runs(x, turn)
		signs.push(...found.map((run) => run.sign))
		flat ||= found.length === 0
	}
	return {
		...ends((x) => s.f(x) / x),
		continuous: s.f(0) === 0 && !s.breaks.some((b) => b.x === 0 && b.order < 2),
		monotonicity: direction(signs, flat),
	}
}
