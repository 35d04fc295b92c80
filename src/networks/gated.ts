import { activate, add, type MakeForm } from './form'
import { affine, affineBackward } from './linear'

/** The first and the second half of some numbers. */
const halves = (all: Float64Array) => [all.subarray(0, all.length / 2), all.subarray(all.length / 2)] as const

/**
 * A gated layer: h = f(x Wᵀ + b) ⊙ (x Vᵀ + c). With Swish it is SwiGLU, with GELU GEGLU (Shazeer 2020, *GLU variants improve
 * Transformer*). W, b and the gates' sums come first in weights, biases and z, then V, c and the others.
 */
export const gated: MakeForm = (inputs, units) => ({
	outputs: units,
	weights: 2 * units * inputs,
	biases: 2 * units,
	fans: { inputs, outputs: units },
	pass(layer, rows, gradient) {
		const room = () => new Float64Array(rows * units)
		const [w, v] = halves(layer.weights)
		const [b, c] = halves(layer.bias)
		const [dw, dv] = halves(gradient.dWeights)
		const [db, dc] = halves(gradient.dBias)
		const z = new Float64Array(2 * rows * units)
		const [gate, through] = halves(z)
		const [open, h, slope, delta] = [room(), room(), room(), room()]
		const [dGate, dThrough] = [room(), room()]
		const dOther = new Float64Array(rows * inputs)
		const way = {
			forward(x: Float64Array) {
				affine(x, w, b, gate, rows, inputs, units)
				affine(x, v, c, through, rows, inputs, units)
				activate(layer, gate, open, slope)
				for (let k = 0; k < h.length; k++) h[k] = (open[k] as number) * (through[k] as number)
			},
			backward(x: Float64Array, dx?: Float64Array) {
				for (let k = 0; k < delta.length; k++) {
					const d = delta[k] as number
					dGate[k] = d * (through[k] as number) * (slope[k] as number)
					dThrough[k] = d * (open[k] as number)
				}
				affineBackward(dGate, x, w, dw, db, dx, rows, inputs, units)
				affineBackward(dThrough, x, v, dv, dc, dx && dOther, rows, inputs, units)
				if (dx) add(dx, dOther)
			},
		}
		return { ...gradient, z, h, slope, delta, way }
	},
})
