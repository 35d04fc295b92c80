/*
 * The three products of a dense layer. Matrices are flat and row-major: x (rows × inputs), weights (outputs × inputs),
 * δ (rows × outputs). Every sum runs in ascending order of its index, from its bias or from 0, so a result depends on its
 * operands alone; four sums run side by side for speed, which leaves the order within each as it is.
 */

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
	const biased = bias.length > 0
	const fours = outputs - (outputs % 4)
	for (let r = 0; r < rows; r++) {
		const xr = r * inputs
		const yr = r * outputs
		for (let o = 0; o < fours; o += 4) {
			const w0 = o * inputs
			const w1 = w0 + inputs
			const w2 = w1 + inputs
			const w3 = w2 + inputs
			let s0 = biased ? (bias[o] as number) : 0
			let s1 = biased ? (bias[o + 1] as number) : 0
			let s2 = biased ? (bias[o + 2] as number) : 0
			let s3 = biased ? (bias[o + 3] as number) : 0
			for (let i = 0; i < inputs; i++) {
				const v = x[xr + i] as number
				s0 += v * (weights[w0 + i] as number)
				s1 += v * (weights[w1 + i] as number)
				s2 += v * (weights[w2 + i] as number)
				s3 += v * (weights[w3 + i] as number)
			}
			y[yr + o] = s0
			y[yr + o + 1] = s1
			y[yr + o + 2] = s2
			y[yr + o + 3] = s3
		}
		for (let o = fours; o < outputs; o++) {
			let s = biased ? (bias[o] as number) : 0
			for (let i = 0; i < inputs; i++) s += (x[xr + i] as number) * (weights[o * inputs + i] as number)
			y[yr + o] = s
		}
	}
}

/** c = a b, where a's entry (p, q) lies at p·down + q·across, so that a or its transpose may be meant; b and c have `n` columns. */
export function product(
	a: Float64Array,
	down: number,
	across: number,
	b: Float64Array,
	c: Float64Array,
	rows: number,
	terms: number,
	n: number,
): void {
	const fours = terms - (terms % 4)
	c.fill(0)
	for (let p = 0; p < rows; p++) {
		const cp = p * n
		for (let q = 0; q < fours; q += 4) {
			const at = p * down + q * across
			const a0 = a[at] as number
			const a1 = a[at + across] as number
			const a2 = a[at + 2 * across] as number
			const a3 = a[at + 3 * across] as number
			const b0 = q * n
			const b1 = b0 + n
			const b2 = b1 + n
			const b3 = b2 + n
			for (let k = 0; k < n; k++) {
				let s = c[cp + k] as number
				s += a0 * (b[b0 + k] as number)
				s += a1 * (b[b1 + k] as number)
				s += a2 * (b[b2 + k] as number)
				s += a3 * (b[b3 + k] as number)
				c[cp + k] = s
			}
		}
		for (let q = fours; q < terms; q++) {
			const v = a[p * down + q * across] as number
			for (let k = 0; k < n; k++) c[cp + k] = (c[cp + k] as number) + v * (b[q * n + k] as number)
		}
	}
}

/** The error as the layer's input sees it: dx = δ W. */
export const affineInputGradient = (
	delta: Float64Array,
	weights: Float64Array,
	dx: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void => product(delta, outputs, 1, weights, dx, rows, outputs, inputs)

/** dW = δᵀ x and db = Σ δ over the rows; an empty db is none. */
export function affineParameterGradient(
	delta: Float64Array,
	x: Float64Array,
	dWeights: Float64Array,
	dBias: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	product(delta, 1, outputs, x, dWeights, outputs, rows, inputs)
	dBias.fill(0)
	for (let r = 0; r < rows; r++)
		for (let o = 0; o < dBias.length; o++) dBias[o] = (dBias[o] as number) + (delta[r * outputs + o] as number)
}
