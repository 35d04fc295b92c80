import { activation, activations } from '../activations'
import type { Params } from '../activations/types'
import { type Analysis, analyse, subject } from '../analysis'
import type { Fact } from './types'

/**
 * The words of the comparison table as tests that a computer can run. Each is a pure function of an analysis; the
 * input, where a distribution matters, is z ~ N(0, 1), that of a normalised layer. What the analysis leaves open is unknown.
 */

/** |E f| up to this many standard deviations is rounding: the mean is 0. */
export const zeroMeanTolerance = 1e-9
/** |E f| up to this many standard deviations is small against the spread: approximately zero-mean. */
export const nearZeroMeanTolerance = 0.25

export type ZeroMean = 'yes' | 'approximately' | 'no' | 'unknown'

/** Zero-mean: the output's mean E f(z), measured in its own standard deviations, against the two tolerances. */
export function zeroMean({ moments: { mean, variance } }: Pick<Analysis, 'moments'>): ZeroMean {
	if (Number.isNaN(mean) || Number.isNaN(variance)) return 'unknown'
	const offset = Math.abs(mean)
	const spread = Math.sqrt(variance)
	if (offset <= zeroMeanTolerance * spread) return 'yes'
	return offset <= nearZeroMeanTolerance * spread ? 'approximately' : 'no'
}

export type Tails = 'both' | 'left' | 'right' | 'none' | 'unknown'

/** Vanishing gradient: in which tails f′ → 0, x → −∞ being the left one. */
export function vanishingGradient({ slopeLimits: { left, right } }: Pick<Analysis, 'slopeLimits'>): Tails {
	if (Number.isNaN(left) || Number.isNaN(right)) return 'unknown'
	if (left === 0) return right === 0 ? 'both' : 'left'
	return right === 0 ? 'right' : 'none'
}

/** Sparse: some inputs give exactly 0, that is P(f(z) = 0) > 0; how many is `moments.zeroShare`. */
export const isSparse = ({ moments }: Pick<Analysis, 'moments'>): boolean => moments.zeroShare > 0

export type Boundedness = 'both' | 'below' | 'above' | 'none' | 'unknown'

/** On which sides the range is bounded. */
export function boundedness({ range: { infimum, supremum } }: Pick<Analysis, 'range'>): Boundedness {
	if (Number.isNaN(infimum.value) || Number.isNaN(supremum.value)) return 'unknown'
	const [below, above] = [Number.isFinite(infimum.value), Number.isFinite(supremum.value)]
	if (below) return above ? 'both' : 'below'
	return above ? 'above' : 'none'
}

/** Saturating: bounded on both sides, and f′ → 0 in both tails. */
export const isSaturating = (analysis: Analysis): boolean =>
	boundedness(analysis) === 'both' && vanishingGradient(analysis) === 'both'

/**
 * Self-gating: f(x) = x·g(x) with a gate g = f(x)/x that is continuous and opens strictly, from 0 at −∞ to 1 at ∞.
 * Strictness and continuity tell Swish from ReLU, whose gate is a switch, and from ELU, whose gate is fully open for x > 0.
 */
export const isSelfGating = ({ gate }: Analysis): boolean =>
	gate.continuous && gate.monotonicity === 'increasing' && gate.left === 0 && gate.right === 1

/** How many layers the table sends a gradient through: an even number. */
export const layersShown = 10

/**
 * What is left of a gradient after `layers` layers (a whole number ≥ 0): E[f′(z)²]^(layers/2), the root mean square
 * of the product of that many independent slopes. Weights of variance 1/n are assumed, which change nothing by
 * themselves; 1 is a gradient that neither vanishes nor explodes. NaN where f has no derivative.
 */
export function gradientLeft({ moments: { slopeSquare } }: Pick<Analysis, 'moments'>, layers: number): number {
	let left = layers % 2 === 1 ? Math.sqrt(slopeSquare) : 1
	for (let i = 2; i <= layers; i += 2) left *= slopeSquare
	return left
}

const analyses = new Map<string, Analysis>()

/** The analysis of a function of the course, by id, at parameters `p` (its defaults where left out); computed once. */
export function analysisOf(id: string, p: Params = {}): Analysis {
	const key = JSON.stringify([id, Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1))])
	const known = analyses.get(key)
	if (known) return known
	const made = analyse(subject(activation(id), p))
	analyses.set(key, made)
	return made
}

const count = (test: (analysis: Analysis) => boolean): number =>
	activations.filter(({ id }) => test(analysisOf(id))).length

/** Whether every number that the definitions above look at exists. */
const isDecided = ({ moments, slopeLimits, range, gate }: Analysis): boolean =>
	[moments.mean, moments.variance, moments.zeroShare, slopeLimits.left, slopeLimits.right]
		.concat(range.infimum.value, range.supremum.value, gate.left, gate.right)
		.every((value) => !Number.isNaN(value))

export const propertiesFacts: readonly Fact[] = [
	{
		/**
		 * Whether a table of yes and no says something without its definitions. It would if no function stood on the
		 * edge of a word: here are those that two fair readings of "vanishing gradient" (in one tail, in both) and of
		 * "zero-mean" (exactly, approximately) put on different sides. Once defined, each cell has one answer.
		 */
		name: 'table-definitions',
		compute: () => {
			const oneTail = count((a) => ['left', 'right'].includes(vanishingGradient(a)))
			const nearZero = count((a) => zeroMean(a) === 'approximately')
			const all = activations.length
			return {
				literal: oneTail + nearZero === 0,
				conditioned: count(isDecided) === all,
				values: { oneTail, nearZero, all },
			}
		},
	},
	{
		/** Whether Swish and GELU range over (−∞, ∞), and where their minima are. */
		name: 'swish-gelu-range',
		compute: () => {
			const [swish, gelu] = [analysisOf('swish'), analysisOf('gelu')]
			return {
				literal: [swish, gelu].every((a) => boundedness(a) === 'none'),
				values: {
					swishInfimum: swish.range.infimum.value,
					swishAt: swish.range.infimum.at,
					swishSupremum: swish.range.supremum.value,
					geluInfimum: gelu.range.infimum.value,
					geluAt: gelu.range.infimum.at,
					geluSupremum: gelu.range.supremum.value,
				},
			}
		},
	},
]
