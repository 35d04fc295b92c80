import { describe, expect, it } from 'vitest'
import { recordsOf } from './records'
import { veil } from './text'

const lesson = `<html><body class="page-lesson"><main><h1>ReLU</h1><p class="lead">Only <b>forward</b>.</p>
<h2 id="mask">A mask<a class="anchor" href="#mask"></a></h2><p>One.</p><p>Two <span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation>\\x</annotation></math></span><span class="katex-html">x</span></span>.</p>
<figure class="fig" id="curve"><p class="fig-title">Figure 6.1 The curve</p><svg><text>tick</text></svg><figcaption>How it bends.</figcaption></figure>
<aside class="note" id="claim-A1"><p class="note-q">It is a valve.</p><p>So it is.</p></aside>
<h3 id="more">More</h3><p>Three.</p>
<section class="exo" id="ask"><div class="exo-head"><h3 id="ask-title">Exercise 6.1 Ask</h3></div><p>How many?</p><details class="hint">Forty-two.</details><button>Check</button></section>
</main></body></html>`

describe('what can be found', () => {
	const records = recordsOf(lesson, '/en/relu/')
	const at = (url: string) => records.find((record) => record.url === url)

	it('is each section of a lesson, under its own heading', () => {
		expect(at('/en/relu/')).toEqual({
			url: '/en/relu/',
			kind: 'lesson',
			title: 'ReLU',
			place: '',
			text: 'ReLU Only forward.',
		})
		expect(at('/en/relu/#mask')).toEqual({
			url: '/en/relu/#mask',
			kind: 'lesson',
			title: 'A mask',
			place: 'ReLU',
			text: 'A mask One. Two x.',
		})
		expect(at('/en/relu/#more')?.text).toBe('More Three.')
	})

	it.each([
		['figure', '/en/relu/#curve', 'Figure 6.1 The curve', 'How it bends.'],
		['claim', '/en/relu/#claim-A1', 'It is a valve.', 'So it is.'],
		['exercise', '/en/relu/#ask', 'Exercise 6.1 Ask', 'How many?'],
	])('is each %s by itself', (kind, url, title, text) => {
		expect(at(url)).toMatchObject({ kind, title, place: 'ReLU', text: expect.stringContaining(text) })
		expect(records.filter((record) => record.text.includes(text))).toHaveLength(1)
	})

	it('gives no answer away', () => {
		const [shown, hidden] = at('/en/relu/#ask')?.text.split(veil) ?? []
		expect(shown).not.toContain('Forty-two')
		expect(hidden).toContain('Forty-two')
	})

	it('is each term of the glossary, each page that tells of a function, and any other page', () => {
		const terms =
			'<body><main><h1>Glossary</h1><table class="terms"><tr id="kernel"><th><b>kernel</b></th></tr></table></main></body>'
		expect(recordsOf(terms, '/en/glossary/').map(({ kind, url }) => [kind, url])).toEqual([
			['page', '/en/glossary/'],
			['term', '/en/glossary/#kernel'],
		])
		const namesakes =
			'<body><main><h1>Names</h1><section class="sn-topic" id="elu"><h2>ELU</h2><p>Two.</p></section></main></body>'
		expect(recordsOf(namesakes, '/same-name/').map(({ url, title, place }) => [url, title, place])).toEqual([
			['/same-name/', 'Names', ''],
			['/same-name/#elu', 'ELU', 'Names'],
		])
		expect(recordsOf('<body><main><h1>GELU</h1></main></body>', '/atlas/gelu/')[0]?.kind).toBe('function')
		expect(recordsOf('<body><main><h1>Atlas</h1></main></body>', '/atlas/')[0]?.kind).toBe('page')
	})
})
