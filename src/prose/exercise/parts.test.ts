import { expect, it } from 'vitest'
import { partsOf } from './parts'

it('sorts the parts of an exercise, whatever their order, and leaves the question', () => {
	const part = (kind: string, name: string, html: string) =>
		`<div data-part="${kind}" data-name="${name}">${html}</div>`
	const html = [
		part('hint', '', '<p>one</p>'),
		'<p>Why <em>so</em>?</p>',
		part('option', 'a', '<p>A</p>'),
		part('reply', 'right', '<p>Yes</p>'),
		part('option', 'b', 'B <span>b</span>'),
		part('hint', '', '<p>two</p>'),
		part('solution', '', '<p>Because</p>'),
		'<p>Well?</p>',
	]
	const { question, ...parts } = partsOf(html.join('\n'))
	expect(question.replace(/\s+/g, ' ')).toBe('<p>Why <em>so</em>?</p> <p>Well?</p>')
	expect(parts).toEqual({
		options: [
			{ name: 'a', html: 'A' },
			{ name: 'b', html: 'B <span>b</span>' },
		],
		hints: [
			{ name: '', html: '<p>one</p>' },
			{ name: '', html: '<p>two</p>' },
		],
		replies: [{ name: 'right', html: '<p>Yes</p>' }],
		solution: { name: '', html: '<p>Because</p>' },
	})
})
