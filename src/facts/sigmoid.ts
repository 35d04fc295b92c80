import { activation } from '../activations'
import { exp } from '../activations/special'
import { boundary } from '../analysis/doubles'
import { spread } from '../networks'
import { learnedProbability, logitLosses, modest, overfitted } from './calibration'
import { costOf } from './cost'
import { stepsToLearn } from './off-centre'
import { analysisOf } from './properties'
import type { Fact } from './types'
import { nets, ofLast, signalLeft, type Untrained } from './untrained'

const sigmoid = activation('sigmoid')
const naive = (x: number): number => 1 / (1 + exp(-x))

/** x from −700 to 700: beyond, e⁻ˣ itself over- or underflows. */
const inputs = Float64Array.from({ length: 20_001 }, (_, i) => (i - 10_000) * 0.07)

const depths = [10, 20, 50] as const
const seeds = [0, 1, 2, 3, 4]

/** An untrained net of so many layers and the one that feeds them; its weights a multiple of Xavier's. */
const untrained = (layers: number, gain: number): Untrained => ({
	...{ fn: 'sigmoid', rule: 'xavier-normal', gain },
	...{ width: 32, depth: layers + 1 },
})

/** What is left of the signal ‖δ‖ so many layers back. */
const leftAfter = (layers: number, gain = 1): number => signalLeft(untrained(layers, gain)).median

/** The multiple of Xavier's weights at which, by trial, a gradient comes through fifty layers about as it went in. */
const enough = 12

const crowd = { rates: [0.1, 0.3, 0.7, 0.9], shown: 0.3, many: 2000, few: 40, units: 64, steps: 1000 }

