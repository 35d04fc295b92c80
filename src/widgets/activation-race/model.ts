import { activations } from '../../activations'
import { isAhead, level } from '../../facts/outcome'
import type { Race } from '../../facts/race'
import { raceOf } from '../../facts/races'
import { fixed, percent, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { type Spread, spread } from '../../networks'
import { fraction } from '../../plots/chart'
import { marker } from '../../plots/markers'
import { phrase, type Scene, type Words } from '../scene'
import { progressParts } from '../training'
import { arrivalsChart, errorsChart, names, rowNames } from './charts'
import { begin, type Contest, type Contestant, type Contested, runnerIds, schema, settle } from './process'

export { schema, settle }

/** A runner's name: its own in this race, or in all, or its function's. */
const nameOf = (id: string, race: string, words: Words): string =>
	words[`runner-${race}-${id}`] ?? words[`runner-${id}`] ?? activations.find((fn) => fn.id === id)?.name ?? id

/** Sentences one after the other, as the language sets them. */
const joined = (sentences: readonly string[], words: Words): string =>
	sentences.reduce((before, next) => phrase(words, 'sentences', { before, next }))

const learned = ({ arrivals }: Contestant): number => arrivals.filter(Number.isFinite).length
const epoch = (value: number): string => (Number.isFinite(value) ? fixed(value, value % 1 === 0 ? 0 : 1) : '—')
/** The median, and between which epochs the middle half arrived; only from which, where part of it did not. */
const quartiles = ({ lower, median, upper }: Spread, words: Words): string => {
	if (!Number.isFinite(median)) return '—'
	const half = Number.isFinite(upper)
		? `${epoch(lower)}–${epoch(upper)}`
		: phrase(words, 'atLeast', { lower: epoch(lower) })
	return `${epoch(median)} <small>(${half})</small>`
}

/** First whoever arrived first; of those that did not, whoever is nearer. */
const byResult =
	(step: number) =>
	(a: Contestant, b: Contestant): number => {
		const [left, right] = [spread(a.arrivals).median, spread(b.arrivals).median]
		if (left !== right) return left < right ? -1 : 1
		return learned(b) - learned(a) || (a.median[step] as number) - (b.median[step] as number)
	}

/** What these runs can tell, in words. */
function verdict(
	{ outcome, contestants, step, length }: Contested,
	seeds: number,
	name: (k: number) => string,
	words: Words,
): string {
	const list = (of: readonly number[]): string => of.map(name).join(phrase(words, 'comma'))
	const all = contestants.map((_, k) => k)
	const told = outcome.pairs.filter(({ ahead }) => ahead !== null).length
	const sentences: string[] = []
	if (step < length) sentences.push(phrase(words, 'soFar', { step }))
	if (contestants.every((each) => learned(each) === 0))
		sentences.push(phrase(words, step < length ? 'nobodyYet' : 'nobody'))
	else if (told === 0) sentences.push(phrase(words, 'noDifference', { seeds }))
	else {
		// those that beat the same others are named together
		const beaten = new Map<string, number[]>()
		for (const k of all) {
			const others = all.filter((other) => isAhead(outcome, k, other))
			if (others.length > 0) beaten.set(list(others), [...(beaten.get(list(others)) ?? []), k])
		}
		for (const [others, those] of beaten) sentences.push(phrase(words, 'ahead', { those: list(those), others }))
		if (outcome.front.length > 1) sentences.push(phrase(words, 'amongFront', { front: list(outcome.front), seeds }))
	}
	if (outcome.least > outcome.threshold)
		sentences.push(
			phrase(words, 'tooFew', {
				seeds,
				least: significant(outcome.least, 1),
				threshold: significant(outcome.threshold, 2),
			}),
		)
	return joined(sentences, words)
}

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
	const pairs = outcome.pairs.length
	const said = verdict(contested, state.seeds, (k) => name((contestants[k] as Contestant).id), words)
	const text = {
		...parts.text,
		verdict: said,
		rule: phrase(words, 'rule', { level: percent(level), pairs, threshold: significant(outcome.threshold, 2) }),
		about: aboutOf(contested, race, Number(state.pace), words),
		goal: significant(goal, 1),
		ownGoal: phrase(words, 'ownGoal', { goal: significant(race.goal, 1) }),
		seeds: fixed(state.seeds, 0),
		told: fixed(outcome.pairs.filter(({ ahead }) => ahead !== null).length, 0),
		pairs: fixed(pairs, 0),
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
			results: ordered
				.map((each) => {
					const lostRuns = each.lost === 0 ? '' : ` <small>${phrase(words, 'lost', { lost: each.lost })}</small>`
					return `<tr><th scope="row">${marker(each.id)}${name(each.id)}</th><td>${learned(each)} / ${state.seeds}${lostRuns}</td><td>${quartiles(spread(each.arrivals), words)}</td></tr>`
				})
				.join(''),
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
