import { activation, activations } from '../activations'
import { moments, subject } from '../analysis'
import {
	activityThroughDepth,
	backward,
	dense,
	forward,
	generator,
	initialiser,
	type Layer,
	type LayerPass,
	norm,
	output,
	pass,
} from '../networks'
import { analysisOf, boundedness, isSaturating } from './properties'
import type { Fact } from './types'

/** The functions that the article treats, one of each kind. */
const treated = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'swish', 'gelu'] as const

const identity = activation('identity')

/** By how much a layer of the course's networks differs from f(w·x + b) summed by hand, at most, and over how many neurons. */
function neuronDeviation(id: string): { deviation: number; neurons: number } {
	const [inputs, units, rows] = [8, 5, 16]
	const random = generator(3)
	const fn = activation(id)
	const network = dense({
		inputs,
		layers: [{ units, activation: fn }],
		initialiser: initialiser('lecun-normal'),
		generator: random,
	})
	const { weights, bias } = network.layers[0] as Layer
	for (let o = 0; o < units; o++) bias[o] = random.normal()
	const x = Float64Array.from({ length: rows * inputs }, random.normal)
	const h = forward(network, pass(network, rows), x)
	let deviation = 0
	for (let k = 0; k < h.length; k++) {
		const [r, o] = [Math.floor(k / units), k % units]
		let z = bias[o] as number
		for (let i = 0; i < inputs; i++) z += (weights[o * inputs + i] as number) * (x[r * inputs + i] as number)
		deviation = Math.max(deviation, Math.abs((h[k] as number) - fn.f(z)))
	}
	return { deviation, neurons: h.length }
}

/**
 * The share of f(z)'s variance that the best straight line explains, z ~ N(0, 1): Cov(z, f)² / Var f, where Cov(z, f) = E f′(z)
 * by Stein's lemma. 1 for a straight line alone.
 */
export const straightness = ({ slopeMean, variance }: { slopeMean: number; variance: number }): number =>
	slopeMean ** 2 / variance

/** The straightness of a smooth f(w·x), x ~ N(0, 1). */
function straightnessOf(id: string, w: number): number {
	const { f, df, d2f } = activation(id)
	const times = (value: number | null, by: number): number | null => (value === null ? null : by * value)
	const scaled = {
		f: (x: number) => f(w * x),
		df: (x: number) => times(df(w * x), w),
		d2f: (x: number) => times(d2f(w * x), w * w),
		breaks: () => [],
	}
	return straightness(moments(subject(scaled)))
}

/** Weights this many times larger than Xavier's, so that a signal that nothing holds must grow. */
const tooLarge = 3
const depth = 50

/** The root mean square of the outputs of the last of 50 layers whose weights are too large. */
function outputAfterDepth(id: string): number {
	const stack = {
		activation: activation(id),
		initialiser: initialiser('xavier-normal'),
		gain: tooLarge,
		width: 32,
		depth,
		batch: 8,
	}
	const last = activityThroughDepth(stack, generator(0)).at(-1)
	return last ? Math.sqrt(last.variance + last.mean ** 2) : Number.NaN
}

/** The norm of the gradient that reaches the hidden weights of a small net when its hidden biases are all `bias`. */
function gradientAt(id: string, bias: number): number {
	const [inputs, rows] = [4, 64]
	const random = generator(5)
	const network = dense({
		inputs,
		layers: [
			{ units: 16, activation: activation(id) },
			{ units: 1, activation: identity },
		],
		initialiser: initialiser('lecun-normal'),
		generator: random,
	})
	;(network.layers[0] as Layer).bias.fill(bias)
	const x = Float64Array.from({ length: rows * inputs }, random.normal)
	const room = pass(network, rows)
	forward(network, room, x)
	// The same error whatever f puts out: only the way back is compared.
	output(room).delta.fill(1 / rows)
	backward(network, room, x)
	return norm((room.layers[0] as LayerPass).dWeights)
}

/** Far enough to the left that every tail which flattens is flat there … */
const tail = -12
/** … and the share of a gradient below which it counts as lost. */
const lost = 1e-3

const byId = <T>(compute: (id: string) => T): Record<string, T> =>
	Object.fromEntries(treated.map((id) => [id.replace('-relu', ''), compute(id)]))

export const rolesFacts: readonly Fact[] = [
	{
		/** Each neuron is y = f(w·x + b): the layers that the course computes with are that and no more. */
		name: 'roles-neuron',
		compute: () => {
			const found = treated.map(neuronDeviation)
			const deviation = Math.max(...found.map((one) => one.deviation))
			const neurons = found.reduce((sum, one) => sum + one.neurons, 0)
			return { literal: deviation < 1e-14, values: { neurons, deviation } }
		},
	},
	{
		/** Introduces non-linearity: no straight line gives the same outputs. How far each is from one is its straightness. */
		name: 'roles-nonlinear',
		compute: () => {
			const straight = byId((id) => straightness(analysisOf(id).moments))
			const line = straightness(analysisOf('identity').moments)
			return {
				literal: Math.abs(line - 1) < 1e-12 && Object.values(straight).every((share) => share < 1 - 1e-6),
				values: { ...straight, identity: line, sigmoidQuarter: straightnessOf('sigmoid', 0.25) },
			}
		},
	},
	{
		/** Limits the output: so do those that are bounded on both sides, in a deep net as well; the others let it grow. */
		name: 'roles-bound',
		compute: () => {
			const bounded = treated.filter((id) => boundedness(analysisOf(id)) === 'both')
			const last = byId(outputAfterDepth)
			const held = treated.every((id) => {
				const { infimum, supremum } = analysisOf(id).range
				const limit = Math.max(-infimum.value, supremum.value)
				const size = last[id.replace('-relu', '')] as number
				return bounded.includes(id) ? size <= limit : size > 1e6
			})
			return {
				literal: bounded.length === treated.length,
				conditioned: bounded.length > 0 && held,
				values: { ...last, bounded: bounded.length, all: treated.length, depth, tooLarge },
			}
		},
	},
	{
		/**
		 * Provides gradients: literally, wherever z lies. It does not where f′ → 0; where f′ is away from 0, it does. Compared is
		 * the gradient that reaches the weights when all z lie about −12 with that when they lie about 0.
		 */
		name: 'roles-gradient',
		compute: () => {
			const left = byId((id) => gradientAt(id, tail) / gradientAt(id, 0))
			const flat = treated.filter((id) => analysisOf(id).slopeLimits.left === 0)
			const share = (id: string) => left[id.replace('-relu', '')] as number
			return {
				literal: flat.length === 0,
				conditioned:
					flat.length < treated.length &&
					treated.every((id) => (flat.includes(id) ? share(id) < lost : share(id) > lost)),
				values: { ...left, flat: flat.length, all: treated.length, tail, step: gradientAt('binary-step', 0) },
			}
		},
	},
	{
		/** Roles 2 and 3 pull apart: every bounded function of the kernel loses its slope in both tails. */
		name: 'roles-conflict',
		compute: () => {
			const bounded = activations.filter(({ id }) => boundedness(analysisOf(id)) === 'both')
			const saturating = bounded.filter(({ id }) => isSaturating(analysisOf(id))).length
			return {
				literal: saturating === bounded.length,
				values: { bounded: bounded.length, saturating, all: activations.length },
			}
		},
	},
]
