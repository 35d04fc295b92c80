import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { plotted } from '../facts/plotted'
import { locales } from '../i18n'
import { notebook } from './notebook'
import { picture } from './picture'
import { printed } from './printed'
import { cells, codeCell, script } from './script'

interface NotebookCell {
	id: string
	cell_type: string
	source: string[]
	outputs?: { output_type: string; text?: string[]; data?: Record<string, string[]> }[]
	execution_count?: number
}

describe.each(locales.map(({ id }) => id))('the script in %s', (locale) => {
	const code = cells(locale).filter(({ kind }) => kind === 'code')
	const { cells: notes, ...rest } = JSON.parse(notebook(locale)) as { cells: NotebookCell[]; nbformat: number }

	it('has every word in its place, and the same code in every language', () => {
		expect(script(locale)).not.toMatch(/@\w+@/)
		const wordless = (id: typeof locale) => codeCell(id, 'font').replace(/^(title|across, up) = .*$/gm, '')
		expect(wordless(locale)).toBe(wordless('zh'))
		for (const { name, text } of code) if (name !== 'font') expect(text).toBe(codeCell('zh', name))
	})

	it('keeps its code narrow', () => {
		for (const line of code.flatMap(({ text }) => text.split('\n'))) expect(line.length).toBeLessThan(74)
	})

	it('is a notebook of format 4.5, cell by cell', () => {
		expect(rest).toMatchObject({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: 'python3' } } })
		expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
		for (const { id } of notes) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
		expect(notes.map(({ source }) => source.join(''))).toEqual(cells(locale).map(({ text }) => text))
		const run = notes.filter(({ cell_type }) => cell_type === 'code')
		expect(run.map(({ execution_count }) => execution_count)).toEqual(code.map((_, i) => i + 1))
		expect(run.flatMap(({ outputs = [] }) => outputs.map((output) => output.output_type))).toEqual([
			'stream',
			'display_data',
		])
	})

	it('is drawn with every curve in the legend, within its frame', () => {
		const { document } = parseHTML(picture(locale))
		const lines = [...document.querySelectorAll('polyline')]
		expect(lines).toHaveLength(plotted.length)
		for (const line of lines) {
			const points = (line.getAttribute('points') ?? '').split(' ').map((pair) => pair.split(',').map(Number))
			expect(points).toHaveLength(200)
			for (const [x = 0, y = 0] of points) {
				expect(x > 100 && x < 720 && y > 60 && y < 445, `${x},${y}`).toBe(true)
			}
		}
		const words = [...document.querySelectorAll('text')].map((text) => text.textContent)
		for (const { label } of plotted) expect(words).toContain(label)
	})
})

describe('what the script prints', () => {
	it('shows the saturation, the zeros, and what single precision can', () => {
		const table = printed().split('\n')
		// σ(±5), σ′(5); tanh 5, tanh′(5)
		expect(table[1]).toBe('Sigmoid            0.0067   0.9933      0   0.006648   0.006648')
		expect(table[2]).toBe('Tanh              -0.9999   0.9999      0   0.000182   0.000182')
		expect(table[3]).toBe('ReLU               0.0000   5.0000    100   0.000000   1.000000')
	})
})
