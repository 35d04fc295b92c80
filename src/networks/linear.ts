/*
 * The two passes of a dense layer. Matrices are flat and row-major: x (rows × inputs), weights (outputs × inputs),
 * δ (rows × outputs). Every sum runs in ascending order of its index, from its bias or from 0, so a result depends on its
 * operands alone.
 *
 * Made for the nets that figures draw, where loops within loops would cost more than the sums: one loop over the rows takes
 * two inputs and two outputs at a time. An odd last one goes beside itself, with weights of 0 so that it counts once.
 */

const zero = new Float64Array(1)
const none = new Float64Array(0)

/** y = x Wᵀ + b; an empty b is none. */
export function affine(
	x: Float64Array,
	weights: Float64Array,
	bias: Float64Array,
	y: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	// No bias is a single 0, read with a step of 0: engines box what two branches join with.
	const start = bias.length > 0 ? bias : zero
	const step = bias.length > 0 ? 1 : 0
	const size = rows * outputs
	for (let o = 0; o < outputs; o += 2) {
		const below = o + 1 < outputs ? 1 : 0
		const b0 = start[o * step] as number
		const b1 = start[(o + below) * step] as number
		for (let i = 0; i < inputs; i += 2) {
			const next = i + 1 < inputs ? 1 : 0
			const w0 = o * inputs + i
			const w1 = w0 + below * inputs
			const w00 = weights[w0] as number
			const w01 = next * (weights[w0 + next] as number)
			const w10 = weights[w1] as number
			const w11 = next * (weights[w1 + next] as number)
			if (i === 0)
				for (let k = o, j = 0; k < size; k += outputs, j += inputs) {
					const v = x[j] as number
					const u = x[j + next] as number
					y[k] = b0 + v * w00 + u * w01
					y[k + below] = b1 + v * w10 + u * w11
				}
			else
				for (let k = o, j = i; k < size; k += outputs, j += inputs) {
					const v = x[j] as number
					const u = x[j + next] as number
					const s = (y[k] as number) + v * w00 + u * w01
					y[k + below] = (y[k + below] as number) + v * w10 + u * w11
					y[k] = s
				}
		}
	}
}

/** From δ = ∂loss/∂y: dW = δᵀ x, db = Σ δ over the rows, and dx = δ W where somebody asks for it. An empty db is none. */
export function affineBackward(
	delta: Float64Array,
	x: Float64Array,
	weights: Float64Array,
	dWeights: Float64Array,
	dBias: Float64Array,
	wanted: Float64Array | undefined,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	const size = rows * outputs
	const dx = wanted ?? none
	const further = dx.length > 0
	for (let j = 0; j < dx.length; j++) dx[j] = 0
	for (let o = 0; o < outputs; o += 2) {
		const below = o + 1 < outputs ? 1 : 0
		for (let i = 0; i < inputs; i += 2) {
			const next = i + 1 < inputs ? 1 : 0
			const w0 = o * inputs + i
			const w1 = w0 + below * inputs
			const w00 = weights[w0] as number
			const w01 = weights[w0 + next] as number
			const w10 = below * (weights[w1] as number)
			const w11 = below * (weights[w1 + next] as number)
			let s00 = 0
			let s01 = 0
			let s10 = 0
			let s11 = 0
			let b0 = 0
			let b1 = 0
			for (let k = o, j = i; k < size; k += outputs, j += inputs) {
				const d0 = delta[k] as number
				const d1 = delta[k + below] as number
				const v = x[j] as number
				const u = x[j + next] as number
				s00 += d0 * v
				s01 += d0 * u
				s10 += d1 * v
				s11 += d1 * u
				b0 += d0
				b1 += d1
				if (further) {
					const e = (dx[j] as number) + d0 * w00 + d1 * w10
					dx[j + next] = (dx[j + next] as number) + d0 * w01 + d1 * w11
					dx[j] = e
				}
			}
			dWeights[w0] = s00
			dWeights[w0 + next] = s01
			dWeights[w1] = s10
			dWeights[w1 + next] = s11
			if (i === 0 && dBias.length > 0) {
				dBias[o] = b0
				dBias[o + below] = b1
			}
		}
	}
}
