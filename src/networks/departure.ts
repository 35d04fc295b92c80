import { type Moments, moments } from './diagnostics'
import { affine } from './linear'
import type { Draws } from './random'
import { drawn, type Stack } from './signal'

/** In what a stack may depart from a plain one, besides what a stack can be told. */
export interface Departure {
	/** The mean of a weight, times the width. */
	readonly lean?: number
	/** Standard deviation of the biases. */
	readonly bias?: number
	/** Adds to what comes out of a layer what went in. */
	readonly residual?: boolean
	readonly dropout?: Dropout
}

/**
 * Each layer drops a share of its outputs: to 0, with the rest scaled up so that the mean stays; or to a `floor`, with mean 0 and
 * variance 1 then restored, which is alpha dropout (Klambauer et al. 2017, §2).
 */
export interface Dropout {
	readonly share: number
	readonly floor?: number
}

const none = new Float64Array(0)

/**
 * Moments of the inputs, and of what each layer of the departing stack puts out.
 *
 * @param draws of weights and inputs: those of `reportsThroughDepth`, so that a stack that departs in nothing is the same one
 * @param more of biases and of what is dropped, so that what departs in one of them has all else in common
 */
export function momentsThroughDepth(stack: Stack, departure: Departure, draws: Draws, more: Draws): Moments[] {
	const { activation, params, width, depth, batch } = stack
	const { lean = 0, bias = 0, residual = false, dropout } = departure
	const { network, x } = drawn(stack, activation, draws)
	const z = new Float64Array(x.length)
	const all = [moments(x, batch)]
	let before = x
	for (const { weights } of network.layers.slice(0, depth)) {
		if (lean !== 0) for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) + lean / width
		const biases = bias === 0 ? none : Float64Array.from({ length: width }, () => bias * more.normal())
		affine(before, weights, biases, z, batch, width, width)
		const h = new Float64Array(z.length)
		activation.fill(z, h, params)
		if (dropout) drop(h, dropout, more)
		if (residual) for (let k = 0; k < h.length; k++) h[k] = (h[k] as number) + (before[k] as number)
		all.push(moments(h, batch))
		before = h
	}
	return all
}

function drop(h: Float64Array, { share, floor = 0 }: Dropout, { uniform }: Draws): void {
	const left = 1 - share
	const scale = floor === 0 ? 1 / left : 1 / Math.sqrt(left * (1 + share * floor * floor))
	for (let k = 0; k < h.length; k++) h[k] = scale * ((uniform() < share ? floor : (h[k] as number)) - share * floor)
}
