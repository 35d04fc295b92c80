import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type Chart, decades, paper, pathOf, sample } from './chart'
import { draw } from './draw'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const x = sample([-4, 4], 40)

const chart: Chart = {
	x: paper([-4, 4], 1),
	y: paper([-1, 3], 1),
	series: [
		{ name: 'whole', className: 'ln fn-relu', x, y: x.map((v) => v ** 3 / 7) },
		{ name: 'gaps', className: 'ln df', x, y: x.map((v, i) => (i % 7 === 3 || i === 5 ? Number.NaN : v / 3)) },
		{
			name: 'band',
			className: 'band',
			x,
			y: x.map((v) => Math.exp(v / 3)),
			y2: x.map((_, i) => (i === 9 ? Number.NaN : -1 / 3)),
		},
		{ name: 'dots', className: 'dots', x: [1, 1, Number.NaN, 2, 2], y: [1, 1, Number.NaN, 0.5, 0.5] },
		{ name: 'empty', className: 'ln', x: [], y: [] },
		{ name: 'gone', className: 'ln', x: [Number.NaN], y: [0] },
		{ name: 'far', className: 'ln', x: [0, 1], y: [0, Number.POSITIVE_INFINITY] },
	],
}

describe('draw', () => {
	const svg = draw(Plot, document, chart)

	it('gives each series the path that later moves compute without Plot', () => {
		for (const series of chart.series) {
			expect(svg.querySelector(`[data-path="${series.name}"]`)?.getAttribute('d'), series.name).toBe(
				pathOf(chart, series),
			)
		}
	})

	it('keeps nothing that a strict style policy blocks or a screen reader stumbles on', () => {
		expect(svg.outerHTML).not.toMatch(/<style|aria-label|stroke="/)
	})

	it('rules logarithmic paper', () => {
		const log = draw(Plot, document, { x: paper([0, 1], 0.5), y: decades(-4, 0), series: [] })
		const rules = [...log.querySelectorAll('g.g2 path')].map((path) => path.getAttribute('d')?.split('M').length)
		expect(rules).toEqual([3 + 1, 5 + 1])
	})
})
