import { type CollectionEntry, getCollection } from 'astro:content'
import { format, type Locale, strings } from '../i18n'
import { widget } from '../widgets/registry'
import type { Scene, Words } from '../widgets/scene'
import { initialState, type State } from '../widgets/state'
import { wordsOf } from '../widgets/words'
import { chapterOf } from './syllabus'

type Entry = CollectionEntry<'figures'>['data']

export interface PreparedFigure {
	readonly entry: Entry
	readonly title: string
	readonly caption: string
	/** "6.1": the chapter, or the letter of a page apart, and the place in it. */
	readonly number: string
	readonly words: Words
	readonly state: State
	readonly scene: Scene
	readonly widget: ReturnType<typeof widget>
}

/** Where figures stand that are in no lesson, with the letter before their numbers. */
const apart: Readonly<Record<string, string>> = { home: '0', atlas: 'A', 'same-name': 'B' }
const isApart = (lesson: string): boolean => lesson in apart

/** All figures in the order of content/figures.yaml, which numbers them within their lesson; the atlas's after them. */
export const allFigures = async (): Promise<Entry[]> =>
	(await getCollection('figures')).map(({ data }) => data).sort((a, b) => a.order - b.order)

/** Language-free: where a figure fills the screen by itself, for a class; undefined outside of lessons. */
export const slidePath = ({ id, lesson }: Pick<Entry, 'id' | 'lesson'>): string | undefined =>
	isApart(lesson) ? undefined : `/slides/${lesson}/#${id}`

const titleOf = (locale: Locale, entry: Entry): { title: string; caption: string } => {
	const figures: Readonly<Record<string, { title: string; caption: string }>> = strings(locale).figures
	const key = entry.words ?? entry.id
	const own = figures[key]
	if (!own) throw new Error(`src/i18n/strings/${locale}.json: "figures" has no "${key}" with a title and a caption`)
	const { name } = entry
	return name === undefined ? own : { title: format(own.title, { name }), caption: format(own.caption, { name }) }
}

const prepared = new Map<string, Promise<PreparedFigure>>()

/** Everything that a figure's markup needs, made once: every `<Live>` of a page asks for it too. Throws where a name does not exist, saying which file to mend. */
export const prepareFigure = (id: string, locale: Locale): Promise<PreparedFigure> => {
	// the lists that it is made from change while one edits
	if (import.meta.env.DEV) return prepare(id, locale)
	const key = `${locale}/${id}`
	const known = prepared.get(key) ?? prepare(id, locale)
	prepared.set(key, known)
	return known
}

const prepare = async (id: string, locale: Locale): Promise<PreparedFigure> => {
	const figures = await allFigures()
	const entry = figures.find((figure) => figure.id === id)
	if (!entry)
		throw new Error(`content/figures.yaml has no figure "${id}"; it has ${figures.map((f) => f.id).join(', ')}`)
	const chapter = await chapterOf(entry.lesson)
	if (chapter === 0 && !isApart(entry.lesson)) {
		throw new Error(
			`content/figures.yaml: figure "${id}" stands in lesson "${entry.lesson}", which content/syllabus.yaml lacks`,
		)
	}
	const place = figures.filter((figure) => figure.lesson === entry.lesson).indexOf(entry) + 1
	try {
		const found = widget(entry.widget)
		const words = wordsOf(strings(locale), { name: entry.widget, shares: found.model.shares, live: found.live })
		const state = initialState(found.model.schema, entry.state)
		return {
			entry,
			...titleOf(locale, entry),
			words,
			number: `${apart[entry.lesson] ?? chapter}.${place}`,
			state,
			scene: found.model.model(state, words),
			widget: found,
		}
	} catch (error) {
		throw new Error(`content/figures.yaml: figure "${id}": ${(error as Error).message}`, { cause: error })
	}
}
