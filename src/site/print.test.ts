import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { bind, type Chapter, crossRefer, runningHeads } from './book'
import { solutionsOf } from './print'

const lesson = (words: string) =>
	parseHTML(`<!doctype html><html><body><main><h1>${words}</h1><h2 id="end">${words}</h2>
		<p><a href="#end">here</a> <a href="/b/#end">there</a> <a href="/b/">b</a> <a href="/ledger/#x">out</a></p>
		<bend-exercise data-exercise="${words}"><h3 class="fig-title">Ask ${words}</h3>
		<details data-solution><summary>Solution</summary><p>Say ${words}</p></details></bend-exercise>
		<nav class="pager">next</nav></main></body></html>`).document as unknown as Document

const chapter = (slug: string, number: number): Chapter => ({
	slug,
	number,
	running: `“${slug}" \\ ${number}`,
	href: `https://example.org/${slug}/`,
})

const bound = () => {
	const book = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
	const taken = new Set<string>()
	const made = ['a', 'b'].map((slug, i) => bind(book, lesson(slug), chapter(slug, i + 1), taken))
	crossRefer(made)
	return made
}

const links = (article: Element) => [...article.querySelectorAll('a')].map((link) => link.getAttribute('href'))

describe('the book', () => {
	it('gives each id to one place, and links to where it is', () => {
		const [a, b] = bound()
		expect(links(a?.article as Element)).toEqual(['#end', '#b--end', '#b', 'https://example.org/ledger/#x'])
		expect(links(b?.article as Element)).toEqual(['#b--end', '#b--end', '#b', 'https://example.org/ledger/#x'])
		expect([...(b?.article.querySelectorAll('[id]') ?? [])].map(({ id }) => id)).toEqual(['b--end'])
	})

	it('leaves out what leads elsewhere', () => {
		for (const { article } of bound()) expect(article.querySelector('.pager')).toBeNull()
	})

	it('quotes what its pages have at their head', () => {
		expect(runningHeads([chapter('a', 1)])).toContain(String.raw`@page lesson-a { @top-left { content: "“a\" \\ 1" } }`)
	})
})

describe('solutions', () => {
	it('are named as their exercises are, without what unfolds them', () => {
		const section = solutionsOf(lesson('a').querySelector('main') as unknown as Element, 'Solutions')
		expect(section?.textContent?.replace(/\s+/g, ' ').trim()).toMatch(/^Solutions ?Ask a ?Say a$/)
	})

	it('are nothing where nothing is asked', () => {
		const { document } = parseHTML('<main><p>text</p></main>')
		expect(solutionsOf(document.querySelector('main') as unknown as Element, 'Solutions')).toBeUndefined()
	})
})
