import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { activations } from '../../activations'
import type { Shape } from './paper'
import { colours, coloursOf, plotting } from './picture'

const tokens = readFileSync('src/site/styles/tokens.css', 'utf8')

describe('colours', () => {
	it('are tokens of the page', () => {
		for (const name of colours) expect(tokens).toContain(`--fn-${name}:`)
	})

	it('are a function’s own wherever it has one', () => {
		expect(coloursOf(['ReLU', 'GELU', 'Leaky ReLU (0.1)'])).toEqual([
			'var(--fn-relu)',
			'var(--fn-gelu)',
			'var(--fn-leaky)',
		])
		for (const { id, name } of activations) {
			if (tokens.includes(`--fn-${id}:`)) expect(coloursOf([name])).toEqual([`var(--fn-${id})`])
		}
	})

	it('differ where there are enough of them', () => {
		const given = coloursOf(['mine', 'ReLU', 'yours', 'theirs'])
		expect(new Set(given).size).toBe(4)
	})
})

describe('Plot', () => {
	const Plot = plotting(500)
	const drawn = (shape: unknown): string => (shape as Shape).outerHTML

	it('draws as wide as it is told, by every way of asking', () => {
		for (const svg of [Plot.plot({ marks: [Plot.dot([1, 2])] }), Plot.dot([1, 2]).plot()])
			expect(drawn(svg)).toMatch(/viewBox="0 0 500 400"/)
		expect(drawn(Plot.dot([1]).plot({ width: 300, height: 100 }))).toMatch(/viewBox="0 0 300 100"/)
	})

	it('gives names their colours, and leaves a scheme that was asked for', () => {
		const lines = (color: object) =>
			drawn(
				Plot.plot({
					color,
					marks: [
						Plot.line(
							[
								[0, 0],
								[1, 1],
							],
							{ stroke: () => 'ReLU' },
						),
					],
				}),
			)
		expect(lines({})).toContain('stroke="var(--fn-relu)"')
		expect(lines({ range: ['red'] })).toContain('stroke="red"')
	})

	it.each([
		['tips', () => Plot.plot({ marks: [Plot.dot([1, 2], { tip: true })] })],
		['facets', () => Plot.plot({ marks: [Plot.dot([1, 2], { x: [1, 2], fy: ['a', 'b'] })] })],
		[
			'titles and legends',
			() =>
				Plot.plot({ title: 'a', caption: 'b', color: { legend: true }, marks: [Plot.dot([1], { fill: () => 'q' })] }),
		],
		[
			'regressions and text',
			() =>
				Plot.plot({
					marks: [
						Plot.linearRegressionY([
							[0, 1],
							[1, 2],
							[2, 4],
						]),
						Plot.text(['a\nb'], { x: [1], y: [1] }),
					],
				}),
		],
		[
			'contours and hulls',
			() =>
				Plot.plot({
					marks: [
						Plot.contour({ fill: (x: number, y: number) => x * y, x1: 0, y1: 0, x2: 1, y2: 1 }),
						Plot.hull([
							[0, 0],
							[1, 0],
							[0, 1],
						]),
					],
				}),
		],
		[
			'clips and differences',
			() =>
				Plot.plot({ clip: true, marks: [Plot.differenceY([1, 2, 3], { x: [1, 2, 3], y1: [3, 2, 1], y2: [1, 2, 3] })] }),
		],
	])('draws %s without a document', (_, draw) => expect(drawn(draw())).toMatch(/<svg/))
})
