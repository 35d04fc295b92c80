/*
 * The products of a dense layer where few terms make a sum, as in the nets that a figure draws: there, loops within loops
 * would cost more than the sums. One loop over the rows takes two terms of two sums at a time; an odd last sum goes beside
 * itself. The order within each sum is that of linear.ts.
 */

/** y = x A + b, where A's entry (i, o) lies at i·down + o·across, and b's o at o·step of `start`. */
export function affineByRows(
	x: Float64Array,
	a: Float64Array,
	down: number,
	across: number,
	start: Float64Array,
	step: number,
	y: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	for (let o = 0; o < outputs; o += 2) {
		// An odd last one goes beside itself.
		const next = o + 1 < outputs ? 1 : 0
		const b0 = start[o * step] as number
		const b1 = start[(o + next) * step] as number
		const p = o * across
		const q = (o + next) * across
		const a00 = a[p] as number
		const a01 = a[q] as number
		let i = 1
		if (inputs % 2 === 1)
			for (let r = 0, k = o, j = 0; r < rows; r++, k += outputs, j += inputs) {
				const v = x[j] as number
				y[k] = b0 + v * a00
				y[k + next] = b1 + v * a01
			}
		else {
			const a10 = a[down + p] as number
			const a11 = a[down + q] as number
			for (let r = 0, k = o, j = 0; r < rows; r++, k += outputs, j += inputs) {
				const v = x[j] as number
				const w = x[j + 1] as number
				y[k] = b0 + v * a00 + w * a10
				y[k + next] = b1 + v * a01 + w * a11
			}
			i = 2
		}
		for (; i < inputs; i += 2) {
			const c00 = a[i * down + p] as number
			const c01 = a[i * down + q] as number
			const c10 = a[(i + 1) * down + p] as number
			const c11 = a[(i + 1) * down + q] as number
			for (let r = 0, k = o, j = i; r < rows; r++, k += outputs, j += inputs) {
				const v = x[j] as number
				const w = x[j + 1] as number
				const s = (y[k] as number) + v * c00 + w * c10
				y[k + next] = (y[k + next] as number) + v * c01 + w * c11
				y[k] = s
			}
		}
	}
}

/** dW = δᵀ x and db = Σ δ; an empty db is none. */
export function parameterGradientByRows(
	delta: Float64Array,
	x: Float64Array,
	dWeights: Float64Array,
	dBias: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	for (let o = 0; o < outputs; o += 2) {
		const below = o + 1 < outputs ? 1 : 0
		for (let i = 0; i < inputs; i += 2) {
			const next = i + 1 < inputs ? 1 : 0
			let s00 = 0
			let s01 = 0
			let s10 = 0
			let s11 = 0
			let b0 = 0
			let b1 = 0
			for (let r = 0, k = o, j = i; r < rows; r++, k += outputs, j += inputs) {
				const d0 = delta[k] as number
				const d1 = delta[k + below] as number
				const v = x[j] as number
				const w = x[j + next] as number
				s00 += d0 * v
				s01 += d0 * w
				s10 += d1 * v
				s11 += d1 * w
				b0 += d0
				b1 += d1
			}
			const at = o * inputs + i
			dWeights[at] = s00
			dWeights[at + next] = s01
			dWeights[at + below * inputs] = s10
			dWeights[at + below * inputs + next] = s11
			if (i === 0 && dBias.length > 0) {
				dBias[o] = b0
				dBias[o + below] = b1
			}
		}
	}
}
