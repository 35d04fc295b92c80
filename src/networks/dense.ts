import type { Elementwise, Params } from '../activations/types'
import type { Initialiser } from './initialisers'
import type { Generator } from './random'

/** What a dense layer is to be: y = f(x Wᵀ + b). */
export interface LayerShape {
	readonly units: number
	readonly activation: Elementwise
	readonly params?: Params
	/** Names of the activation's parameters that are learned, from their value in `params` or their default; none unless given. */
	readonly learned?: readonly string[]
	/** True unless given. */
	readonly bias?: boolean
}

export interface NetworkShape {
	readonly inputs: number
	/** From the input side. The last is the output; for logits or plain regression its activation is the identity. */
	readonly layers: readonly LayerShape[]
	readonly initialiser: Initialiser
	/** Multiplies every first weight; 1 unless given. */
	readonly gain?: number
	readonly generator: Generator
}

export interface Layer {
	readonly inputs: number
	readonly outputs: number
	readonly activation: Elementwise
	/** One value for all units; a learned one is read from theta at each look. */
	readonly params: Params
	/** outputs × inputs, row by row; a view of the network's theta. */
	readonly weights: Float64Array
	/** outputs; likewise; empty where there is none. */
	readonly bias: Float64Array
	/** Names of the learned parameters, and their values: likewise; empty where there are none. */
	readonly learned: readonly string[]
	readonly learnedValues: Float64Array
}

export interface Network {
	readonly inputs: number
	readonly outputs: number
	readonly layers: readonly Layer[]
	/**
	 * All that is learned, layer by layer: weights, biases, the activation's own. One loop updates it, one copy keeps it.
	 */
	readonly theta: Float64Array
}

/** Beyond these a page would freeze. */
const most = { layers: 200, units: 4096, parameters: 2 ** 22 }

function check(what: string, value: number, max: number): void {
	if (!Number.isInteger(value) || value < 1 || value > max)
		throw new RangeError(`${what} must be a whole number from 1 to ${max}, not ${value}`)
}

/** Sets the values to where the learned parameters start, and returns all parameters, those as they will be. */
function learnedParams(
	{ id, parameters, dp = {} }: Elementwise,
	params: Params,
	learned: readonly string[],
	values: Float64Array,
): Params {
	const live = { ...params }
	for (const [k, name] of learned.entries()) {
		const parameter = parameters[name]
		if (!parameter || !Object.hasOwn(dp, name))
			throw new RangeError(`${id} cannot learn "${name}"; it can learn ${Object.keys(dp).join(', ') || 'nothing'}`)
		values[k] = params[name] ?? parameter.default
		Object.defineProperty(live, name, { enumerable: true, get: () => values[k] })
	}
	return live
}

/**
 * A network with its first weights drawn in the order of its layers, and biases 0.
 * RangeError for no layers, no units, more of either than a page can bear, or a parameter that cannot be learned.
 */
export function dense({ inputs, layers: shapes, initialiser, gain, generator }: NetworkShape): Network {
	check('The number of inputs', inputs, most.units)
	check('The number of layers', shapes.length, most.layers)
	for (const { units } of shapes) check('The number of units in a layer', units, most.units)
	const fanIn = (k: number) => shapes[k - 1]?.units ?? inputs
	const length = shapes.reduce(
		(sum, { units, bias = true, learned = [] }, k) => sum + units * (fanIn(k) + Number(bias)) + learned.length,
		0,
	)
	check('The number of weights and biases', length, most.parameters)

	const theta = new Float64Array(length)
	let taken = 0
	const take = (count: number) => {
		taken += count
		return theta.subarray(taken - count, taken)
	}
	const layers = shapes.map(
		({ units, activation, params: given = {}, learned = [], bias: biased = true }, k): Layer => {
			const fans = { inputs: fanIn(k), outputs: units }
			const weights = take(fans.inputs * units)
			initialiser.fill(weights, fans, generator, gain)
			const bias = take(biased ? units : 0)
			const learnedValues = take(learned.length)
			const params = learnedParams(activation, given, learned, learnedValues)
			return { ...fans, activation, params, weights, bias, learned, learnedValues }
		},
	)
	return { inputs, outputs: fanIn(shapes.length), layers, theta }
}
