import { activation, type Elementwise } from '../activations'
import {
	adam,
	type DataSet,
	type Divergence,
	dense,
	forward,
	generator,
	initialiser,
	type LayerShape,
	type Loss,
	pass,
	sgd,
	training,
} from '../networks'
import type { Measure } from './measures'

/** Who takes part in a race: its layers before the last, and how that is told what is wrong. */
export interface Runner {
	/** Permanent: addresses use it, and so do colours and markers. */
	readonly id: string
	readonly hidden: readonly LayerShape[]
	/** The rule of its first weights. */
	readonly rule: string
	/** The last layer's activation; none unless given. */
	readonly output?: string
	readonly loss: Loss
	readonly measure: Measure
}

/** One task for several runners. */
export interface Race {
	/** Permanent: addresses use it. */
	readonly id: string
	readonly draw: (seed: number) => DataSet
	readonly optimiser: 'sgd' | 'adam'
	readonly rate: number
	/** Rows a step. */
	readonly batch: number
	readonly epochs: number
	/** The error at which a run has arrived, unless another is asked for; a guess has 1. */
	readonly goal: number
	readonly runners: readonly Runner[]
	/** Where runners differ in their hidden layers' function alone: one with a function of somebody's own. */
	readonly entrant?: (fn: Elementwise) => Runner
}

/** A runner's way from one seed. */
export interface Lane {
	/** Makes the epochs up to that one; returns the errors so far, the first of them before any. A guess has 1. */
	readonly reach: (epoch: number) => readonly number[]
	/** What broke on the way, if anything has. */
	readonly broken: Divergence | null
}

/** The error of a run that ran away, and the most that any has. */
export const lost = 1e6

/** Starts a runner: each call makes an epoch, but the first, and returns the error then. */
function start(race: Race, { hidden, rule, output = 'identity', loss, measure }: Runner, seed: number, pace: number) {
	const data = race.draw(seed)
	const network = dense({
		inputs: data.inputs,
		layers: [...hidden, { units: data.outputs, activation: activation(output) }],
		initialiser: initialiser(rule),
		generator: generator(seed, 1),
	})
	const optimiser = { sgd, adam }[race.optimiser](network.theta.length, { rate: pace * race.rate })
	const run = training({ network, data, loss, optimiser, batch: race.batch, generator: generator(seed, 3) })
	const room = pass(network, data.rows)
	const guess = measure.guess(data)
	let epoch = 0
	const next = (): number => {
		if (epoch++ > 0) run.epoch()
		const error = run.broken ? lost : measure.error(forward(network, room, data.x, false), data) / guess
		return error < lost ? error : lost
	}
	return { run, next }
}

/** One seed gives all runners the same rows in the same order, and the same draws for the first weights. */
export function lane(race: Race, runner: Runner, seed: number, pace = 1): Lane {
	const errors: number[] = []
	let broken: Divergence | null = null
	let started: ReturnType<typeof start> | undefined = start(race, runner, seed, pace)
	return {
		get broken() {
			return broken
		},
		reach(epoch) {
			while (started && errors.length <= epoch) {
				errors.push(started.next())
				broken = started.run.broken
				// at the end the network may go
				if (errors.length > race.epochs) started = undefined
			}
			return errors
		},
	}
}

const known = new Map<string, Lane>()

/**
 * The lane of a race of the course, whose id stands for it: what was run once is not run again.
 *
 * @param name stands for the runner; its id and first weights, unless given
 */
export function laneOf(race: Race, runner: Runner, seed: number, pace = 1, name = `${runner.id} ${runner.rule}`): Lane {
	const key = JSON.stringify([race.id, name, seed, pace])
	const found = known.get(key) ?? lane(race, runner, seed, pace)
	known.set(key, found)
	return found
}

/** The first epoch, up to that one, after which the error is below the goal; infinite where there is none. Runs no farther. */
export function arrival(lane: Lane, goal: number, epoch: number): number {
	for (let k = 0; k <= epoch; k++) if ((lane.reach(k)[k] as number) < goal) return k
	return Number.POSITIVE_INFINITY
}
