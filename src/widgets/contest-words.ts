import { isAhead, level, type Outcome } from '../facts/outcome'
import { fixed, percent, significant } from '../i18n/number'
import { type Spread, spread } from '../networks'
import { marker } from '../plots/markers'
import type { Contestant, Contested } from './contest'
import { phrase, type Words } from './scene'

/** What a race has come to, in words. */

/** Sentences one after the other, as the language sets them. */
export const joined = (sentences: readonly string[], words: Words): string =>
	sentences.length === 0 ? '' : sentences.reduce((before, next) => phrase(words, 'sentences', { before, next }))

export const learned = ({ arrivals }: Contestant): number => arrivals.filter(Number.isFinite).length
export const epoch = (value: number): string => (Number.isFinite(value) ? fixed(value, value % 1 === 0 ? 0 : 1) : '—')

/** The median, and between which epochs the middle half arrived; only from which, where part of it did not. */
const quartiles = ({ lower, median, upper }: Spread, words: Words): string => {
	if (!Number.isFinite(median)) return '—'
	const half = Number.isFinite(upper)
		? `${epoch(lower)}–${epoch(upper)}`
		: phrase(words, 'atLeast', { lower: epoch(lower) })
	return `${epoch(median)} <small>(${half})</small>`
}

/** First whoever arrived first; of those that did not, whoever is nearer. */
export const byResult =
	(step: number) =>
	(a: Contestant, b: Contestant): number => {
		const [left, right] = [spread(a.arrivals).median, spread(b.arrivals).median]
		if (left !== right) return left < right ? -1 : 1
		return learned(b) - learned(a) || (a.median[step] as number) - (b.median[step] as number)
	}

/** How many pairs are told apart. */
export const toldOf = ({ pairs }: Outcome): number => pairs.filter(({ ahead }) => ahead !== null).length

/** What these runs can tell. */
export function verdict(
	{ outcome, contestants, step, length }: Contested,
	seeds: number,
	name: (id: string) => string,
	words: Words,
): string {
	const list = (of: readonly number[]): string =>
		of.map((k) => name((contestants[k] as Contestant).id)).join(phrase(words, 'comma'))
	const all = contestants.map((_, k) => k)
	const sentences: string[] = []
	if (step < length) sentences.push(phrase(words, 'soFar', { step }))
	if (contestants.every((each) => learned(each) === 0))
		sentences.push(phrase(words, step < length ? 'nobodyYet' : 'nobody'))
	else if (toldOf(outcome) === 0) sentences.push(phrase(words, 'noDifference', { seeds }))
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
	// a name may be Latin or Han, and no space stands between two of these
	return joined(sentences, words).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

/** From when on a difference counts. */
export const ruleOf = ({ pairs, threshold }: Outcome, words: Words): string =>
	phrase(words, 'rule', { level: percent(level), pairs: pairs.length, threshold: significant(threshold, 2) })

/** A row for each runner, as markup: how many of its runs arrived, and when. */
export const resultRows = (
	ordered: readonly Contestant[],
	seeds: number,
	name: (id: string) => string,
	words: Words,
): string =>
	ordered
		.map((each) => {
			const lostRuns = each.lost === 0 ? '' : ` <small>${phrase(words, 'lost', { lost: each.lost })}</small>`
			return `<tr><th scope="row">${marker(each.id)}${name(each.id)}</th><td>${learned(each)} / ${seeds}${lostRuns}</td><td>${quartiles(spread(each.arrivals), words)}</td></tr>`
		})
		.join('')
