/** The whole course as one document for paper, from the pages of its lessons. */
import { solutionsOf } from './print'

export interface Chapter {
	readonly slug: string
	readonly number: number
	/** What its pages have at their head. */
	readonly running: string
	/** The address of its page. */
	readonly href: string
}

/** A chapter as it stands in the book. */
export interface Bound {
	readonly chapter: Chapter
	readonly article: HTMLElement
	/** Ids that another chapter has already, and what they have become. */
	readonly renamed: ReadonlyMap<string, string>
}

/** What a book has no use for. */
const useless =
	'.pager, .title-tools, .anchor, .fig-tools, .fig-share, .fig-data, .note-ev, .controls, .transport, template, script'

/** Takes a lesson's text out of its page. `taken` holds the ids of the book so far, and gains the chapter's. */
export const bind = (book: Document, page: Document, chapter: Chapter, taken: Set<string>): Bound => {
	const text = page.querySelector('main')
	if (!text) throw new Error(`${chapter.href} has no text`)
	const article = book.createElement('article')
	article.id = chapter.slug
	article.className = 'prose book-lesson'
	article.style.setProperty('--chapter', String(chapter.number))
	article.style.setProperty('page', `lesson-${chapter.slug}`)
	if (text.lang) article.lang = text.lang
	article.append(...[...text.childNodes].map((node) => book.importNode(node, true)))
	for (const element of article.querySelectorAll(useless)) element.remove()
	taken.add(chapter.slug)
	const renamed = new Map<string, string>()
	for (const element of article.querySelectorAll('[id]')) {
		const { id } = element
		if (taken.has(id)) renamed.set(id, `${chapter.slug}--${id}`)
		element.id = renamed.get(id) ?? id
		taken.add(element.id)
	}
	for (const labelled of article.querySelectorAll('[aria-labelledby]')) {
		const label = renamed.get(labelled.getAttribute('aria-labelledby') ?? '')
		if (label) labelled.setAttribute('aria-labelledby', label)
	}
	return { chapter, article, renamed }
}

/** Turns the links between the chapters of a book into links within it; all others get their whole address. */
export const crossRefer = (book: readonly Bound[]): void => {
	for (const { chapter, article } of book) {
		for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
			const to = new URL(link.getAttribute('href') ?? '', chapter.href)
			const bound = book.find(({ chapter: { href } }) => new URL(href).pathname === to.pathname)
			const id = decodeURIComponent(to.hash.slice(1))
			link.setAttribute('href', bound ? `#${id ? (bound.renamed.get(id) ?? id) : bound.chapter.slug}` : to.href)
		}
	}
}

/** The running heads, as the text of a style sheet. */
export const runningHeads = (chapters: readonly Chapter[]): string =>
	chapters
		.map(({ slug, running }) => `@page lesson-${slug} { @top-left { content: ${JSON.stringify(running)} } }`)
		.join('\n')

/** Puts solutions at the end of each chapter. */
export const addSolutions = (book: readonly Bound[], title: string): void => {
	for (const { article } of book) {
		const solutions = solutionsOf(article, title)
		if (solutions) article.append(solutions)
	}
}
