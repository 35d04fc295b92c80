import type { Elementwise } from '../activations/types'
import { activate, add, type MakeForm } from './form'
import { affine, affineBackward } from './linear'
import { perStep, sequence } from './sequence'

/** Of one unit and row: which of its gates is where. The forget gate keeps, the input gate writes, the output gate shows. */
const [keep, write, show] = [0, 1, 2] as const
const gates = 3

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; the forget gate, and its bias of 1, Gers et al. 2000). With g the gates'
 * function, f the layer's: cₜ = g(·)⊙cₜ₋₁ + g(·)⊙f(·), hₜ = g(·)⊙f(cₜ), each (·) a sum over (xₜ, hₜ₋₁); what it gives is the last
 * h. The weights are those of the gates, three to a unit, then those of the content.
 */
export const lstm =
	(steps: number, gate: Elementwise): MakeForm =>
	(inputs, units) => {
		const { joint, join, part } = sequence(inputs, steps, units)
		return {
			outputs: units,
			weights: (gates + 1) * units * joint,
			biases: (gates + 1) * units,
			fans: { inputs: joint, outputs: units },
			start: (bias) => {
				for (let j = 0; j < units; j++) bias[gates * j + keep] = 1
			},
			pass(layer, rows, gradient) {
				const cells = rows * units
				const cut = (all: Float64Array, size: number) =>
					[all.subarray(0, gates * units * size), all.subarray(gates * units * size)] as const
				const [weights, contentWeights] = cut(layer.weights, joint)
				const [bias, contentBias] = cut(layer.bias, 1)
				const [dWeights, dContentWeights] = cut(gradient.dWeights, joint)
				const [dBias, dContentBias] = cut(gradient.dBias, 1)
				const room = (each = 1) => perStep(steps, each * cells)
				const joined = perStep(steps, rows * joint)
				/** Sums, values and slopes of the gates, of the content, and of what is shown of the state. */
				const [gateSums, gateValues, gateSlopes] = [room(gates), room(gates), room(gates)]
				const [contentSums, contents, contentSlopes] = [room(), room(), room()]
				const [states, shown, shownSlopes, hs, deltas] = [room(), room(), room(), room(), room()]
				const [dGates, dContent, dState] = [
					new Float64Array(gates * cells),
					new Float64Array(cells),
					new Float64Array(cells),
				]
				const [dJoined, dOther] = [new Float64Array(rows * joint), new Float64Array(rows * joint)]
				const parts = [dWeights, dBias, dContentWeights, dContentBias].map((each) => new Float64Array(each.length))
				const at = (of: readonly Float64Array[], t: number) => of[t] as Float64Array
				const gateLayer = { activation: gate, params: {} }
				const way = {
					forward(x: Float64Array) {
						for (let t = 0; t < steps; t++) {
							const read = at(joined, t)
							join(t, x, hs[t - 1], read)
							affine(read, weights, bias, at(gateSums, t), rows, joint, gates * units)
							affine(read, contentWeights, contentBias, at(contentSums, t), rows, joint, units)
							activate(gateLayer, at(gateSums, t), at(gateValues, t), at(gateSlopes, t))
							activate(layer, at(contentSums, t), at(contents, t), at(contentSlopes, t))
							const [g, content, state, before] = [at(gateValues, t), at(contents, t), at(states, t), states[t - 1]]
							for (let k = 0, q = 0; k < cells; k++, q += gates)
								state[k] =
									(before ? (g[q + keep] as number) * (before[k] as number) : 0) +
									(g[q + write] as number) * (content[k] as number)
							activate(layer, state, at(shown, t), at(shownSlopes, t))
							const h = at(hs, t)
							for (let k = 0, q = 0; k < cells; k++, q += gates)
								h[k] = (g[q + show] as number) * (at(shown, t)[k] as number)
						}
					},
					backward(_: Float64Array, dx?: Float64Array) {
						gradient.dWeights.fill(0)
						gradient.dBias.fill(0)
						dState.fill(0)
						for (let t = steps - 1; t >= 0; t--) {
							const [g, slope, content, before] = [at(gateValues, t), at(gateSlopes, t), at(contents, t), states[t - 1]]
							for (let k = 0, q = 0; k < cells; k++, q += gates) {
								const d = at(deltas, t)[k] as number
								const s = (dState[k] as number) + d * (g[q + show] as number) * (at(shownSlopes, t)[k] as number)
								dGates[q + keep] = before ? s * (before[k] as number) * (slope[q + keep] as number) : 0
								dGates[q + write] = s * (content[k] as number) * (slope[q + write] as number)
								dGates[q + show] = d * (at(shown, t)[k] as number) * (slope[q + show] as number)
								dContent[k] = s * (g[q + write] as number) * (at(contentSlopes, t)[k] as number)
								dState[k] = s * (g[q + keep] as number)
							}
							const [w, b, cw, cb] = parts as [Float64Array, Float64Array, Float64Array, Float64Array]
							const read = at(joined, t)
							affineBackward(dGates, read, weights, w, b, dJoined, rows, joint, gates * units)
							affineBackward(dContent, read, contentWeights, cw, cb, dOther, rows, joint, units)
							add(dWeights, w)
							add(dBias, b)
							add(dContentWeights, cw)
							add(dContentBias, cb)
							add(dJoined, dOther)
							part(t, dJoined, dx, deltas[t - 1])
						}
					},
				}
				const last = steps - 1
				const seen = { z: at(states, last), h: at(hs, last), slope: at(shownSlopes, last), delta: at(deltas, last) }
				return { ...gradient, ...seen, way }
			},
		}
	}
