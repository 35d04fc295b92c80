import type { Layer, Network } from './dense'
import { affine } from './linear'

/** One affine map x ↦ x Wᵀ + b. */
export interface AffineMap {
	readonly inputs: number
	readonly outputs: number
	/** outputs × inputs, row by row. */
	readonly weights: Float64Array
	/** outputs. */
	readonly bias: Float64Array
}

const alone = ({ inputs, outputs, weights, bias }: Layer): AffineMap => ({
	inputs,
	outputs,
	weights: weights.slice(),
	bias: bias.length > 0 ? bias.slice() : new Float64Array(outputs),
})

/** First `inner`, then `outer`: W₂(W₁x + b₁) + b₂ = (W₂W₁)x + (W₂b₁ + b₂). */
function compose(inner: AffineMap, outer: AffineMap): AffineMap {
	const { inputs } = inner
	const { outputs } = outer
	const weights = new Float64Array(outputs * inputs)
	const bias = new Float64Array(outputs)
	for (let o = 0; o < outputs; o++)
		for (let m = 0; m < outer.inputs; m++) {
			const w = outer.weights[o * outer.inputs + m] as number
			for (let i = 0; i < inputs; i++) {
				const at = o * inputs + i
				weights[at] = (weights[at] as number) + w * (inner.weights[m * inputs + i] as number)
			}
		}
	affine(inner.bias, outer.weights, outer.bias, bias, 1, outer.inputs, outputs)
	return { inputs, outputs, weights, bias }
}

/** What is left of a network without its activations: one affine map, however many its layers. */
export const collapse = ({ layers }: Network): AffineMap => layers.map(alone).reduce(compose)
