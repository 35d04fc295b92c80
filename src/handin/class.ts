import { csv } from '../widgets/csv'
import type { Handed } from './handed'

/** An exercise in the table of a class. */
export interface Column {
	readonly id: string
	readonly revision: number
	/** "4.2". */
	readonly number: string
	readonly title: string
}

/** The latest hand-in of each name: a student who sends two codes is one student. */
export const latest = (all: readonly Handed[]): Handed[] => {
	const byName = new Map<string, Handed>()
	for (const one of all) {
		const known = byName.get(one.name)
		if (!known || one.at > known.at || (one.at === known.at && count(one) >= count(known))) byName.set(one.name, one)
	}
	return [...byName.values()]
}

/** How many exercises are right. */
export const count = ({ answers }: Handed): number =>
	Object.values(answers).filter(({ state }) => state === 'right').length

export interface WrongAnswer {
	readonly answer: string
	readonly names: readonly string[]
}

/** Of an exercise, the answers of those who have no right one, the most common first. */
export const wrongAnswers = (all: readonly Handed[], id: string): WrongAnswer[] => {
	const byAnswer = new Map<string, string[]>()
	for (const { name, answers } of all) {
		const given = answers[id]
		if (!given || given.state === 'right' || given.attempts === 0) continue
		const answer = given.answer.trim()
		byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), name])
	}
	return [...byAnswer]
		.map(([answer, names]) => ({ answer, names }))
		.sort((a, b) => b.names.length - a.names.length || a.answer.localeCompare(b.answer))
}

/** Rows in order of a key: a name, the number of right answers, or one exercise (right before shown before wrong before none). */
export const sorted = (all: readonly Handed[], by: string, down: boolean): Handed[] => {
	const rank = { right: 0, shown: 1, wrong: 2 } as const
	const place = (one: Handed): number => {
		if (by === 'right') return -count(one)
		const state = one.answers[by]?.state
		return state === undefined ? 3 : rank[state]
	}
	const names = (a: Handed, b: Handed): number => a.name.localeCompare(b.name, undefined, { numeric: true })
	const order = by === 'name' ? names : (a: Handed, b: Handed) => place(a) - place(b) || names(a, b)
	return [...all].sort((a, b) => (down ? -order(a, b) : order(a, b)))
}

/** The class as CSV: a row a student; of each exercise its state, its attempts and the last answer. */
export const classCsv = (
	all: readonly Handed[],
	columns: readonly Column[],
	words: {
		readonly name: string
		readonly date: string
		readonly right: string
		readonly attempts: string
		readonly answer: string
	},
	states: Readonly<Record<'right' | 'wrong' | 'shown', string>>,
): string => {
	const head = [
		words.name,
		words.date,
		words.right,
		...columns.flatMap(({ number, title }) => [
			`${number} ${title}`,
			`${number} ${words.attempts}`,
			`${number} ${words.answer}`,
		]),
	]
	const rows = all.map((one) => [
		one.name,
		new Date(one.at).toISOString().slice(0, 10),
		count(one),
		...columns.flatMap(({ id }) => {
			const given = one.answers[id]
			return given ? [states[given.state], given.attempts, given.answer] : ['', '', '']
		}),
	])
	return csv([head, ...rows])
}
