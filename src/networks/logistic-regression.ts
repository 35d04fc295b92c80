import { solvePositive } from './cholesky'
import { binaryCrossEntropy } from './losses'

/**
 * The weights w and bias (last) that minimise Σ −log-likelihood + decay/2·|w|² of labels 0 or 1 under σ(w·x + b): a convex
 * problem, solved by Newton's method to rounding. x is rows × inputs, row by row; decay > 0 keeps separable classes finite.
 * Newton's steps are halved until they descend (Boyd & Vandenberghe 2004, *Convex Optimization*, §9.5).
 */
export function logisticRegression(x: Float64Array, labels: Float64Array, inputs: number, decay: number): Float64Array {
	if (!(decay > 0)) throw new RangeError(`The weight decay must be positive, not ${decay}`)
	const rows = labels.length
	const n = inputs + 1
	const logits = new Float64Array(rows)
	const error = new Float64Array(rows)
	const feature = (r: number, i: number): number => (i < inputs ? (x[r * inputs + i] as number) : 1)
	const loss = (w: Float64Array): number => {
		for (let r = 0; r < rows; r++) {
			let z = w[inputs] as number
			for (let i = 0; i < inputs; i++) z += (x[r * inputs + i] as number) * (w[i] as number)
			logits[r] = z
		}
		let penalty = 0
		for (let i = 0; i < inputs; i++) penalty += (w[i] as number) ** 2
		return rows * binaryCrossEntropy.evaluate(logits, labels, rows, error) + (decay / 2) * penalty
	}
	let w = new Float64Array(n)
	let value = loss(w)
	for (let step = 0; step < 100; step++) {
		const gradient = new Float64Array(n)
		const hessian = new Float64Array(n * n)
		for (let i = 0; i < n; i++) {
			// A bias without decay, and features that are alike, still leave it positive definite.
			hessian[i * n + i] = i < inputs ? decay : 1e-12 * rows
			gradient[i] = i < inputs ? decay * (w[i] as number) : 0
		}
		for (let r = 0; r < rows; r++) {
			const off = rows * (error[r] as number)
			const p = off + (labels[r] as number)
			const curvature = p * (1 - p)
			for (let i = 0; i < n; i++) {
				const f = feature(r, i)
				gradient[i] = (gradient[i] as number) + off * f
				for (let j = 0; j <= i; j++) hessian[i * n + j] = (hessian[i * n + j] as number) + curvature * f * feature(r, j)
			}
		}
		const down = solvePositive(hessian, gradient)
		let share = 1
		let next = w
		let found = value
		do {
			next = w.map((v, i) => v - share * (down[i] as number))
			found = loss(next)
			share /= 2
		} while (!(found <= value) && share > 1e-9)
		if (!(found < value - 1e-14 * Math.abs(value))) break
		w = next
		value = found
	}
	return w
}