export const sigmoidFacts: readonly Fact[] = [
	{
		/**
		 * 1/(1 + e⁻ˣ), values in (0, 1), S-shaped: one point of inflection, which is its centre of symmetry. In doubles σ rounds to
		 * 1 and to 0 although it never is either; written naively it does so sooner on the right.
		 */
		name: 'sigmoid-definition',
		compute: () => {
			const { range, inflections } = analysisOf('sigmoid')
			const { infimum, supremum } = range
			const deviation = inputs.reduce((most, x) => Math.max(most, Math.abs(sigmoid.f(x) / naive(x) - 1)), 0)
			const asymmetry = inputs.reduce((most, x) => Math.max(most, Math.abs(sigmoid.f(x) + sigmoid.f(-x) - 1)), 0)
			const isOpen = infimum.value === 0 && supremum.value === 1 && !infimum.attained && !supremum.attained
			const isS = inflections.length === 1 && asymmetry <= Number.EPSILON
			return {
				literal: deviation < 4 * Number.EPSILON && isOpen && isS,
				values: {
					roundsToOneFrom: boundary((x) => sigmoid.f(x) < 1, 0, 100).first,
					naiveFrom: boundary((x) => naive(x) < 1, 0, 100).first,
					roundsToZeroFrom: boundary((x) => sigmoid.f(x) > 0, 0, -1000).first,
					inflection: inflections[0]?.x ?? Number.POSITIVE_INFINITY,
					deviation,
					asymmetry,
				},
			}
		},
	},
	{
		/** Larger input, nearer 1; smaller, nearer 0. */
		name: 'sigmoid-ends',
		compute: () => {
			const { limits, monotonicity } = analysisOf('sigmoid')
			return {
				literal: monotonicity === 'increasing' && limits.left === 0 && limits.right === 1,
				values: { left: limits.left, right: limits.right },
			}
		},
	},
	{
		/** Smooth, with no break in any derivative, and strictly increasing. */
		name: 'sigmoid-smooth',
		compute: () => {
			const { smoothness, monotonicity } = analysisOf('sigmoid')
			return {
				literal: smoothness.order === Number.POSITIVE_INFINITY && monotonicity === 'increasing',
				values: { order: smoothness.order, breaks: smoothness.breaks.length },
			}
		},
	},
	{
		/**
		 * The output is a probability: literally, by whatever loss it was trained. It is for the two proper losses, and where the
		 * model fits and the points are many; a large net that knows a few points by heart is far too sure.
		 */
		name: 'sigmoid-probability',
		compute: () => {
			const { crossEntropy, squaredError, absoluteError } = logitLosses
			const recovers = (loss: typeof crossEntropy): boolean =>
				crowd.rates.every((rate) => Math.abs(learnedProbability(loss, rate) - rate) < 1e-6)
			const fair = modest(crowd.many)
			const sure = overfitted(crowd.few, crowd.units, crowd.steps)
			return {
				literal: [crossEntropy, squaredError, absoluteError].every(recovers),
				conditioned:
					recovers(crossEntropy) && recovers(squaredError) && Math.abs(fair.confidence - fair.accuracy) < 0.02,
				values: {
					rate: crowd.shown,
					crossEntropy: learnedProbability(crossEntropy, crowd.shown),
					squaredError: learnedProbability(squaredError, crowd.shown),
					absoluteError: learnedProbability(absoluteError, crowd.shown),
					fairConfidence: fair.confidence,
					fairAccuracy: fair.accuracy,
					sureConfidence: sure.confidence,
					sureAccuracy: sure.accuracy,
					many: crowd.many,
					few: crowd.few,
					units: crowd.units,
				},
			}
		},
	},
	{
		/** The slope is at most 1/4 and tends to 0 on both sides; layer upon layer it multiplies. */
		name: 'sigmoid-vanishing',
		compute: () => {
			const { slopes, slopeLimits, saturation } = analysisOf('sigmoid')
			const steepest = slopes.supremum
			const hundredth = saturation.find(({ epsilon }) => epsilon === 0.01)
			const [ten, twenty, fifty] = depths.map((layers) => leftAfter(layers)) as [number, number, number]
			return {
				literal: slopeLimits.left === 0 && slopeLimits.right === 0 && ten < 1e-3 && twenty < ten ** 1.5,
				values: {
					steepest: steepest.value,
					steepestAt: steepest.at,
					gentleBelow: hundredth?.left ?? Number.NEGATIVE_INFINITY,
					gentleFrom: hundredth?.right ?? Number.POSITIVE_INFINITY,
					bestTen: steepest.value ** 10,
					bestFifty: steepest.value ** 50,
					ten,
					twenty,
					fifty,
					enough,
					nets,
					fiftyEnough: leftAfter(50, enough),
					saturatedEnough: ofLast(untrained(50, enough), 'saturated').median,
				},
			}
		},
	},
	{
		/**
		 * The mean output is not 0, and that slows learning: the layer above learns a linear rule from σ(z) and from σ(z) − ½,
		 * alike in all else, each at its best safe rate.
		 */
		name: 'sigmoid-mean',
		compute: () => {
			const { mean, variance } = analysisOf('sigmoid').moments
			const raw = seeds.map((seed) => stepsToLearn(sigmoid, 0, seed))
			const centred = seeds.map((seed) => stepsToLearn(sigmoid, -0.5, seed))
			const slower = raw.filter((steps, k) => steps > (centred[k] as number)).length
			const [median, medianCentred] = [spread(raw).median, spread(centred).median]
			return {
				literal: mean !== 0 && slower === seeds.length,
				values: {
					mean,
					deviation: Math.sqrt(variance),
					seeds: seeds.length,
					slower,
					steps: median,
					stepsCentred: medianCentred,
					times: median / medianCentred,
				},
			}
		},
	},
	{
		/**
		 * Costly, for it needs an exponential: literally, dearer than each of the article's other functions. It is dearer, twice over
		 * at least, than those that need none; of those that need one it is among the cheap ones.
		 */
		name: 'sigmoid-cost',
		compute: () => {
			const cost = costOf('sigmoid')
			const plain = ['relu', 'leaky-relu', 'hard-sigmoid'].map(costOf)
			const curved = ['tanh', 'elu', 'swish', 'gelu'].map(costOf)
			return {
				literal: [...plain, ...curved].every((other) => cost > other),
				conditioned: plain.every((other) => cost > 2 * other),
				values: {
					nanoseconds: cost,
					relu: costOf('relu'),
					hardSigmoid: costOf('hard-sigmoid'),
					gelu: costOf('gelu'),
					timesRelu: cost / costOf('relu'),
					geluTimes: costOf('gelu') / cost,
				},
			}
		},
	},
]
