import { type Entries, mostSeeds, started, usualSeeds } from '../../facts/raced'
import { raceOf, races } from '../../facts/races'
import type { Process } from '../../live/process'
import { type Contested, contest, paces } from '../contest'
import { choice, integer, type Schema, several } from '../state'

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

export const entries = ({ race, runners, seeds, set, pace }: Contest): Entries => ({
	race,
	runners,
	seeds,
	set,
	pace: Number(pace),
})

export function begin(state: Contest): Process<Contested> {
	const start = started(entries(state))
	return contest(start, state.goal === 'own' ? start.race.goal : Number(state.goal))
}
