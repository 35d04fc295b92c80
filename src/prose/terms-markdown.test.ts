import { mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import type { Term } from './glossary'
import { termsMarkdown } from './terms-markdown'

const all: Term[] = [
	{
		id: 'unit',
		lesson: 'relu',
		anchor: 'x',
		zh: { term: '神经元', says: '' },
		en: { term: 'unit', also: ['neuron'], says: '' },
	},
	{ id: 'dead', lesson: 'relu', anchor: 'y', zh: { term: '死神经元', says: '' }, en: { term: 'dead unit', says: '' } },
]

const compile = (source: string, locale = 'zh') =>
	mdxToJs(source, {
		fileURL: new URL(`file:///x/content/${locale}/relu.mdx`),
		mdastPlugins: [termsMarkdown(all, '/course/')],
	}).code

const links = (code: string) =>
	[...code.matchAll(/href: "([^"]*glossary[^"]*)",?\s*children: "([^"]*)"/g)].map(([, to, text]) => `${text} ${to}`)

describe('glossary terms in prose', () => {
	it('link their first use and no other, the longer term before the one inside it', () => {
		expect(links(compile('死神经元与神经元，又见神经元和死神经元。\n\n再一个神经元。'))).toEqual([
			'死神经元 /course/glossary/#dead',
			'神经元 /course/glossary/#unit',
		])
	})

	it('are whole words in English, with any capital and a plural', () => {
		expect(links(compile('A community of Neurons. Dead units, a unit.', 'en'))).toEqual([
			'Neurons /course/en/glossary/#unit',
			'Dead units /course/en/glossary/#dead',
		])
	})

	it('leave headings, links and verdicts alone', () => {
		expect(links(compile('## 神经元\n\n[神经元](/a/) <Says id="A1">神经元</Says> `神经元`'))).toEqual([])
	})
})
