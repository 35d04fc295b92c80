import { activation } from '../activations'
import { exp } from '../activations/special'
import { throughActivation } from '../analysis'
import { nextUp } from '../analysis/doubles'
import { type DataSet, generator, logisticRegression, spread } from '../networks'
import { entropy } from './measures'
import { analysisOf } from './properties'
import type { Lane } from './race'
import { raced, started, usualSeeds } from './raced'
import { raceOf } from './races'
import type { Fact } from './types'

const tanh = activation('tanh')
const sigmoid = activation('sigmoid')

const byFractions = (x: number): number => (exp(x) - exp(-x)) / (exp(x) + exp(-x))
const bySigmoid = (x: number): number => 2 * sigmoid.f(2 * x) - 1

/** Where eˣ does not overflow, evenly. */
const inputs = Float64Array.from({ length: 20_001 }, (_, i) => (i - 10_000) * 0.07)

/** The largest difference over the inputs. */
const apart = (f: (x: number) => number, g: (x: number) => number): number =>
	inputs.reduce((most, x) => Math.max(most, Math.abs(f(x) - g(x))), 0)

/** How far off a value for tanh x is, in units of tanh x's last place. */
const ulpsOff = (value: number, x: number): number => {
	const right = Math.abs(tanh.f(x))
	return Math.abs(value - tanh.f(x)) / (nextUp(right) - right)
}

/** As Hochreiter and Schmidhuber squash the cell's state in 1997: a logistic function from −1 to 1. */
const centredLogistic = (x: number): number => 2 / (1 + exp(-x)) - 1

const layers = 'two-layers'
/** The error of the best straight boundary between two classes; a guess has 1. */
function straightError(data: DataSet): number {
	const w = logisticRegression(data.x, data.targets, data.inputs, 1e-6)
	const logits = Float64Array.from({ length: data.rows }, (_, r) => {
		let z = w[data.inputs] as number
		for (let i = 0; i < data.inputs; i++) z += (w[i] as number) * (data.x[r * data.inputs + i] as number)
		return z
	})
	return entropy.error(logits, data) / entropy.guess(data)
}

/** By which Sigmoid's rate may be raised, to make up for its being less steep. */
const raise = 10

