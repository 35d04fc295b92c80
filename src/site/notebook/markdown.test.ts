import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { renderAmongWords, renderTex } from '../../prose/katex'
import { blocks } from './markdown'

const context = { address: 'https://example.org/en/relu/', words: { onPage: 'Try it' } }

const parts = (html: string) => {
	const { document } = parseHTML(`<main>${html}</main>`)
	return blocks(document.querySelector('main') as unknown as Element, context)
}
const markdown = (html: string): string =>
	parts(html)
		.map(({ text }) => text)
		.join('\n\n')

describe('a lesson as Markdown', () => {
	it.each([
		['<h2 id="why">Why<a class="anchor" href="#why"></a></h2><p>It <em>bends</em>.</p>', '## Why\n\nIt *bends*.'],
		['<p>See <a href="/en/tanh/#a(b)">chapter 5</a>.</p>', 'See [chapter 5](https://example.org/en/tanh/#a%28b%29).'],
		['<p><code>a*b</code> is 2*3 of [0, 1)</p>', '`a*b` is 2\\*3 of \\[0, 1)'],
		['<p>1. no list</p><p># no heading</p>', '1\\. no list\n\n\\# no heading'],
		[
			'<p>a<sup class="cite"><a href="#source-b">2</a></sup></p>',
			'a<sup>[\\[2\\]](https://example.org/en/relu/#source-b)</sup>',
		],
		['<p>9.5 × 10<sup>−7</sup></p>', '9.5 × 10<sup>−7</sup>'],
		['<ul><li>one</li><li><p>two</p><p>more</p></li></ul>', '- one\n- two\n\n  more'],
		['<ol><li>one</li></ol>', '1. one'],
		[
			'<table><tr><th>f</th><th>a|b</th></tr><tr><td>1</td><td>2</td></tr></table>',
			'| f | a\\|b |\n| --- | --- |\n| 1 | 2 |',
		],
		['<pre data-language="text">a  b\nc</pre>', '```\na  b\nc\n```'],
		[`<p>so ${renderAmongWords('x<0')}, then</p>`, 'so $x<0$, then'],
		[`<div>${renderTex('a \\\\ b', true)}</div>`, '$$\na \\\\ b\n$$'],
		['<svg><text>no</text></svg><button>no</button><p class="js-only">no</p>', ''],
		[
			'<details><summary>More</summary><p>one</p><p>two</p></details>',
			'<details>\n<summary>More</summary>\n\none\n\ntwo\n\n</details>',
		],
	])('says %s', (html, text) => {
		expect(markdown(html)).toBe(text)
	})

	// CommonMark sees no emphasis where a sign stands between punctuation and a letter
	it('emphasises by tags what begins or ends with a sign', () => {
		expect(markdown('<p>这叫<strong>掩码</strong>，<strong>“掩码”</strong>就是它</p>')).toBe(
			'这叫**掩码**，<strong>“掩码”</strong>就是它',
		)
	})

	it('quotes a claim with its verdict', () => {
		const note =
			'<aside class="note" id="claim-A1"><p class="note-h"><svg class="vm vm-no"></svg><strong>Wrong</strong><a class="note-id">A1</a></p>' +
			'<p class="note-q"><span class="vh">It claims: </span>“1 > 2”</p><div class="note-body"><p>No.</p></div></aside>'
		expect(markdown(note)).toBe(
			'> ✗ **Wrong** · [A1](https://example.org/en/relu/#claim-A1)\n>\n> *It claims: “1 > 2”*\n>\n> No.',
		)
	})

	it('folds what an exercise keeps back', () => {
		const exercise =
			'<section class="exo" id="quarter"><div class="exo-head"><h3><span class="fig-no">Exercise 1.1</span>A quarter<a class="anchor"></a></h3></div>' +
			'<div class="exo-question"><p>How many?</p></div><form class="exo-form"><label><input><span data-option="a"><p>one</p></span></label></form>' +
			'<details class="hint"><summary>Hint</summary><p>Few.</p></details><template>no</template></section>'
		expect(markdown(exercise)).toBe(
			'### Exercise 1.1 A quarter\n\nHow many?\n\n- one\n\n[Try it](https://example.org/en/relu/#quarter)\n\n<details>\n<summary>Hint</summary>\n\nFew.\n\n</details>',
		)
	})

	it('keeps figures and Python apart', () => {
		const figure =
			'<x-y class="figure-host" data-figure="curve"><figure><p class="fig-title"><span class="fig-no">Figure 1</span>A curve</p><p>1.60</p><figcaption>Drag it.</figcaption></figure></x-y>'
		expect(parts(`<p>See</p>${figure}<pre data-language="python">x = 1\n</pre>`)).toEqual([
			{ kind: 'text', text: 'See' },
			{
				kind: 'figure',
				id: 'curve',
				text: '**Figure 1** A curve\n\nDrag it.\n\n[Try it](https://example.org/en/relu/#curve)',
			},
			{ kind: 'python', text: 'x = 1' },
		])
	})
})
