/*
 * The three products of a dense layer. Matrices are flat and row-major: x (rows × inputs), weights (outputs × inputs),
 * δ (rows × outputs). Every sum runs in ascending order of its index, from its bias or from 0, so a result depends on its
 * operands alone; several sums run side by side for speed, which leaves the order within each as it is.
 */
import { affineByRows, parameterGradientByRows } from './by-rows'

/** Up to so many terms or columns, the loops over rows are faster. */
const few = 8

const zero = new Float64Array(1)

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
	const start = bias.length > 0 ? bias : zero
	const step = bias.length > 0 ? 1 : 0
	if (inputs <= few) affineByRows(x, weights, 1, inputs, start, step, y, rows, inputs, outputs)
	else affineByOutputs(x, weights, start, step, y, rows, inputs, outputs)
}

/** The bias of unit o is start[o·step]: none is a step of 0 over a single 0, since engines box what two branches join with. */
function affineByOutputs(
	x: Float64Array,
	weights: Float64Array,
	start: Float64Array,
	step: number,
	y: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	const fours = outputs - (outputs % 4)
	for (let r = 0; r < rows; r++) {
		const xr = r * inputs
		const yr = r * outputs
		for (let o = 0; o < fours; o += 4) {
			const w0 = o * inputs
			const w1 = w0 + inputs
			const w2 = w1 + inputs
			const w3 = w2 + inputs
			let s0 = start[o * step] as number
			let s1 = start[(o + 1) * step] as number
			let s2 = start[(o + 2) * step] as number
			let s3 = start[(o + 3) * step] as number
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
			let s = start[o * step] as number
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
export function affineInputGradient(
	delta: Float64Array,
	weights: Float64Array,
	dx: Float64Array,
	rows: number,
	inputs: number,
	outputs: number,
): void {
	if (outputs <= few) affineByRows(delta, weights, inputs, 1, zero, 0, dx, rows, outputs, inputs)
	else product(delta, outputs, 1, weights, dx, rows, outputs, inputs)
}

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
	if (inputs <= few) {
		parameterGradientByRows(delta, x, dWeights, dBias, rows, inputs, outputs)
		return
	}
	product(delta, 1, outputs, x, dWeights, outputs, rows, inputs)
	dBias.fill(0)
	for (let r = 0; r < rows; r++)
		for (let o = 0; o < dBias.length; o++) dBias[o] = (dBias[o] as number) + (delta[r * outputs + o] as number)
}