export const tanhFacts: readonly Fact[] = [
	{
		/** (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), which is 2σ(2x) − 1; between −1 and 1, neither reached. Equal, but not equally good to compute. */
		name: 'tanh-definition',
		compute: () => {
			const { infimum, supremum } = analysisOf('tanh').range
			const fromFractions = apart(byFractions, tanh.f)
			const fromSigmoid = apart(bySigmoid, tanh.f)
			const slopes = apart(
				(x) => 4 * (sigmoid.df(2 * x) as number),
				(x) => tanh.df(x) as number,
			)
			const isOpen = infimum.value === -1 && supremum.value === 1 && !infimum.attained && !supremum.attained
			return {
				literal: Math.max(fromFractions, fromSigmoid, slopes) <= 2 * Number.EPSILON && isOpen,
				values: {
					inputs: inputs.length,
					fromFractions,
					fromSigmoid,
					slopes,
					near: 1e-6,
					ulpsNear: ulpsOff(bySigmoid(1e-6), 1e-6),
					steepest: analysisOf('tanh').slopes.supremum.value,
					sigmoidSteepest: analysisOf('sigmoid').slopes.supremum.value,
				},
			}
		},
	},
	{
		/** Zero-mean by the table's definition, z ~ N(0, 1); not if z is off its centre. What is off tilts the loss of the next layer. */
		name: 'tanh-mean',
		compute: () => {
			const { mean, variance } = analysisOf('tanh').moments
			const off = throughActivation({ f: tanh.f, breaks: [] }, { mean: 1, variance: 1 })
			const { mean: m, variance: v } = analysisOf('sigmoid').moments
			/** Largest over smallest curvature of a linear unit's loss with n such inputs, independent: (v + n·m²)/v. */
			const stretch = (n: number): number => 1 + (n * m * m) / v
			return {
				literal: mean === 0 && m !== 0,
				values: { mean, variance, off: off.mean, sigmoid: m, sigmoidVariance: v, two: stretch(2), wide: stretch(64) },
			}
		},
	},
	{
		/**
		 * Converges faster than Sigmoid: in the same network at the same rate it is told to be ahead. At a rate of its own Sigmoid
		 * still trails with two hidden layers; with one it need not.
		 */
		name: 'tanh-converges',
		compute: () => {
			const both = raced({ race: layers, runners: ['sigmoid', 'tanh'] })
			const raised = (race: string) => raced({ race, runners: ['sigmoid'], pace: raise })
			const one = raced({ race: 'one-layer', runners: ['tanh'] })
			const { epochs } = raceOf(layers)
			const [stuck] = started({ race: layers, runners: ['sigmoid'] }).lanes as [Lane[]]
			const end = spread(stuck.map((lane) => lane.reach(epochs)[epochs] as number))
			return {
				literal: both.ahead('tanh', 'sigmoid'),
				values: {
					seeds: usualSeeds,
					epochs,
					tanh: both.spread('tanh').median,
					tanhLearned: both.learned('tanh'),
					sigmoidLearned: both.learned('sigmoid'),
					sigmoidError: end.median,
					straight: spread(stuck.map((_, seed) => straightError(raceOf(layers).draw(seed)))).median,
					p: both.outcome.pairs[0]?.p as number,
					raise,
					raisedLearned: raised(layers).learned('sigmoid'),
					shallowTanh: one.spread('tanh').median,
					shallowTanhLearned: one.learned('tanh'),
					shallowSigmoid: raised('one-layer').spread('sigmoid').median,
					shallowSigmoidLearned: raised('one-layer').learned('sigmoid'),
				},
			}
		},
	},
	{
		/** Keeps the input's sign, at every size; of normal inputs half come out negative, of Sigmoid's none. */
		name: 'tanh-sign',
		compute: () => {
			const { uniform, normal } = generator(3)
			const any = Float64Array.from(
				{ length: 10_000 },
				() => (uniform() < 0.5 ? -1 : 1) * 2 ** (2098 * uniform() - 1074),
			)
			const normals = Float64Array.from({ length: 10_000 }, normal)
			const below = (id: string): number => normals.filter((z) => activation(id).f(z) < 0).length / normals.length
			const kept = any.filter((x) => Math.sign(tanh.f(x)) === Math.sign(x)).length
			return {
				literal: kept === any.length && below('tanh') > 0,
				values: { inputs: any.length, kept, negative: below('tanh'), sigmoidNegative: below('sigmoid') },
			}
		},
	},
	{
		/** Vanishes beyond |x| = 2: literally, below 0.01 there. It is small at 2, below 0.01 farther out, and 0 in the limit. */
		name: 'tanh-vanishing',
		compute: () => {
			const { slopeLimits, saturation } = analysisOf('tanh')
			const from = (epsilon: number): number =>
				saturation.find((level) => level.epsilon === epsilon)?.right ?? Number.POSITIVE_INFINITY
			const at2 = tanh.df(2) as number
			return {
				literal: from(0.01) <= 2,
				conditioned: slopeLimits.left === 0 && slopeLimits.right === 0 && at2 < 0.1 && from(0.01) < 3,
				values: {
					at2,
					hundredthFrom: from(0.01),
					thousandthFrom: from(0.001),
					sigmoidHundredthFrom:
						analysisOf('sigmoid').saturation.find(({ epsilon }) => epsilon === 0.01)?.right ?? Number.POSITIVE_INFINITY,
					tenAtTwo: at2 ** 10,
					rootMeanSquare: Math.sqrt(analysisOf('tanh').moments.slopeSquare),
				},
			}
		},
	},
	{
		/** The squashing of the first LSTM, written as a centred logistic function, is tanh(x/2). */
		name: 'lstm-squashing',
		compute: () => {
			const deviation = apart(centredLogistic, (x) => tanh.f(x / 2))
			return { literal: deviation <= 2 * Number.EPSILON, values: { deviation } }
		},
	},
]
