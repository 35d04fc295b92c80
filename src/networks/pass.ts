import type { Params } from '../activations/types'
import type { Layer, Network } from './dense'
import { activate, scale, type Way } from './form'
import { affine, affineBackward } from './linear'

/** One layer's numbers in a pass over a batch, each rows × outputs, row by row. */
export interface LayerPass {
	/** x Wᵀ + b, before the activation. */
	readonly z: Float64Array
	/** f(z). */
	readonly h: Float64Array
	/** f′(z), unless the forward pass was told to spare it. */
	readonly slope: Float64Array
	/** ∂loss/∂z, after a backward pass; the loss first puts ∂loss/∂h in the last layer's. */
	readonly delta: Float64Array
	/** ∂loss/∂weights, ∂loss/∂bias and ∂loss/∂(learned parameter): views of the pass's gradient. */
	readonly dWeights: Float64Array
	readonly dBias: Float64Array
	readonly dLearned: Float64Array
	/** Of a layer that is not dense: its own way there and back. */
	readonly way?: Way
}

/** The memory of a forward and a backward pass over batches of `rows` rows. */
export interface Pass {
	readonly rows: number
	readonly layers: readonly LayerPass[]
	/** Cut as the network's theta is. */
	readonly gradient: Float64Array
}

/** Numbers of all layers together: half a gigabyte. */
const most = 2 ** 26

/** Room for batches of exactly `rows` rows. RangeError for more than a page can bear. */
export function pass(network: Network, rows: number): Pass {
	const size = network.layers.reduce((sum, { outputs }) => sum + 4 * rows * outputs, 0)
	if (!(size <= most)) throw new RangeError(`${rows} rows at once are too many for so wide a network`)
	const gradient = new Float64Array(network.theta.length)
	const along = (view: Float64Array) => {
		const start = (view.byteOffset - network.theta.byteOffset) / Float64Array.BYTES_PER_ELEMENT
		return gradient.subarray(start, start + view.length)
	}
	const layers = network.layers.map((layer): LayerPass => {
		const { outputs, weights, bias, learnedValues, form } = layer
		const room = () => new Float64Array(rows * outputs)
		const gradients = { dWeights: along(weights), dBias: along(bias), dLearned: along(learnedValues) }
		if (form) return form.pass(layer, rows, gradients)
		return { z: room(), h: room(), slope: room(), delta: room(), ...gradients }
	})
	return { rows, layers, gradient }
}

/** The last layer's part of a pass: its `h` is what the loss reads, its `delta` where the loss writes ∂loss/∂h. */
export const output = ({ layers }: Pass): LayerPass => layers[layers.length - 1] as LayerPass

/**
 * Fills z, h and slope of each layer from x (rows × inputs), and returns the last h.
 *
 * @param slopes false spares the slopes, where no backward pass and no look at them will follow
 */
export function forward(network: Network, { rows, layers }: Pass, x: Float64Array, slopes = true): Float64Array {
	if (x.length !== rows * network.inputs)
		throw new RangeError(`A batch of ${rows} rows needs ${rows * network.inputs} numbers`)
	let h = x
	for (let k = 0; k < layers.length; k++) {
		const layer = network.layers[k] as Layer
		const { z, h: result, slope, way } = layers[k] as LayerPass
		if (way) way.forward(h)
		else {
			affine(h, layer.weights, layer.bias, z, rows, layer.inputs, layer.outputs)
			if (slopes) activate(layer, z, result, slope)
			else layer.activation.fill(z, result, layer.params)
		}
		h = result
	}
	return h
}

/** After `forward` on the same x, and the loss: fills each layer's δ, and the gradient. */
export function backward(network: Network, { rows, layers }: Pass, x: Float64Array): void {
	for (let k = layers.length - 1; k >= 0; k--) {
		const layer = network.layers[k] as Layer
		const { inputs, outputs, weights } = layer
		const { slope, delta, dWeights, dBias, way } = layers[k] as LayerPass
		const before = layers[k - 1]
		if (way) {
			way.backward(before ? before.h : x, before?.delta)
			continue
		}
		if (layer.learned.length > 0) learnedGradient(layer, layers[k] as LayerPass)
		scale(delta, slope)
		affineBackward(delta, before ? before.h : x, weights, dWeights, dBias, before?.delta, rows, inputs, outputs)
	}
}

/** Σ ∂loss/∂h · ∂f/∂(parameter) over rows and units, while δ still holds ∂loss/∂h. */
function learnedGradient({ learned, activation, params }: Layer, { z, delta, dLearned }: LayerPass): void {
	for (const [k, name] of learned.entries()) {
		const dp = activation.dp?.[name] as (x: number, p: Params) => number
		let sum = 0
		for (let j = 0; j < z.length; j++) sum += (delta[j] as number) * dp(z[j] as number, params)
		dLearned[k] = sum
	}
}
