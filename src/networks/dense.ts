import type { Elementwise, Params } from '../activations/types'
import type { Form, MakeForm } from './form'
import type { Initialiser } from './initialisers'
import type { Draws } from './random'

/** What a layer is to be: y = f(x Wᵀ + b), unless it has a form of its own. */
export interface LayerShape {
	readonly units: number
	readonly activation: Elementwise
	readonly params?: Params
	/** Names of the activation's parameters that are learned, from their value in `params` or their default; none unless given. */
	readonly learned?: readonly string[]
	/** True unless given. */
	readonly bias?: boolean
	/** Where it is not dense: a form that has biases, and whose activation learns nothing. */
	readonly form?: MakeForm
}

export interface NetworkShape {
	readonly inputs: number
	/** From the input side. The last is the output; for logits or plain regression its activation is the identity. */
	readonly layers: readonly LayerShape[]
	readonly initialiser: Initialiser
	/** Multiplies every first weight; 1 unless given. */
	readonly gain?: number
	readonly generator: Draws
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
	/** Where it is not dense: then weights and bias are as the form cuts them. */
	readonly form?: Form
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

/** How many numbers a layer is given, gives and learns. */
interface Size extends Pick<Form, 'outputs' | 'weights' | 'biases' | 'fans'> {
	readonly inputs: number
	readonly learned: number
	readonly form?: Form
}

function sizeOf({ units, bias = true, learned = [], form: make }: LayerShape, inputs: number): Size {
	if (make) {
		if (!bias || learned.length > 0)
			throw new RangeError('A layer with a form has biases, and its activation learns nothing')
		const form = make(inputs, units)
		return { ...form, inputs, learned: 0, form }
	}
	const fans = { inputs, outputs: units }
	return { ...fans, fans, weights: inputs * units, biases: bias ? units : 0, learned: learned.length }
}

/**
 * A network with its first weights drawn in the order of its layers, and biases 0.
 * RangeError for no layers, no units, more of either than a page can bear, a gain that is no number, or a parameter that cannot
 * be learned.
 */
export function dense({ inputs, layers: shapes, initialiser, gain = 1, generator }: NetworkShape): Network {
	if (!Number.isFinite(gain)) throw new RangeError(`A gain is a finite number, not ${gain}`)
	check('The number of inputs', inputs, most.units)
	check('The number of layers', shapes.length, most.layers)
	for (const { units } of shapes) check('The number of units in a layer', units, most.units)
	const sizes: Size[] = []
	for (const shape of shapes) sizes.push(sizeOf(shape, sizes.at(-1)?.outputs ?? inputs))
	const length = sizes.reduce((sum, { weights, biases, learned }) => sum + weights + biases + learned, 0)
	check('The number of weights and biases', length, most.parameters)

	const theta = new Float64Array(length)
	let taken = 0
	const take = (count: number) => {
		taken += count
		return theta.subarray(taken - count, taken)
	}
	const layers = shapes.map(({ activation, params: given = {}, learned = [] }, k): Layer => {
		const { inputs, outputs, weights: count, biases, fans, form } = sizes[k] as Size
		const weights = take(count)
		initialiser.fill(weights, fans, generator, gain)
		const bias = take(biases)
		form?.start?.(bias)
		const learnedValues = take(learned.length)
		const params = learnedParams(activation, given, learned, learnedValues)
		return { inputs, outputs, activation, params, weights, bias, learned, learnedValues, ...(form ? { form } : {}) }
	})
	return { inputs, outputs: (sizes.at(-1) as Size).outputs, layers, theta }
}
