import { beforeAll, describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { finding } from '../facts'
import dejavu from '../facts/fixtures/dejavu-sans.json'
import { plotted, points } from '../facts/plotted'
import { locales, strings } from '../i18n'
import { ask, python, type Ran, runAll } from './driver'
import { notebook } from './notebook'
import { codeIn } from './notebook-check'
import { codeCell, script } from './script'

interface Drawn {
	readonly x: readonly number[]
	readonly curves: Readonly<Record<string, readonly number[]>>
	readonly slopes: Readonly<Record<string, readonly number[]>>
	readonly title: string
	readonly labels: readonly string[]
	readonly lines: number
}

const read = {
	x: 'x.tolist()',
	curves: '{name: y.tolist() for name, y in curves.items()}',
	slopes: '{name: d.tolist() for name, d in slopes.items()}',
	title: 'ax.get_title()',
	labels: '[ax.get_xlabel(), ax.get_ylabel()]',
	lines: 'len(ax.get_lines())',
}

const run = (runs: readonly (readonly string[])[], hide: boolean) =>
	runAll<Drawn>(
		runs.map((sources) => ({ sources, read })),
		hide,
	)

/** Float32's half gap at 1, and what the functions' own roundings may add up to: each is of the size of x, or of 1. */
const epsilon = 2 ** -24
const tolerance = (x: number): number => 4 * epsilon * Math.max(1, Math.abs(x))

const glyphless = (warnings: readonly string[]) => warnings.filter((warning) => warning.startsWith('Glyph'))

const ids = locales.map(({ id }) => id)

describe.runIf(python)('the script', { timeout: 600_000 }, () => {
	// torch takes seconds to start: once with all fonts, once with Matplotlib's alone
	let scripts: readonly Ran<Drawn>[] = []
	let notebooks: readonly Ran<Drawn>[] = []
	let hidden: readonly Ran<Drawn>[] = []
	let unguarded: Ran<Drawn> | undefined

	beforeAll(() => {
		const whole = ids.map((id) => [script(id)])
		const cellwise = ids.map((id) => codeIn(notebook(id)).map(({ source }) => source))
		const all = run([...whole, ...cellwise], false)
		scripts = all.slice(0, ids.length)
		notebooks = all.slice(ids.length)
		const words = `title, across, up = "${strings('zh').handout.curves.figure}", "", ""\n`
		const alone = run([...whole, [script('zh').replace(codeCell('zh', 'font'), words)]], true)
		hidden = alone.slice(0, ids.length)
		unguarded = alone.at(-1)
	}, 600_000)

	it.each(ids.map((id, i) => [id, i] as const))('in %s agrees with the kernel to single precision', (_, i) => {
		const { x: xs = [], curves = {}, slopes = {}, lines } = scripts[i]?.values ?? {}
		expect(xs).toHaveLength(points)
		expect(Object.keys(curves)).toEqual(plotted.map(({ label }) => label))
		expect(lines).toBe(plotted.length)
		for (const { id, label, parameters } of plotted) {
			const { f, df } = activation(id)
			for (const [k, x] of xs.entries()) {
				const [y, d] = [curves[label]?.[k] as number, slopes[label]?.[k] as number]
				expect(Math.abs(y - f(x, parameters)), `${label}(${x})`).toBeLessThanOrEqual(tolerance(x))
				expect(Math.abs(d - (df(x, parameters) as number)), `${label}′(${x})`).toBeLessThanOrEqual(tolerance(x))
			}
		}
	})

	it.each(ids.map((id, i) => [id, i] as const))('in %s prints, cell by cell, what the notebook shows', (id, i) => {
		const shown = codeIn(notebook(id)).map((cell) => cell.shown)
		expect(notebooks[i]?.printed).toEqual(shown)
		expect(scripts[i]?.printed).toEqual([shown.join('')])
	})

	it('never draws boxes: it finds a font that has the words, or turns to English', () => {
		for (const { warnings } of [...scripts, ...notebooks, ...hidden]) expect(glyphless(warnings)).toEqual([])
		for (const [i, { values }] of hidden.entries()) {
			const { title, labels } = values
			const { figure, across, up } = strings('en').handout.curves
			expect([title, ...labels]).toEqual(
				ids[i] === 'en' ? [figure, across, up] : ['Activation functions', 'input x', 'output f(x)'],
			)
		}
		expect(glyphless(unguarded?.warnings ?? []).length).toBeGreaterThan(0)
	})

	it('loses most digits of GELU at −5, and what it computes there is what the lesson says', () => {
		const { exact, single } = finding('practice-single').values
		const computed = scripts[0]?.values.curves.GELU?.[0] as number
		expect(Math.abs(computed / (single as number) - 1)).toBeLessThan(1e-6)
		expect(Math.abs(computed / (exact as number) - 1)).toBeGreaterThan(0.01)
	})

	it('is refused with its lines run together', () => {
		const joined = codeCell('zh', 'imports').replaceAll('\n', ' ')
		expect(() => ask(['-c', joined])).toThrow('SyntaxError')
	})

	it('starts from a font that has the characters on record, and no Chinese', () => {
		const found = new Set<number>(
			JSON.parse(
				ask([
					'-c',
					'import json; from matplotlib import font_manager as m; f = m.findfont("DejaVu Sans", fallback_to_default=False); print(json.dumps(sorted(m.get_font(f).get_charmap())))',
				]),
			),
		)
		// a later release may have more of them: what counts is that it still lacks Chinese
		for (const [from = 0, to = 0] of dejavu.ranges) for (let c = from; c <= to; c++) expect(found.has(c)).toBe(true)
		expect([...found].filter((c) => c >= 0x4e00 && c <= 0x9fff)).toEqual([])
	})
})
