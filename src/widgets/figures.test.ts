import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales, strings } from '../i18n'
import { atlasFigures } from '../prose/atlas-figures'
import { renderInline } from '../prose/katex'
import { namesakeFigures } from '../prose/same-name-figures'
import { rendered } from './build'
import type { Model, Words } from './scene'
import { decode, encode, initialState, type State } from './state'
import { wordsOf } from './words'

const models = import.meta.glob<Model>('./*/model.ts', { eager: true })
interface Listed {
	readonly id: string
	readonly widget: string
	readonly state?: State
	readonly words?: string
}

const figures: readonly Listed[] = [
	...parse(readFileSync('content/figures.yaml', 'utf8')),
	...atlasFigures,
	...namesakeFigures,
]

/** Of those that differ in a name alone, one of each widget goes through every state. */
const examples = figures.filter(({ words }, i) => !words || figures.findIndex((one) => one.words === words) === i)

describe.each(figures)('figure $id', ({ id, widget, state: given, words: shared }) => {
	const { schema, model, settle, shares } = models[`./${widget}/model.ts`] as Model
	const initial = initialState(schema, given)

	it.each(locales)('has its words in $id', ({ id: locale }) => {
		const titles: Readonly<Record<string, { title: string; caption: string }>> = strings(locale).figures
		const words = wordsOf(strings(locale), { name: widget, shares, live: true })
		const own = titles[shared ?? id]
		expect(own?.title).toBeTruthy()
		expect(renderInline(own?.caption ?? '')).toBeTruthy()
		const scene = model(initial, words)
		const table = scene.table()
		const texts = [...Object.values(scene.text), scene.said, ...table.head, ...table.rows.flat()]
		for (const text of texts) expect(text).not.toMatch(/undefined|\{\w+\}|\[object/)
		// a figure that is about NaN has a word for it
		if (!words.nan) for (const text of texts) expect(text).not.toContain('NaN')
		expect(scene.said).not.toBe('')
		expect(table.rows.length).toBeGreaterThan(0)
		for (const row of table.rows) expect(row.length).toBe(table.head.length)
	})

	it('starts from a state that stands: settled, and spelled as nothing', () => {
		expect(settle?.(initial) ?? initial).toEqual(initial)
		expect(encode(schema, initial, initial)).toBe('')
	})

	it('fills its places at build without a word of markup lost', () => {
		const scene = model(initial, new Proxy({}, { get: () => '' }) as Words)
		const markup = Object.keys(scene.text).map((name) => `<b data-text="${name}"></b>`)
		expect(rendered(markup.join(''), scene).match(/<b /g)?.length).toBe(markup.length)
	})
})

describe.each(examples)('figure $id', ({ widget, state: given }) => {
	const { schema, model, settle } = models[`./${widget}/model.ts`] as Model
	const initial = initialState(schema, given)

	it('shows every state that an address can hold, down to its bounds', () => {
		const quiet = new Proxy({}, { get: () => '' }) as Words
		for (const [key, field] of Object.entries(schema)) {
			for (const text of ['-1e308', '1e308', '0', '1', '-1_1_-1', ...field.legal.split(', ')]) {
				const { state } = decode(schema, `1~${key}_${text}`, initial)
				const scene = model(settle?.(state) ?? state, quiet)
				expect(
					Object.values(scene.charts).every(({ series }) => new Set(series.map((s) => s.name)).size === series.length),
				).toBe(true)
			}
		}
	})
})
