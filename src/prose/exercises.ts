import { type CollectionEntry, getCollection } from 'astro:content'
import { type Exercise, exercise, exercises, type NumberQuestion } from '../exercises'
import { format, type Locale, strings } from '../i18n'
import { factsFor } from './exercise/facts'
import { prepareFigure } from './figures'
import { pathTo } from './locale'
import { chapterOf } from './syllabus'

export interface PreparedExercise {
	readonly exercise: Exercise
	readonly lesson: string
	/** "4.2": the chapter and the place in it. */
	readonly number: string
	/** The paragraph that it rests on, and what to call it. */
	readonly rests: { readonly href: string; readonly label: string }
	/** The facts that its check needs, by `fact.pick`. */
	readonly facts: Readonly<Record<string, number>>
	/** The number of the figure that it works on, "4.1". */
	readonly figure: string | undefined
}

/** The text of a heading of a lesson, with its chapter's number and its own: "4.4 梯度消失". */
const headingOf = (
	entry: CollectionEntry<'lessons'> | undefined,
	chapter: number,
	anchor: string,
): string | undefined => {
	const heads = [...(entry?.body ?? '').matchAll(/^(##+)\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$/gm)]
	const at = heads.findIndex(([, , , id]) => id === anchor)
	const section = heads.slice(0, at + 1).filter(([, level]) => level === '##').length
	return at < 0 ? undefined : `${chapter}.${section} ${heads[at]?.[2]}`
}

/** Everything that an exercise's markup needs. Throws where a name does not exist, saying which file to mend. */
export const prepareExercise = async (id: string, locale: Locale): Promise<PreparedExercise> => {
	const found = exercise(id)
	const group = exercises.find((one) => one.exercises.includes(found)) as (typeof exercises)[number]
	const [, path = group.lesson, anchor = ''] = found.rests.match(/^(?:\/([a-z0-9-]+)\/)?#(.+)$/) ?? []
	const lessons = await getCollection('lessons', (one) => one.id.endsWith(`/${path}`))
	const entry = lessons.find((one) => one.id.startsWith(`${locale}/`)) ?? lessons[0]
	const claim = anchor.match(/^claim-(.+)$/)?.[1]
	const label = claim
		? format(strings(locale).prose.exercise.claim, { id: claim })
		: headingOf(entry, await chapterOf(path), anchor)
	if (!label)
		throw new Error(`src/exercises/${group.lesson}.ts: "${id}" rests on ${found.rests}, which is no anchor of ${path}`)
	return {
		exercise: found,
		lesson: group.lesson,
		number: `${await chapterOf(group.lesson)}.${group.exercises.indexOf(found) + 1}`,
		rests: { href: path === group.lesson ? `#${anchor}` : pathTo(locale, `/${path}/#${anchor}`), label },
		facts: factsFor(found),
		figure: 'figure' in found ? (await prepareFigure(found.figure, locale)).number : undefined,
	}
}

/** What an answer's accuracy is said to be. */
export const toleranceOf = ({ within }: NumberQuestion, locale: Locale): string => {
	const t = strings(locale).prose.exercise
	if (typeof within !== 'number') return format(t.withinShare, { within: `${100 * within.share}%` })
	return within === 0 ? t.exact : format(t.within, { within: String(within) })
}
