import { activation, activations, type Elementwise } from '../../activations'
import { type Doubted, doubted, subject } from '../../analysis'
import { laneOf, lost, type Race, type Runner } from '../../facts/race'
import type { Started } from '../../facts/raced'
import { raceOf } from '../../facts/races'
import { LONGEST } from '../../formulas'
import type { Process } from '../../live/process'
import type { Divergence } from '../../networks'
import { type Contested, contest, paces } from '../contest'
import { choice, integer, line, number, numbers, type Schema, several } from '../state'
import { sampled, understood } from './own'
import { edge, places, tallest } from './points'

export const tasks = ['sine', 'kink', 'two-layers'] as const
/** Seeds that two sets of which share none. */
export const mostSeeds = 9

/** Whom it can run against: who has a slope everywhere. */
export const opponents = activations.filter((fn) => fn.breaks().every(({ order }) => order > 0)).map(({ id }) => id)

export type Own = {
	readonly mode: 'typed' | 'drawn'
	/** The formula, kept while points decide. */
	readonly f: string
	/** The heights of the points; none while the formula decides. */
	readonly ys: readonly number[]
	/** Where f and f′ are read off. */
	readonly x: number
	/** Ids of the kernel's functions beside which it stands and runs. */
	readonly against: readonly string[]
	readonly task: (typeof tasks)[number]
	readonly seeds: number
	readonly set: number
	readonly pace: (typeof paces)[number]
	/** Epochs made; a race that has fewer is at its end. */
	readonly step: number
}

const longest = Math.max(...tasks.map((task) => raceOf(task).epochs))

export const schema: Schema<Own> = {
	mode: choice(['typed', 'drawn'], 'typed'),
	// one more than can be read, so that a longer one is told to be too long
	f: line('x*sigmoid(2x)', LONGEST + 1),
	ys: numbers([], [-tallest, tallest], [0, places.length]),
	x: number(1, -edge, edge),
	against: several(opponents, ['relu', 'tanh', 'gelu'], 1, 3),
	task: choice(tasks, 'sine'),
	seeds: integer(5, 3, mostSeeds),
	set: integer(0, 0, 99),
	pace: choice(paces, '1'),
	step: integer(longest, 0, longest),
}

/** Points where points decide, and only there. */
export function settle(state: Own): Own {
	if (state.mode === 'typed') return state.ys.length === 0 ? state : { ...state, ys: [] }
	return state.ys.length === places.length ? state : { ...state, ys: sampled(state.f) }
}

/** A run of the reader's own function that broke. */
export interface Broken {
	readonly seed: number
	readonly what: Divergence
}

export interface Shown extends Contested {
	/** What can be said of the function; null where there is none. */
	readonly own: Doubted | null
	readonly broken: Broken | null
}

/** With the same net and first weights whatever the function. */
export const runnerOf = (race: Race, fn: Elementwise): Runner => {
	if (!race.entrant) throw new Error(`The race "${race.id}" is closed: its runners differ in more than a function`)
	return race.entrant(fn)
}

/** The race of a state: the reader's function first, then the others. A formula that cannot be read does not run. */
export function begin(given: Own): Process<Shown> {
	const state = settle(given)
	const race = raceOf(state.task)
	const found = understood(state)
	const fn = 'fn' in found ? found.fn : null
	const seeds = Array.from({ length: state.seeds }, (_, k) => state.set * mostSeeds + k)
	const pace = Number(state.pace)
	const text = JSON.stringify(state.mode === 'typed' ? state.f : state.ys)
	const ownLanes = fn ? [seeds.map((seed) => laneOf(race, runnerOf(race, fn), seed, pace, `own ${text}`))] : []
	const others = state.against.map((id) => runnerOf(race, activation(id)))
	const start: Started = {
		race,
		runners: [...(fn ? [runnerOf(race, fn)] : []), ...others],
		lanes: [...ownLanes, ...others.map((runner) => seeds.map((seed) => laneOf(race, runner, seed, pace)))],
	}
	const process = contest(start, race.goal)
	let own: Doubted | null = null
	const brokenOf = (): Broken | null => {
		for (const [k, lane] of (ownLanes[0] ?? []).entries())
			if (lane.broken && lane.reach(process.step)[process.step] === lost)
				return { seed: seeds[k] as number, what: lane.broken }
		return null
	}
	return {
		length: process.length,
		get step() {
			return process.step
		},
		get over() {
			return process.over
		},
		advance: process.advance,
		rewind: process.rewind,
		look() {
			own ??= fn && doubted(subject(fn))
			return { ...process.look(), own, broken: brokenOf() }
		},
	}
}
