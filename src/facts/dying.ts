import { activation } from '../activations'
import type { Elementwise, Params } from '../activations/types'
import {
	dense,
	forward,
	generator,
	initialiser,
	type Layer,
	type LayerPass,
	meanSquaredError,
	type Network,
	pass,
	sgd,
	source,
	training,
} from '../networks'

/**
 * Killing units of a small net, 1 → 16 → 1, by one step of gradient descent at a rate far too large, and letting it train on
 * at a rate that is fair. The data is y = |x| at 64 points of [−1, 1].
 */
export const overshoot = {
	units: 16,
	points: 64,
	rate: 4,
	fairRate: 0.05,
	steps: 400,
	seeds: [0, 1, 2, 3, 4, 5, 6, 7, 8],
}

/** What the net is to learn. */
export const target = source('absolute').draw(overshoot.points, 0, generator(0))

/** The net with the first weights of a seed, or with given ones. */
export function net(
	theta: Float64Array | number,
	fn: Elementwise,
	params?: Params,
	learned: readonly string[] = [],
): Network {
	const network = dense({
		inputs: 1,
		layers: [
			{ units: overshoot.units, activation: fn, learned, ...(params ? { params } : {}) },
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('he-normal'),
		generator: generator(typeof theta === 'number' ? theta : 0, 1),
	})
	if (typeof theta !== 'number') copyWeights(theta, network)
	return network
}

/** What a function learns of its own stands in theta behind its layer's biases, and is not among the weights given. */
function copyWeights(theta: Float64Array, { layers }: Network): void {
	let from = 0
	for (const { weights, bias } of layers)
		for (const part of [weights, bias]) {
			part.set(theta.subarray(from, from + part.length))
			from += part.length
		}
}

export const descent = (network: Network, rate: number) =>
	training({
		network,
		data: target,
		loss: meanSquaredError,
		optimiser: sgd(network.theta.length, { rate }),
		generator: generator(0),
	})

/** The units whose z is ≤ 0 at every point: behind a ReLU they are silent. */
export function silent(network: Network): number[] {
	const room = pass(network, overshoot.points)
	forward(network, room, target.x)
	const { z } = room.layers[0] as LayerPass
	const loud = new Set<number>()
	for (let k = 0; k < z.length; k++) if ((z[k] as number) > 0) loud.add(k % overshoot.units)
	return Array.from({ length: overshoot.units }, (_, unit) => unit).filter((unit) => !loud.has(unit))
}

/** A unit's own numbers: weight in, bias, weight out. */
export function numbersOf({ layers }: Network, unit: number): number[] {
	const [hidden, last] = layers as [Layer, Layer]
	return [hidden.weights[unit], hidden.bias[unit], last.weights[unit]] as number[]
}

export interface Fate {
	/** Silent units before the large step, and after it. */
	readonly before: number
	readonly died: number
	/** Of those that died, how many have moved after the fair steps, and how many speak at some point. */
	readonly moved: number
	readonly revived: number
	/** The most that a number of theirs changed. */
	readonly change: number
}

/** The weights of a ReLU net of this seed after one step at a rate: far too large a one puts units below every input. */
export function afterLargeStep(seed: number, rate: number): Float64Array {
	const network = net(seed, activation('relu'))
	if (rate > 0) descent(network, rate).advance()
	return network.theta
}

/** A ReLU net of this seed takes the large step; then the fair steps with `fn` in ReLU's place, all weights kept. */
export function goOn(seed: number, fn: Elementwise, params?: Params): Fate {
	const first = net(seed, activation('relu'))
	const before = silent(first).length
	first.theta.set(afterLargeStep(seed, overshoot.rate))
	const dead = silent(first)

	const network = net(first.theta, fn, params)
	const { advance } = descent(network, overshoot.fairRate)
	for (let step = 0; step < overshoot.steps; step++) advance()
	const still = silent(network)
	const changes = dead.map((unit) => {
		const now = numbersOf(network, unit)
		return Math.max(...numbersOf(first, unit).map((value, k) => Math.abs((now[k] as number) - value)))
	})
	return {
		before,
		died: dead.length,
		moved: changes.filter((change) => change > 0).length,
		revived: dead.filter((unit) => !still.includes(unit)).length,
		change: Math.max(0, ...changes),
	}
}
