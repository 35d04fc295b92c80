import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { card } from './card'
import { cascade } from './cascade'

const page = (body: string): Document =>
	parseHTML(`<!doctype html><html><body>${body}</body></html>`).document as unknown as Document

describe('the cascade', () => {
	const sheet = `
		:root { --light: initial; --dark: ; --ink: var(--light, #111111) var(--dark, #eeeeee) }
		@media print { .a { stroke: red } }
		.a.b { stroke: var(--c); fill: none }
		.a { stroke: blue; --c: var(--ink) }
		.p :is(.q, .r) { stroke-width: 3 }
		.q { stroke-width: 1; opacity: .5 }
		.a::before, .a:hover { stroke: lime }`
	const document = page(
		'<g class="a b" id="one"><path id="two"></path></g><g class="p"><path class="q" style="--c: #222222; stroke: var(--c)"></path></g>',
	)
	const styleOf = cascade([sheet])(document)
	const of = (selector: string, property: string) => styleOf(document.querySelector(selector) as Element, property)

	test('the narrower rule wins, whatever comes later', () => expect(of('#one', 'stroke')).toBe('#111111'))
	test('strokes pass to what is inside, opacity does not', () => {
		expect(of('#two', 'stroke')).toBe('#111111')
		expect(of('.q', 'opacity')).toBe('.5')
		expect(styleOf(document.querySelector('.q')?.parentElement as Element, 'opacity')).toBeUndefined()
	})
	test('alternatives count as one of them', () => expect(of('.q', 'stroke-width')).toBe('3'))
	test('an attribute goes before every sheet', () => expect(of('.q', 'stroke')).toBe('#222222'))
})

describe('a card', () => {
	const styles = cascade([
		':root{--plate:#fefefe;--paper:#f7f7f7;--ink:#111111;--accent:#ffcc00}.ln{stroke:#0000aa}.pt{width:9px;height:9px;border:2px solid #333333;border-radius:50%}',
	])
	const stretches = [
		['first', 'M0 100L100 0'],
		['second', 'M0 100L50 100L100 0'],
	] as const
	const drawn = (body: string, chapter?: string): string => {
		const document = page(`<figure class="fig" id="x">${body}</figure>`)
		return card(document.querySelector('figure') as Element, styles(document), stretches, chapter)
	}
	const plot =
		'<div class="plot"><svg class="plot-svg" viewBox="0 0 2000 2000"><g class="ln"><path d="M0,0L2000,2000"></path></g></svg><i class="pt" style="left:50%;top:25%"></i><i class="pt" hidden style="left:0%;top:0%"></i><span class="lab" style="left:1%;top:1%">f(x)</span></div>'

	test('has its lines stretched to its room, its points where they are, and no word', () => {
		const svg = drawn(plot, 'first')
		expect(svg).toContain('d="M0 0L480 216"')
		expect(svg.match(/rx="4.5"/g)).toHaveLength(1)
		expect(svg).toContain('x="236.5" y="50.5"')
		expect(svg).not.toMatch(/<text|f\(x\)|var\(|undefined|NaN/)
	})
	test('shares its room among the plots that are pictured, and leaves out the others', () => {
		const [inward, outward, other] = ['M0,0L2000,2000', 'M0,2000L2000,0', 'M0,500L2000,500'].map(
			(d) =>
				`<div class="plot"><svg class="plot-svg" viewBox="0 0 2000 2000"><g class="ln"><path d="${d}"></path></g></svg></div>`,
		)
		const svg = drawn(`<div data-pictured>${inward}</div><div>${other}</div><div data-pictured>${outward}</div>`)
		expect(svg).toContain('<g transform="translate(0 0)"><path d="M0 0L234 216"')
		expect(svg).toContain('<g transform="translate(246 0)"><path d="M0 216L234 0"')
		expect(svg.match(/stroke="#0000aa"/g)).toHaveLength(2)
	})
	test('bends the stretch of its chapter on the band, and the whole line where it is of none', () => {
		expect(drawn(plot, 'second')).toContain('#ffcc00')
		expect(drawn(plot, 'second')).not.toBe(drawn(plot, 'first'))
		expect(drawn(plot)).not.toContain('#ffcc00')
	})
	test('cannot be made of a figure that draws nothing', () => expect(() => drawn('<p>1</p>')).toThrow('"x"'))
})
