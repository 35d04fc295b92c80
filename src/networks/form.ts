import type { Layer } from './dense'
import type { Fans } from './initialisers'
import type { LayerPass } from './pass'

/**
 * A layer that is not dense: it shares its weights among places or times, or multiplies two sums. It applies its activation
 * itself; all else, from the first weights to the autopsy, goes as for a dense layer.
 */
export interface Form {
	/** Numbers a row that it gives. */
	readonly outputs: number
	readonly weights: number
	readonly biases: number
	/** By which its first weights are scaled. */
	readonly fans: Fans
	/** Sets first biases that are not to be 0. */
	readonly start?: (bias: Float64Array) => void
	/** Room for batches of exactly `rows` rows, and the way through it; `gradient` is where the layer's part of that belongs. */
	readonly pass: (layer: Layer, rows: number, gradient: LayerGradient) => LayerPass & { readonly way: Way }
}

/** A form for a layer of so many units, given so many numbers a row. RangeError where the two do not fit. */
export type MakeForm = (inputs: number, units: number) => Form

export type LayerGradient = Pick<LayerPass, 'dWeights' | 'dBias' | 'dLearned'>

/** The way through a layer and back, in the memory of its pass. */
export interface Way {
	/** Fills z, h and slope from x (rows × inputs). */
	readonly forward: (x: Float64Array) => void
	/** From ∂loss/∂h in delta: fills the gradient, and ∂loss/∂x in dx where somebody asks for it. */
	readonly backward: (x: Float64Array, dx?: Float64Array) => void
}

/** Fills h = f(z) and slope = f′(z) of a layer. */
export function activate(
	{ activation, params }: Pick<Layer, 'activation' | 'params'>,
	z: Float64Array,
	h: Float64Array,
	slope: Float64Array,
): void {
	if (activation.fillBoth) activation.fillBoth(z, h, slope, params)
	else {
		activation.fill(z, h, params)
		activation.fillDf(z, slope, params)
	}
}

/** to ← to + from. */
export function add(to: Float64Array, from: Float64Array): void {
	for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) + (from[k] as number)
}

/** to ← to ⊙ by. */
export function scale(to: Float64Array, by: Float64Array): void {
	for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) * (by[k] as number)
}
