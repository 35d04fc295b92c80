import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { plotted } from '../facts/plotted'
import { locales } from '../i18n'
import { notebook } from './notebook'
import { expectNotebook } from './notebook-check'
import { picture } from './picture'
import { printed } from './printed'
import { cells, codeCell, script } from './script'

describe.each(locales.map(({ id }) => id))('the script in %s', (locale) => {
	const code = cells(locale).filter(({ kind }) => kind === 'code')

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
		expectNotebook(notebook(locale), cells(locale), ['stream', 'display_data'])
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
