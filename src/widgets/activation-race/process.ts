import { type Outcome, outcome } from '../../facts/outcome'
import { lost } from '../../facts/race'
import { arrivals, type Entries, mostSeeds, started, usualSeeds } from '../../facts/raced'
import { raceOf, races } from '../../facts/races'
import type { Process } from '../../live/process'
import { type DataSet, spread } from '../../networks'
import { choice, integer, type Schema, several } from '../state'

export const paces = ['0.3', '1', '3', '10'] as const
export const goals = ['own', '0.5', '0.2', '0.1', '0.05', '0.02', '0.01', '0.005', '0.002', '0.001'] as const

export type Contest = {
	/** An id of the course's races. */
	readonly race: string
	readonly runners: readonly string[]
	readonly seeds: number
	/** Which set of seeds: no two share one. */
	readonly set: number
	/** By which every runner's rate is multiplied. */
	readonly pace: (typeof paces)[number]
	/** Where a run has arrived: the race's own goal, or another. */
	readonly goal: (typeof goals)[number]
	/** Epochs made; a race that has fewer is at its end. */
	readonly step: number
}

export const raceIds = races.map(({ id }) => id)
/** Everyone who runs in some race. */
export const runnerIds = [...new Set(races.flatMap(({ runners }) => runners.map(({ id }) => id)))]

export const runnersOf = (race: string): string[] => raceOf(race).runners.map(({ id }) => id)

const [first] = raceIds as [string]
const longest = Math.max(...races.map(({ epochs }) => epochs))

export const schema: Schema<Contest> = {
	race: choice(raceIds, first),
	runners: several(runnerIds, runnersOf(first), 2, Math.max(...races.map(({ runners }) => runners.length))),
	seeds: integer(usualSeeds, 3, mostSeeds),
	set: integer(0, 0, 99),
	pace: choice(paces, '1'),
	goal: choice(goals, 'own'),
	step: integer(longest, 0, longest),
}

/** All of a race's runners where one is asked for who is not in it; else those asked for, in the race's order. */
export function settle(state: Contest): Contest {
	const all = runnersOf(state.race)
	const isHere = state.runners.every((id) => all.includes(id))
	return { ...state, runners: isHere ? all.filter((id) => state.runners.includes(id)) : all }
}

export interface Contestant {
	readonly id: string
	/** Quartiles of the errors after each epoch from 0 to the step; a guess has 1. */
	readonly lower: Float64Array
	readonly median: Float64Array
	readonly upper: Float64Array
	/** By seed, the epoch of arrival; infinite where there is none yet. */
	readonly arrivals: readonly number[]
	/** How many runs ran away. */
	readonly lost: number
}

export interface Contested {
	readonly step: number
	readonly length: number
	readonly goal: number
	/** Of the race's data. */
	readonly size: Pick<DataSet, 'rows' | 'inputs' | 'outputs'>
	readonly contestants: readonly Contestant[]
	readonly outcome: Outcome
}

const entries = ({ race, runners, seeds, set, pace }: Contest): Entries => ({
	race,
	runners,
	seeds,
	set,
	pace: Number(pace),
})

/** A step is an epoch of every runner with every seed. Lanes keep what they ran, so that to go back costs nothing. */
export function begin(state: Contest): Process<Contested> {
	const start = started(entries(state))
	const { race, runners, lanes } = start
	const goal = state.goal === 'own' ? race.goal : Number(state.goal)
	const { rows, inputs, outputs } = race.draw(0)
	let step = 0

	const contestant = (k: number, arrived: readonly number[]): Contestant => {
		const errors = (lanes[k] ?? []).map((lane) => lane.reach(step))
		const quartiles = Array.from({ length: step + 1 }, (_, epoch) =>
			spread(errors.map((each) => each[epoch] as number)),
		)
		return {
			id: runners[k]?.id as string,
			lower: Float64Array.from(quartiles, ({ lower }) => lower),
			median: Float64Array.from(quartiles, ({ median }) => median),
			upper: Float64Array.from(quartiles, ({ upper }) => upper),
			arrivals: arrived,
			lost: errors.filter((each) => each[step] === lost).length,
		}
	}

	return {
		length: race.epochs,
		get step() {
			return step
		},
		get over() {
			return step === race.epochs
		},
		advance() {
			step++
			for (const lane of lanes.flat()) lane.reach(step)
		},
		rewind(to) {
			step = to
		},
		look() {
			const arrived = arrivals(start, step, goal)
			return {
				step,
				length: race.epochs,
				goal,
				size: { rows, inputs, outputs },
				contestants: arrived.map((each, k) => contestant(k, each)),
				outcome: outcome(arrived),
			}
		},
	}
}
