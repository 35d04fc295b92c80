import type { Network } from './dense'
import type { LayerPass, Pass } from './pass'

/** √Σv². Where squares under- or overflow it is scaled by the largest first, so that neither 1e-200 nor 1e200 is lost. */
export function norm(values: Float64Array): number {
	let sum = 0
	for (let k = 0; k < values.length; k++) sum += (values[k] as number) ** 2
	if (sum > 1e-280 && sum < 1e300) return Math.sqrt(sum)
	let largest = 0
	for (const v of values) largest = Math.max(largest, Math.abs(v))
	if (largest === 0 || !Number.isFinite(largest)) return largest
	sum = 0
	for (const v of values) sum += (v / largest) ** 2
	return largest * Math.sqrt(sum)
}

export interface LayerNorms {
	/** ‖δ‖ over the batch: the back-propagated signal. */
	readonly delta: number
	/** ‖∂loss/∂W‖: δ times the layer's input, so that activations shrinking alike hide a vanishing δ. */
	readonly gradient: number
	readonly weights: number
}

/** Frobenius norms of each layer, after a backward pass. */
export const norms = (network: Network, pass: Pass): LayerNorms[] =>
	network.layers.map(({ weights }, k) => {
		const { delta, dWeights } = pass.layers[k] as LayerPass
		return { delta: norm(delta), gradient: norm(dWeights), weights: norm(weights) }
	})

export interface LayerActivity {
	/** Mean and variance of h over all units and rows. */
	readonly mean: number
	readonly variance: number
	/** The variance over the rows of each unit's h, averaged over the units: what tells one input from another. */
	readonly variancePerUnit: number
	/** The share of units with f′(z) = 0 on every row: no row of this batch can teach them. */
	readonly dead: number
	/** The share of all entries where |f′(z)| < epsilon. */
	readonly saturated: number
}

export type Moments = Pick<LayerActivity, 'mean' | 'variance' | 'variancePerUnit'>

/** Of a layer's outputs h, rows × units. */
export function moments(h: Float64Array, rows: number): Moments {
	const outputs = h.length / rows
	let meanSum = 0
	let squareSum = 0
	let meanSquareSum = 0
	for (let o = 0; o < outputs; o++) {
		let sum = 0
		for (let j = o; j < h.length; j += outputs) sum += h[j] as number
		const mean = sum / rows
		for (let j = o; j < h.length; j += outputs) squareSum += ((h[j] as number) - mean) ** 2
		meanSum += mean
		meanSquareSum += mean * mean
	}
	const mean = meanSum / outputs
	const variancePerUnit = squareSum / h.length
	const between = Math.max(0, meanSquareSum / outputs - mean * mean)
	return { mean, variance: variancePerUnit + between, variancePerUnit }
}

/** What each layer does, after a forward pass; pass the whole set at once for `dead` to speak of the whole set. */
export const activity = (network: Network, { rows, layers }: Pass, epsilon = 0.01): LayerActivity[] =>
	network.layers.map(({ outputs }, k) => {
		const { h, slope } = layers[k] as LayerPass
		let dead = 0
		let saturated = 0
		for (let o = 0; o < outputs; o++) {
			let flat = 0
			for (let j = o; j < slope.length; j += outputs) {
				if (slope[j] === 0) flat++
				if (Math.abs(slope[j] as number) < epsilon) saturated++
			}
			if (flat === rows) dead++
		}
		return { ...moments(h, rows), dead: dead / outputs, saturated: saturated / slope.length }
	})

/** What a layer does, and what it is told. */
export interface LayerReport extends LayerActivity, LayerNorms {}

/** All of the above for each layer, after a forward and a backward pass. */
export function layerReports(network: Network, pass: Pass, epsilon?: number): LayerReport[] {
	const sizes = norms(network, pass)
	return activity(network, pass, epsilon).map((layer, k) => ({ ...layer, ...(sizes[k] as LayerNorms) }))
}
