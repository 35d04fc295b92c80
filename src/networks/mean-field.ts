import type { Elementwise, Params } from '../activations/types'

/** Reach and step of the trapezoid rule for N(0, 1): beyond 9 the density is below 2e-18. */
const reach = 9
const step = 1 / 16

/** E f(√q·z)² for z ~ N(0, 1). The squares of the course's functions are smooth enough at 0 for a plain trapezoid. */
export function meanSquareOf({ f }: Elementwise, q: number, p?: Params): number {
	const deviation = Math.sqrt(q)
	let sum = 0
	let weights = 0
	for (let i = -reach / step; i <= reach / step; i++) {
		const z = i * step
		const weight = Math.exp((-z * z) / 2)
		sum += weight * f(deviation * z, p) ** 2
		weights += weight
	}
	return sum / weights
}

/**
 * Mean squares of a plain network's outputs, layer by layer, as its width goes to infinity: inputs of mean square 1, weights
 * of variance gain/n, no biases. Each z is then normal, and q ← gain·E f(√q·z)² (Poole et al. 2016, equation 3).
 */
export function meanSquaresThroughDepth(fn: Elementwise, gain: number, depth: number, p?: Params): Float64Array {
	const squares = new Float64Array(depth)
	let square = 1
	for (let layer = 0; layer < depth; layer++) {
		square = meanSquareOf(fn, gain * square, p)
		squares[layer] = square
	}
	return squares
}
