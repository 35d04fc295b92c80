import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { prelude } from '../handout/prelude'
import { locales } from '../i18n'
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
		const names = (code: string) => prelude([code], 'en').flatMap(({ name }) => name || [])
		expect(names('x = 1')).toEqual(['setup'])
		expect(names('normals(uniforms(1), 2)')).toEqual(['setup', 'draws'])
		expect(names('training(model)')).toEqual(['setup', 'draws', 'networks'])
	})
})
