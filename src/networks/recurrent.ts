import { activate, add, type MakeForm, scale } from './form'
import { affine, affineBackward } from './linear'
import { perStep, sequence } from './sequence'

/**
 * A recurrent layer: hₜ = f(W (xₜ, hₜ₋₁) + b) from h₀ = 0, through all the steps of a row; what it gives is the last state. The
 * gradient goes back through each of them (Werbos 1990, *Backpropagation through time: what it does and how to do it*).
 */
export const recurrent =
	(steps: number): MakeForm =>
	(inputs, units) => {
		const { joint, join, part } = sequence(inputs, steps, units)
		return {
			outputs: units,
			weights: units * joint,
			biases: units,
			fans: { inputs: joint, outputs: units },
			pass(layer, rows, gradient) {
				const { weights, bias } = layer
				const room = () => perStep(steps, rows * units)
				const [zs, hs, slopes, deltas] = [room(), room(), room(), room()]
				const joined = perStep(steps, rows * joint)
				const dJoined = new Float64Array(rows * joint)
				const [dWeights, dBias] = [new Float64Array(weights.length), new Float64Array(units)]
				const last = (of: readonly Float64Array[]) => of[steps - 1] as Float64Array
				const way = {
					forward(x: Float64Array) {
						for (const [t, z] of zs.entries()) {
							const read = joined[t] as Float64Array
							join(t, x, hs[t - 1], read)
							affine(read, weights, bias, z, rows, joint, units)
							activate(layer, z, hs[t] as Float64Array, slopes[t] as Float64Array)
						}
					},
					backward(_: Float64Array, dx?: Float64Array) {
						gradient.dWeights.fill(0)
						gradient.dBias.fill(0)
						for (let t = steps - 1; t >= 0; t--) {
							const delta = deltas[t] as Float64Array
							scale(delta, slopes[t] as Float64Array)
							const read = joined[t] as Float64Array
							affineBackward(delta, read, weights, dWeights, dBias, dJoined, rows, joint, units)
							add(gradient.dWeights, dWeights)
							add(gradient.dBias, dBias)
							part(t, dJoined, dx, deltas[t - 1])
						}
					},
				}
				return { ...gradient, z: last(zs), h: last(hs), slope: last(slopes), delta: last(deltas), way }
			},
		}
	}
