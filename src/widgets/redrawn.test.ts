import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { comments } from '../cells/source'
import { prelude } from '../handout/prelude'
import { type Locale, locales } from '../i18n'
import { faultsOf } from '../prose/lint'
import { pythonFor, redrawnBy } from './redrawn'
import type { Model } from './scene'
import { initialState, type State } from './state'

const models = import.meta.glob<Model>('./*/model.ts', { eager: true })
interface Listed {
	readonly id: string
	readonly lesson: string
	readonly widget: string
	readonly state?: State
}
const figures = (parse(readFileSync('content/figures.yaml', 'utf8')) as readonly Listed[]).filter(({ widget }) =>
	redrawnBy(widget),
)

const uncommented = (code: string): string => code.replace(/^\s*#.*\n/gm, '')

describe.each(figures)('the cell of figure $id', ({ widget, state }) => {
	const initial = initialState((models[`./${widget}/model.ts`] as Model).schema, state)
	const codes = locales.map(({ id }) => pythonFor(widget, initial, id) ?? '')

	it('has every word in its place, and the same code in every language', () => {
		for (const code of codes) {
			expect(code).not.toMatch(/@\w+@|# \w\w:/)
			expect(uncommented(code)).toBe(uncommented(codes[0] as string))
		}
		expect(new Set(codes).size).toBe(locales.length)
	})

	it('keeps its lines narrow', () => {
		for (const line of codes.flatMap((code) => code.split('\n'))) expect(line.length, line).toBeLessThan(80)
	})
})

describe('what cells share', () => {
	it('is what they need of it', () => {
		const names = (code: string) => prelude(code, 'en').flatMap(({ name }) => name || [])
		expect(names('x = 1')).toEqual(['setup'])
		expect(names('normals(uniforms(1), 2)')).toEqual(['setup', 'draws'])
		expect(names('training(model)')).toEqual(['setup', 'draws', 'networks'])
		expect(names('digits(10, 0.1, 1)')).toEqual(['setup', 'draws', 'digits'])
		expect(names('race(model)')).toEqual(['setup', 'draws', 'networks', 'races'])
		const there = new Set(['setup', 'draws'])
		expect(prelude('network([2, 1])', 'en', there).map(({ name }) => name)).toEqual(['', 'networks'])
	})

	it.each(locales)('is narrow too, in $id', ({ id }) => {
		for (const { kind, text } of prelude('race() digits()', id)) {
			expect(text).not.toMatch(/@\w+@|# \w\w:/)
			if (kind === 'code') for (const line of text.split('\n')) expect(line.length, line).toBeLessThan(80)
		}
	})
})

/** Comments whole: those of several lines run together. */
const said = (text: string, locale: Locale): string[] =>
	comments(text, locale).reduce<{ line: number; texts: string[] }>(
		({ line, texts }, next) => {
			const isMore = next.line === line + 1
			const text = isMore ? `${texts.at(-1)}${locale === 'zh' ? '' : ' '}${next.text}` : next.text
			return { line: next.line, texts: [...(isMore ? texts.slice(0, -1) : texts), text] }
		},
		{ line: Number.NaN, texts: [] },
	).texts

describe.each(
	globSync('src/{widgets,handout}/**/*.py').filter((file) => readFileSync(file, 'utf8').includes('# zh: ')),
)('%s', (file) => {
	it('says as much in each language, by the rules of its prose', () => {
		const all = locales.map(({ id }) => said(readFileSync(file, 'utf8'), id))
		expect(new Set(all.map(({ length }) => length)).size).toBe(1)
		// a place may hold a word of either script
		for (const [i, { id }] of locales.entries())
			for (const text of all[i] ?? []) expect(faultsOf(text.replaceAll(/@\w+@/g, '\u2060'), id)).toEqual([])
	})
})
