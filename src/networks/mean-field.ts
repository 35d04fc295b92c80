import { exp } from '../activations/special'
import type { Elementwise, Params } from '../activations/types'

/** Of a layer of a plain network whose width goes to infinity: each sum z is normal, with mean 0. */
export interface MeanFieldLayer {
	/** E f(z) */
	readonly mean: number
	/** E f(z)² */
	readonly meanSquare: number
	/** E f′(z)² */
	readonly slopeSquare: number
}

/** Reach and longest panel of the rule for N(0, 1): beyond 9 the density is below 2e-18. */
const reach = 9
const longest = 0.25
/** Gauss and Legendre's three nodes on [−1, 1], and their weights. */
const gauss = [
	[-Math.sqrt(0.6), 5 / 9],
	[0, 8 / 9],
	[Math.sqrt(0.6), 5 / 9],
] as const

/** The line cut where f or f′ may jump, and into panels short enough between. */
function panels(cuts: readonly number[]): [from: number, to: number][] {
	const edges = [-reach, ...cuts.filter((z) => Math.abs(z) < reach), reach]
	return edges.slice(1).flatMap((to, k) => {
		const from = edges[k] as number
		const count = Math.ceil((to - from) / longest)
		const at = (j: number) => from + ((to - from) * j) / count
		return Array.from({ length: count }, (_, j): [number, number] => [at(j), at(j + 1)])
	})
}

/** Moments of a layer whose sums have mean square q ≥ 0, to about 1e-7. */
export function meanFieldLayer(fn: Elementwise, q: number, p?: Params): MeanFieldLayer {
	const deviation = Math.sqrt(q)
	let [mean, meanSquare, slopeSquare, weights] = [0, 0, 0, 0]
	for (const [from, to] of panels(fn.breaks(p).map(({ x }) => x / deviation))) {
		for (const [node, share] of gauss) {
			const z = (from + to + (to - from) * node) / 2
			const weight = (to - from) * share * exp((-z * z) / 2)
			const f = fn.f(deviation * z, p)
			weights += weight
			mean += weight * f
			meanSquare += weight * f * f
			slopeSquare += weight * (fn.df(deviation * z, p) ?? 0) ** 2
		}
	}
	return { mean: mean / weights, meanSquare: meanSquare / weights, slopeSquare: slopeSquare / weights }
}

/**
 * The layers of a plain network as its width goes to infinity: inputs of mean square 1, weights of mean 0 and variance gain/n, no
 * biases. Each z is then normal, with mean square gain·E h² of the layer before (Poole et al. 2016, equation 3).
 */
export function meanField(fn: Elementwise, gain: number, depth: number, p?: Params): MeanFieldLayer[] {
	const layers: MeanFieldLayer[] = []
	for (let square = 1; layers.length < depth; square = layers[layers.length - 1]?.meanSquare as number)
		layers.push(meanFieldLayer(fn, gain * square, p))
	return layers
}

/**
 * What is left of the back-propagated signal at each of those layers: the root mean square of δ over the last layer's. A step
 * back multiplies its square by gain·E f′(z)² (Schoenholz et al. 2017, equation 13).
 */
export function meanFieldSignal(layers: readonly MeanFieldLayer[], gain: number): Float64Array {
	const left = new Float64Array(layers.length).fill(1)
	for (let k = layers.length - 2; k >= 0; k--)
		left[k] = (left[k + 1] as number) * Math.sqrt(gain * (layers[k] as MeanFieldLayer).slopeSquare)
	return left
}
