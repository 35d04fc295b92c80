import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultLocale, locales } from '../i18n'
import { redrawnBy, type Shown } from '../widgets/redrawn'
import type { Model, Words } from '../widgets/scene'
import { initialState, type State } from '../widgets/state'
import { python, type Ran, runAll } from './driver'
import { codeIn, expectFormat } from './notebook-check'

/** The notebooks of whole lessons, as they were built: run from top to bottom, and compared with what the pages show. */

const { BEND_DIST: dist } = process.env
const models = import.meta.glob<Model>('../widgets/*/model.ts', { eager: true })

interface Figure {
	readonly id: string
	readonly lesson: string
	readonly widget: string
	readonly state?: State
}

const read = (file: string): string => readFileSync(`${dist}/${file}`, 'utf8')
const notebookOf = (slug: string, locale: string): string =>
	read(`${locale === defaultLocale ? '' : `${locale}/`}${slug}/${slug}.ipynb`)
const slugs: readonly string[] = parse(readFileSync('content/syllabus.yaml', 'utf8')).map(
	({ slug }: { slug: string }) => slug,
)
const figures: readonly Figure[] = parse(readFileSync('content/figures.yaml', 'utf8'))

const quiet = new Proxy({}, { get: () => '' }) as Words

/** What the page shows of a figure, by the Python that has to come to it. */
function shownBy({ widget, state: given }: Figure): ReturnType<NonNullable<ReturnType<typeof redrawnBy>>['shown']> {
	const { schema, model } = models[`../widgets/${widget}/model.ts`] as Model
	const state = initialState(schema, given)
	return redrawnBy(widget)?.shown(state, model(state, quiet)) ?? {}
}

const redrawn = (slug: string): readonly Figure[] =>
	figures.filter(({ lesson, widget }) => lesson === slug && redrawnBy(widget))

const plain = `def plain(value):
    if hasattr(value, "tolist"):
        return value.tolist()
    return [plain(each) for each in value] if isinstance(value, (list, tuple)) else float(value)


seen = {}`

/** A lesson's cells, and after each of a figure's what reads it: later cells use its names anew. */
function sources(slug: string): readonly string[] {
	const found = redrawn(slug)
	const cells = codeIn(notebookOf(slug, defaultLocale)).flatMap(({ id, source }) => {
		const figure = found.find((each) => each.id === id)
		const values = figure ? Object.keys(shownBy(figure)) : []
		return [source, `seen["${id}"] = [${values.map((expression) => `plain(${expression})`).join(', ')}]`]
	})
	return [plain, ...cells]
}

const flat = (value: Shown): number[] =>
	typeof value === 'number' ? [value] : Array.from(value as ArrayLike<Shown>, flat).flat()

/** Code without what is for readers of one language: its comments, and the words that a picture of the lesson's own has. */
const wordless = (code: string): string => code.replace(/^\s*#.*\n|^(title|across, up) = .*\n/gm, '')

describe.runIf(python && dist && existsSync(dist))('the notebook of a lesson', { timeout: 600_000 }, () => {
	const ran = new Map<string, Ran<{ seen: Readonly<Record<string, readonly Shown[]>> }>>()

	beforeAll(() => {
		const all = runAll<{ seen: Readonly<Record<string, readonly Shown[]>> }>(
			slugs.map((slug) => ({ sources: sources(slug), read: { seen: 'seen' } })),
		)
		for (const [i, slug] of slugs.entries()) ran.set(slug, all[i] as (typeof all)[number])
	}, 600_000)

	it.each(slugs)('of %s is of format 4.5, and has the same code in every language', (slug) => {
		const codes = locales.map(({ id }) => {
			const notebook = notebookOf(slug, id)
			const cells = expectFormat(notebook)
			expect(cells[0]?.source[0]).toMatch(/^# \S/)
			return codeIn(notebook).map(({ id: cell, source }) => [cell, wordless(source)])
		})
		for (const code of codes) expect(code).toEqual(codes[0])
	})

	it.each(slugs)('of %s redraws its figures, without a warning', (slug) => {
		expect(Object.keys(ran.get(slug)?.values.seen ?? {})).toEqual(
			expect.arrayContaining(redrawn(slug).map(({ id }) => id)),
		)
		// Matplotlib's, which has no screen here, is none of the notebook's doing
		expect(ran.get(slug)?.warnings.filter((warning) => !warning.includes('non-GUI'))).toEqual([])
	})

	const each = slugs.flatMap(redrawn)
	it.each(each.map((figure) => [figure.id, figure] as const))('has in %s what the page shows', (id, figure) => {
		const seen = ran.get(figure.lesson)?.values.seen[id] ?? []
		for (const [k, [expression, given]] of Object.entries(shownBy(figure)).entries()) {
			const isRough = typeof given === 'object' && 'roughly' in given
			const [want, got] = [flat(isRough ? given.is : given), flat(seen[k] as Shown)]
			expect(got, expression).toHaveLength(want.length)
			for (const [n, value] of want.entries()) {
				const off = Math.abs((got[n] as number) - value)
				const allowed = isRough ? given.roughly : 1e-6 * Math.max(1, Math.abs(value))
				expect(off, `${expression}, number ${n}`).toBeLessThanOrEqual(allowed)
			}
		}
	})
})
