import { getCollection } from 'astro:content'
import { parseHTML } from 'linkedom'
import { admitted } from '../cells/admit'
import { renderOutputs } from '../cells/render'
import { evaluate } from '../cells/sandbox/evaluate'
import type { Outcome } from '../cells/sandbox/types'
import { localised } from '../cells/source'
import { type Locale, strings } from '../i18n'
import { chapterOf } from './syllabus'

/** The code of every cell, by its id. */
const files = import.meta.glob<string>('../../content/cells/*.ts', { query: '?raw', import: 'default', eager: true })

const codeOf = (id: string, locale: Locale): string => {
	const text = files[`../../content/cells/${id}.ts`]
	if (text === undefined) throw new Error(`<Cell id="${id}">: there is no content/cells/${id}.ts`)
	return localised(text, locale)
}

export interface PreparedCell {
	readonly id: string
	/** "6.1": the chapter and the place in it. */
	readonly number: string
	readonly source: string
	/** What it gives, as markup: with pictures for a page with room, and for a phone. */
	readonly wide: string
	readonly narrow: string
}

/** Pixels: the text column, and a phone of 360 less its margins. */
const widths = { wide: 646, narrow: 328 }

/** What the cells of a lesson give. Throws where one goes wrong, with what and where. */
const outcomes = (ids: readonly string[], sources: readonly string[], width: number): Outcome[] =>
	[...evaluate(sources, width)].map((outcome, i) => {
		const { fault } = outcome
		if (fault)
			throw new Error(
				`content/cells/${ids[i]}.ts${fault.line ? `, line ${fault.line}` : ''}: ${fault.kind}: ${fault.message}`,
			)
		const checked = admitted(outcome, `${ids[i]}-${width}`)
		if (!checked) throw new Error(`content/cells/${ids[i]}.ts gives what a page does not show`)
		return checked
	})

const markup = (outcome: Outcome, locale: Locale): string => {
	const { document } = parseHTML('<!doctype html><html><body></body></html>')
	const made = renderOutputs(document as unknown as Document, outcome, strings(locale).cells)
	return made.map((element) => element.outerHTML).join('')
}

const prepared = new Map<string, Promise<readonly PreparedCell[]>>()

/** The cells of a lesson in the order of its text, which is the order of their scope, run once from the first to the last. */
export const cellsOf = (locale: Locale, slug: string): Promise<readonly PreparedCell[]> => {
	// files change while one edits
	if (import.meta.env.DEV) return prepare(locale, slug)
	const key = `${locale}/${slug}`
	const known = prepared.get(key) ?? prepare(locale, slug)
	prepared.set(key, known)
	return known
}

const prepare = async (locale: Locale, slug: string): Promise<readonly PreparedCell[]> => {
	const lessons = await getCollection('lessons', ({ id }) => id.endsWith(`/${slug}`))
	const lesson = lessons.find(({ id }) => id.startsWith(`${locale}/`)) ?? lessons[0]
	const ids = [...(lesson?.body ?? '').matchAll(/<Cell\b[^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => id)
	const sources = ids.map((id) => codeOf(id, locale))
	const [wide, narrow] = [widths.wide, widths.narrow].map((width) => outcomes(ids, sources, width))
	const chapter = await chapterOf(slug)
	return ids.map((id, i) => ({
		id,
		number: `${chapter}.${i + 1}`,
		source: sources[i] as string,
		wide: markup(wide?.[i] as Outcome, locale),
		narrow: markup(narrow?.[i] as Outcome, locale),
	}))
}
