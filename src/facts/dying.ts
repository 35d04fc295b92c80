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

const data = source('absolute').draw(overshoot.points, 0, generator(0))

function net(theta: Float64Array | number, fn: Elementwise, params?: Params): Network {
	const network = dense({
		inputs: 1,
		layers: [
			{ units: overshoot.units, activation: fn, ...(params ? { params } : {}) },
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('he-normal'),
		generator: generator(typeof theta === 'number' ? theta : 0, 1),
	})
	if (typeof theta !== 'number') network.theta.set(theta)
	return network
}

const descent = (network: Network, rate: number) =>
	training({
		network,
		data,
		loss: meanSquaredError,
		optimiser: sgd(network.theta.length, { rate }),
		generator: generator(0),
	})

/** The units whose z is ≤ 0 at every point: behind a ReLU they are silent. */
function silent(network: Network): number[] {
	const room = pass(network, overshoot.points)
	forward(network, room, data.x)
	const { z } = room.layers[0] as LayerPass
	const loud = new Set<number>()
	for (let k = 0; k < z.length; k++) if ((z[k] as number) > 0) loud.add(k % overshoot.units)
	return Array.from({ length: overshoot.units }, (_, unit) => unit).filter((unit) => !loud.has(unit))
}

/** A unit's own numbers: weight in, bias, weight out. */
function numbersOf({ layers }: Network, unit: number): number[] {
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

/** A ReLU net of this seed takes the large step; then the fair steps with `fn` in ReLU's place, all weights kept. */
export function goOn(seed: number, fn: Elementwise, params?: Params): Fate {
	const first = net(seed, activation('relu'))
	const before = silent(first).length
	descent(first, overshoot.rate).advance()
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
