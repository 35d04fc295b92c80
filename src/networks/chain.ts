import { activation } from '../activations'
import type { Elementwise } from '../activations/types'
import { dense, type Layer, type Network } from './dense'
import type { Initialiser } from './initialisers'
import { generator } from './random'

export interface ChainShape {
	/** Affine layers, at least one; f stands between them, so a chain of one has none. */
	readonly depth: number
	/** Units of each layer but the last, which has one. */
	readonly width: number
	readonly activation: Elementwise
	readonly initialiser: Initialiser
	readonly gain: number
	/** Standard deviation of the biases. */
	readonly bias: number
	readonly seed: number
}

/**
 * A network from one number to one number, untrained. One seed gives the layers of all depths: a deeper chain is the
 * shallower one with layers put in before its last.
 */
export function chain({ depth, width, activation: fn, initialiser, gain, bias, seed }: ChainShape): Network {
	const inner = Array.from({ length: depth - 1 }, () => ({ units: width, activation: fn }))
	const network = dense({
		inputs: 1,
		layers: [...inner, { units: 1, activation: activation('identity') }],
		initialiser,
		gain,
		generator: generator(seed, 1),
	})
	const last = network.layers[depth - 1] as Layer
	initialiser.fill(last.weights, last, generator(seed, 2))
	const biases = generator(seed, 3)
	const lastBias = bias * generator(seed, 4).normal()
	for (const layer of network.layers) for (let j = 0; j < layer.outputs; j++) layer.bias[j] = bias * biases.normal()
	last.bias[0] = lastBias
	return network
}

/** The gap between the doubles around a number: what one unit in the last place is worth there. 0 for 0. */
export function ulp(x: number): number {
	if (x === 0 || !Number.isFinite(x)) return Math.abs(x) && Number.NaN
	let power = 2 ** -52
	let scaled = Math.abs(x)
	while (scaled >= 2) {
		scaled /= 2
		power *= 2
	}
	while (scaled < 1) {
		scaled *= 2
		power /= 2
	}
	return power
}
