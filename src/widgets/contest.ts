import { type Outcome, outcome } from '../facts/outcome'
import { lost } from '../facts/race'
import { arrivals, type Started } from '../facts/raced'
import type { Process } from '../live/process'
import { remembered } from '../live/remembered'
import { type Band, band, type DataSet } from '../networks'

export const paces = ['0.3', '1', '3', '10'] as const

/** The quartiles are of the errors after each epoch from 0 to the step; a guess has 1. */
export interface Contestant extends Band {
	readonly id: string
	/** By seed, the epoch of arrival; infinite where there is none yet. */
	readonly arrivals: readonly number[]
	/** How many runs ran away. */
	readonly lost: number
}

/** What a race shows of its runners after so many epochs. */
export interface Contested {
	readonly step: number
	readonly length: number
	readonly goal: number
	/** Of the race's data. */
	readonly size: Pick<DataSet, 'rows' | 'inputs' | 'outputs'>
	readonly contestants: readonly Contestant[]
	readonly outcome: Outcome
}

/** A race as a process: a step is an epoch of every runner with every seed. Lanes keep what they ran, so that to go back costs nothing. */
export function contest(start: Started, goal: number): Process<Contested> {
	const { race, runners, lanes } = start
	const { rows, inputs, outputs } = race.draw(0)
	const made = (k: number): void => {
		for (const lane of lanes.flat()) lane.reach(k + 1)
	}
	const contestant = (k: number, arrived: readonly number[], step: number): Contestant => {
		const errors = (lanes[k] ?? []).map((lane) => lane.reach(step))
		return {
			id: runners[k]?.id as string,
			...band(errors, step + 1),
			arrivals: arrived,
			lost: errors.filter((each) => each[step] === lost).length,
		}
	}
	return remembered(race.epochs, made, (step) => {
		const arrived = arrivals(start, step, goal)
		return {
			step,
			length: race.epochs,
			goal,
			size: { rows, inputs, outputs },
			contestants: arrived.map((each, k) => contestant(k, each, step)),
			outcome: outcome(arrived),
		}
	})
}
