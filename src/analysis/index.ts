import { type Convexity, convexity } from './convexity'
import { type Gate, gate } from './gate'
import { type Ends, limits, slopeLimits } from './limits'
import { type Moments, moments } from './moments'
import { type Extremes, range, slopes } from './range'
import { type Saturation, saturation } from './saturation'
import { type Inflection, inflections, type Monotonicity, monotonicity, type Smoothness, smoothness } from './shape'
import type { Subject } from './subject'

export { type Convexity, convexity } from './convexity'
export { type Doubted, doubted, type Findings } from './findings'
export { type Gate, gate } from './gate'
export { type Statistics, throughActivation, throughLayer } from './layer-map'
export { type Ends, limits, slopeLimits } from './limits'
export { type Moments, moments } from './moments'
export { type Bound, type Extremes, range, slopes } from './range'
export { type Saturation, saturation } from './saturation'
export { type Inflection, inflections, type Monotonicity, monotonicity, type Smoothness, smoothness } from './shape'
export { type Subject, subject } from './subject'

/** The thresholds of |f′| below which the course calls a function saturated, from mild to severe. */
export const saturationLevels = [0.05, 0.01, 0.001] as const

/** Everything the analysis tells of one function. */
export interface Analysis {
	readonly range: Extremes
	readonly slopes: Extremes
	readonly monotonicity: Monotonicity
	readonly convexity: Convexity
	readonly smoothness: Smoothness
	readonly inflections: readonly Inflection[]
	readonly limits: Ends
	readonly slopeLimits: Ends
	/** One entry for each of `saturationLevels`, in their order. */
	readonly saturation: readonly (Saturation & { readonly epsilon: number })[]
	readonly moments: Moments
	readonly gate: Gate
}

/** Analyse a function from its values and derivatives alone; see each part for its definition. */
export function analyse(s: Subject): Analysis {
	return {
		range: range(s),
		slopes: slopes(s),
		monotonicity: monotonicity(s),
		convexity: convexity(s),
		smoothness: smoothness(s),
		inflections: inflections(s),
		limits: limits(s),
		slopeLimits: slopeLimits(s),
		saturation: saturationLevels.map((epsilon) => ({ epsilon, ...saturation(s, epsilon) })),
		moments: moments(s),
		gate: gate(s),
	}
}
