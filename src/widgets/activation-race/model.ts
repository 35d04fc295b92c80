import { activations } from '../../activations'
import type { Race } from '../../facts/race'
import { raceOf } from '../../facts/races'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { spread } from '../../networks'
import { fraction } from '../../plots/chart'
import type { Contested } from '../contest'
import { arrivalsChart, errorsChart, names, rowNames } from '../contest-charts'
import { byResult, epoch, joined, learned, resultRows, ruleOf, toldOf, verdict } from '../contest-words'
import { phrase, type Scene, type Words } from '../scene'
import { progressParts } from '../training'
import { begin, type Contest, runnerIds, schema, settle } from './process'

export { schema, settle }

export const shares = ['contest']

/** A runner's name: its own in this race, or in all, or its function's. */
const nameOf = (id: string, race: string, words: Words): string =>
	words[`runner-${race}-${id}`] ?? words[`runner-${id}`] ?? activations.find((fn) => fn.id === id)?.name ?? id

/** What runs, and what it stands in for. */
function aboutOf({ size }: Contested, race: Race, pace: number, words: Words): string {
	const [first, last] = [race.runners[0], race.runners.at(-1)].map((runner) => runner?.hidden ?? [])
	const values = {
		...size,
		layers: first?.length ?? 0,
		units: first?.[0]?.units ?? 0,
		inner: first?.[1]?.units ?? 0,
		lastUnits: last?.[0]?.units ?? 0,
		lastInner: last?.[1]?.units ?? 0,
		batch: race.batch,
		rate: significant(pace * race.rate, 1),
	}
	const sentences = [`about-${race.id}`, `how-${race.optimiser}`].map((key) => phrase(words, key, values))
	return joined(sentences, words)
}

export const model = (
	given: Contest,
	words: Words,
	contested: Contested = lookAt(begin(settle(given)), given.step),
): Scene => {
	const state = settle(given)
	const race = raceOf(state.race)
	const { step, length, goal, contestants, outcome } = contested
	const name = (id: string) => nameOf(id, race.id, words)
	const ordered = [...contestants].sort(byResult(step))
	const [errors, arrivals] = [errorsChart(contested, race), arrivalsChart(ordered, contested)]
	const parts = progressParts(contested, 'epoch', words)
	const said = verdict(contested, state.seeds, name, words)
	const text = {
		...parts.text,
		verdict: said,
		rule: ruleOf(outcome, words),
		about: aboutOf(contested, race, Number(state.pace), words),
		goal: significant(goal, 1),
		ownGoal: phrase(words, 'ownGoal', { goal: significant(race.goal, 1) }),
		seeds: fixed(state.seeds, 0),
		told: fixed(toldOf(outcome), 0),
		pairs: fixed(outcome.pairs.length, 0),
		...Object.fromEntries(runnerIds.map((id) => [`name-${id}`, name(id)])),
	}
	const goalTop = 1 - fraction(errors.y, goal)
	const isRunning = (id: string): boolean => race.runners.some((each) => each.id === id)
	return {
		...parts,
		text,
		charts: { errors, arrivals },
		places: { ...parts.places, goal: goalTop > 0 && goalTop < 1 ? { left: 0, top: goalTop } : null },
		on: Object.fromEntries(runnerIds.map((id) => [`runs-${id}`, isRunning(id)])),
		inputs: { step: { max: length } },
		html: {
			names: names(errors, contested, name),
			rows: rowNames(ordered, arrivals, length, name),
			results: resultRows(ordered, state.seeds, name, words),
		},
		table: () => ({
			head: [
				...['runner', 'arrived', 'lower', 'median', 'upper', 'error'].map((key) => phrase(words, key)),
				...contestants.map(({ id }) => phrase(words, 'against', { name: name(id) })),
			],
			rows: contestants.map((each, a) => {
				const { lower, median, upper } = spread(each.arrivals)
				return [
					name(each.id),
					`${learned(each)} / ${state.seeds}`,
					...[lower, median, upper].map(epoch),
					significant(each.median[step] as number, 2),
					...contestants.map((_, b) => {
						const pair = outcome.pairs.find(
							(found) => (found.a === a && found.b === b) || (found.a === b && found.b === a),
						)
						return pair ? significant(pair.p, 2) : '—'
					}),
				]
			}),
		}),
		said,
	}
}
