import { activation } from '../activations'
import { erfc, exp } from '../activations/special'
import { smoothness, subject, throughActivation, throughLayer } from '../analysis'
import { generator, type Spread, spread } from '../networks'
import { type Condition, conditionIds, conditions, momentsOf } from './departures'
import { analysisOf } from './properties'
import { raced } from './raced'
import { raceOf } from './races'
import type { Fact } from './types'
import { deep, nets, ofLast } from './untrained'

const elu = activation('elu')
const selu = activation('selu')
const alphas = [0.5, 1, 2] as const

/** P(z < −a) for z ~ N(0, 1). */
const below = (a: number): number => erfc(a / Math.SQRT2) / 2

/**
 * Klambauer et al. 2017, §2: the λ and α for which z ~ N(0, 1) gives mean 0 and variance 1. From E[z; z > 0] = φ(0),
 * E[eᵏᶻ; z < 0] = e^(k²/2)·Φ(−k).
 */
function fixedPointConstants(): { lambda: number; alpha: number } {
	const [one, two] = [Math.sqrt(exp(1)) * below(1), exp(2) * below(2)]
	const alpha = 1 / Math.sqrt(2 * Math.PI) / (1 / 2 - one)
	return { lambda: 1 / Math.sqrt(1 / 2 + alpha * alpha * (two - 2 * one + 1 / 2)), alpha }
}

const seeds = [0, 1, 2, 3, 4]

/** Ten hidden layers, by which the rate of a race of plain descent may be raised. */
const [layers, raise] = ['ten-layers', 10]

