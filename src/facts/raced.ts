import { type Spread, spread } from '../networks'
import { isAhead, type Outcome, outcome } from './outcome'
import { arrival, type Lane, laneOf, type Race, type Runner } from './race'
import { raceOf } from './races'

/** Seeds unless told otherwise, and the most that a race is run with. */
export const usualSeeds = 9
export const mostSeeds = 15

/** What is to be run: of the race of that id, some runners or all, so many seeds of a set of them, at so many times its rate. */
export interface Entries {
	readonly race: string
	readonly runners?: readonly string[]
	readonly seeds?: number
	/** No two sets share a seed. */
	readonly set?: number
	readonly pace?: number
}

export interface Started {
	readonly race: Race
	readonly runners: readonly Runner[]
	/** By runner, then by seed. */
	readonly lanes: readonly (readonly Lane[])[]
}

/** The lanes of the entries, as far as they were run before. */
export function started({ race: id, runners: ids, seeds = usualSeeds, set = 0, pace = 1 }: Entries): Started {
	const race = raceOf(id)
	const runners = race.runners.filter((runner) => ids?.includes(runner.id) ?? true)
	const lanes = runners.map((runner) =>
		Array.from({ length: seeds }, (_, k) => laneOf(race, runner, set * mostSeeds + k, pace)),
	)
	return { race, runners, lanes }
}

/** By runner and seed, when each arrived, up to an epoch. */
export const arrivals = ({ race, lanes }: Started, epoch: number, goal = race.goal): number[][] =>
	lanes.map((each) => each.map((lane) => arrival(lane, goal, epoch)))

/** What came of a race run to its end. */
export interface Raced {
	readonly outcome: Outcome
	readonly runners: readonly string[]
	/** Of a runner: when its runs arrived, their quartiles, and how many did. */
	readonly arrivals: (runner: string) => readonly number[]
	readonly spread: (runner: string) => Spread
	readonly learned: (runner: string) => number
	/** Whether it is told to be ahead of each of the others named. */
	readonly ahead: (runner: string, ...others: readonly string[]) => boolean
	/** Whether nobody is told to be ahead of it. */
	readonly front: (runner: string) => boolean
	readonly told: number
	readonly pairs: number
}

/** Runs a race to its end. An unknown runner is an Error that names those that there are. */
export function raced(entries: Entries, goal?: number): Raced {
	const start = started(entries)
	const found = arrivals(start, start.race.epochs, goal)
	const ids = start.runners.map(({ id }) => id)
	const at = (id: string): number => {
		const k = ids.indexOf(id)
		if (k < 0) throw new Error(`"${id}" is not in the race "${entries.race}"; there are ${ids.join(', ')}`)
		return k
	}
	const of = (id: string) => found[at(id)] as number[]
	const result = outcome(found)
	return {
		outcome: result,
		runners: ids,
		arrivals: of,
		spread: (id) => spread(of(id)),
		learned: (id) => of(id).filter(Number.isFinite).length,
		ahead: (id, ...others) => others.every((other) => isAhead(result, at(id), at(other))),
		front: (id) => result.front.includes(at(id)),
		told: result.pairs.filter(({ ahead }) => ahead !== null).length,
		pairs: result.pairs.length,
	}
}