export const eluSeluFacts: readonly Fact[] = [
	{
		/** x for x > 0, α(eˣ − 1) otherwise, whatever α; from −α, which it never reaches, up without bound. */
		name: 'elu-definition',
		compute: () => {
			const { uniform } = generator(4)
			const inputs = Float64Array.from({ length: 10_000 }, () => 60 * uniform() - 40)
			const off = alphas.map((alpha) =>
				inputs.reduce((most, x) => {
					const expected = x > 0 ? x : alpha * (exp(x) - 1)
					return Math.max(most, Math.abs(elu.f(x, { alpha }) - expected))
				}, 0),
			)
			const ranges = alphas.map((alpha) => analysisOf('elu', { alpha }).range)
			return {
				literal:
					Math.max(...off) <= 2 * Number.EPSILON &&
					ranges.every(({ infimum, supremum }, k) => {
						const floor = infimum.value === -(alphas[k] as number) && !infimum.attained
						return floor && supremum.value === Number.POSITIVE_INFINITY
					}),
				values: { inputs: inputs.length, deviation: Math.max(...off), floor: ranges[1]?.infimum.value as number },
			}
		},
	},
	{
		/** Smooth across 0, that is f ∈ C¹: for every α? For α = 1 alone, and then no smoother than that. Negative outputs always. */
		name: 'elu-smooth',
		compute: () => {
			const shapes = alphas.map((alpha) => smoothness(subject(elu, { alpha })))
			const isSmooth = shapes.map(({ order }) => order >= 1)
			const negative = alphas.every((alpha) => elu.f(-1, { alpha }) < 0)
			const [kinked, at1] = [shapes[2]?.kinks[0], shapes[1]?.breaks[0]]
			return {
				literal: isSmooth.every(Boolean) && negative,
				conditioned: isSmooth[1] === true && negative,
				values: {
					alpha: alphas[2],
					left: kinked?.left[1] ?? Number.POSITIVE_INFINITY,
					right: kinked?.right[1] ?? Number.POSITIVE_INFINITY,
					order: shapes[1]?.order as number,
					secondLeft: at1?.left[2] ?? Number.POSITIVE_INFINITY,
					secondRight: at1?.right[2] ?? Number.POSITIVE_INFINITY,
				},
			}
		},
	},
	{
		/** The mean output for z ~ N(0, 1) is nearer 0 than ReLU's, and so it is in standard deviations. */
		name: 'elu-mean',
		compute: () => {
			const [ours, relus] = [analysisOf('elu').moments, analysisOf('relu').moments]
			const offset = ({ mean, variance }: typeof ours): number => Math.abs(mean) / Math.sqrt(variance)
			return {
				literal: Math.abs(ours.mean) < Math.abs(relus.mean) && offset(ours) < offset(relus),
				values: { elu: ours.mean, relu: relus.mean, eluOffset: offset(ours), reluOffset: offset(relus) },
			}
		},
	},
	{
		/** Stable: every seed learns. So it is at a fair rate, and each sooner than any of ReLU's; at ten times that rate, literally, it is not. */
		name: 'elu-stable',
		compute: () => {
			const { rate, runners } = raceOf(layers)
			const hidden = runners[0]?.hidden ?? []
			const entries = { race: layers, seeds: seeds.length }
			const [fair, high] = [raced(entries), raced({ ...entries, pace: raise })]
			const isSure = (race: typeof fair) => race.learned('elu') === seeds.length
			return {
				literal: isSure(fair) && isSure(high),
				conditioned: isSure(fair) && Math.max(...fair.arrivals('elu')) < Math.min(...fair.arrivals('relu')),
				values: {
					seeds: seeds.length,
					layers: hidden.length,
					units: hidden[0]?.units as number,
					rate,
					high: raise * rate,
					elu: fair.spread('elu').median,
					eluFastest: Math.min(...fair.arrivals('elu')),
					eluSlowest: Math.max(...fair.arrivals('elu')),
					relu: fair.spread('relu').median,
					reluFastest: Math.min(...fair.arrivals('relu')),
					reluLearned: fair.learned('relu'),
					eluHigh: high.learned('elu'),
					reluHigh: high.learned('relu'),
					/** By what He's weights multiply a gradient's mean square on its way through a layer, for z ~ N(0, 1). */
					eluGrowth: 2 * analysisOf('elu').moments.slopeSquare,
					reluGrowth: 2 * analysisOf('relu').moments.slopeSquare,
				},
			}
		},
	},
	{
		/**
		 * SELU normalises itself: with its two constants, solved for anew here, (0, 1) is a fixed point that draws others in, and
		 * 50 layers of LeCun's weights stay near it. Weights of twice that variance do not.
		 */
		name: 'selu-fixed-point',
		compute: () => {
			const { lambda, alpha } = fixedPointConstants()
			const s = subject(selu)
			const fixed = throughActivation(s, { mean: 0, variance: 1 })
			const h = 2 ** -12
			const pull =
				(throughActivation(s, { mean: 0, variance: 1 + h }).variance -
					throughActivation(s, { mean: 0, variance: 1 - h }).variance) /
				(2 * h)
			let far = { mean: 1, variance: 2.5 }
			for (let layer = 0; layer < deep.depth; layer++) far = throughLayer(s, far, 1)
			const ofSelu = (rule: string, what: 'mean' | 'variance') => ofLast({ ...deep, fn: 'selu', rule }, what)
			const lecun = ofSelu('lecun-normal', 'variance')
			const mean = ofSelu('lecun-normal', 'mean').median
			const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-14
			const isHeld = lecun.lower > 0.8 && lecun.upper < 1.25 && Math.abs(mean) < 0.1
			return {
				literal:
					near(lambda, selu.df(1) as number) &&
					near(lambda * alpha, -selu.f(Number.NEGATIVE_INFINITY)) &&
					near(fixed.mean, 0) &&
					near(fixed.variance, 1) &&
					Math.abs(pull) < 1 &&
					isHeld,
				values: {
					lambda,
					alpha,
					mean: fixed.mean,
					variance: fixed.variance,
					pull,
					farMean: far.mean,
					farVariance: far.variance,
					...deep,
					nets,
					lecun: lecun.median,
					lecunLower: lecun.lower,
					lecunUpper: lecun.upper,
					he: ofSelu('he-normal', 'variance').median,
					relu: ofLast({ ...deep, fn: 'relu', rule: 'lecun-normal' }, 'variance').median,
				},
			}
		},
	},
	{
		/**
		 * What self-normalisation asks for, one condition broken at a time: the variance of SELU after 50 layers. Inputs and the
		 * distribution of the weights are no conditions; alpha dropout keeps them, dropout and the rest do not.
		 */
		name: 'selu-conditions',
		compute: () => {
			const variance = (condition: Condition): Spread =>
				spread(
					Array.from(
						{ length: nets },
						(_, seed) => momentsOf('selu-lecun', condition, seed).at(-1)?.variance as number,
					),
				)
			const isHeld = ({ lower, upper }: Spread): boolean => lower > 0.5 && upper < 2
			const spreads = conditionIds.map((condition) => [condition, variance(condition)] as const)
			const held = spreads.filter(([, each]) => isHeld(each)).map(([condition]) => condition)
			const { share } = conditions.dropout.dropout
			return {
				literal: held.join() === 'none,inputs,uniform,narrow,alpha',
				values: {
					...deep,
					nets,
					narrowWidth: conditions.narrow.width,
					inputMean: conditions.inputs.shift,
					inputDeviation: conditions.inputs.scale,
					share,
					...Object.fromEntries(spreads.map(([condition, { median }]) => [condition, median])),
					narrowLower: variance('narrow').lower,
					narrowUpper: variance('narrow').upper,
				},
			}
		},
	},
]
