import { parseHTML } from 'linkedom'
import type { Kind } from './find'
import { veil } from './text'

/** Something that a search can lead to. */
export interface SearchRecord {
	/** From the site's root, without the base path: `/en/relu/#mask`. */
	readonly url: string
	readonly kind: Kind
	readonly title: string
	/** The lesson or page that it is part of; empty where it is one itself. */
	readonly place: string
	readonly text: string
}

/** What is no text of the course: drawings, buttons, what serves scripts, and the half of a formula that is drawn. */
const silent = [
	'svg',
	'script',
	'style',
	'template',
	'button',
	'select',
	'.anchor',
	'.lamp',
	'.fig-notice',
	'.vh',
	'.kicker',
	'.tally',
	'.alias',
	'.fig-tools',
	'.nojs-note',
	'.katex-html',
	'annotation',
	'.pager',
].join()

/** What is found, and not quoted: an answer is not given away by looking for it, and numbers in rows tell little. */
const veiled = '.hint, .fig-body, .fig-data, .controls, .note-h, .note-ev, td'

/** Blocks end with a space, or words of two paragraphs would become one. */
const block = /^(P|DIV|LI|TD|TH|TR|H[1-6]|SECTION|HEADER|DT|DD|PRE|FIGCAPTION|LEGEND|LABEL|SUMMARY|DETAILS|OPTION)$/

const tidy = (text: string): string =>
	text
		.replace(/[\u200b\u2060]/g, '')
		.replace(/\s+/g, ' ')
		.trim()

const textOf = (node: Node): string => {
	if (node.nodeType !== 1) return node.nodeType === 3 ? (node.textContent ?? '') : ''
	const inner = [...node.childNodes].map(textOf).join('')
	const element = node as Element
	return block.test(element.tagName) || element.matches('.fig-no, .kicker span') ? `${inner} ` : inner
}

const words = (node: Node | null | undefined): string => (node ? tidy(textOf(node)) : '')

/** Elements that are results of their own within a page, with what they are called there. */
const parts: readonly { readonly kind: Kind; readonly selector: string; readonly title: string }[] = [
	{ kind: 'figure', selector: 'figure.fig[id]', title: '.fig-title' },
	{ kind: 'claim', selector: 'aside.note[id]', title: '.note-q' },
	{ kind: 'exercise', selector: 'section.exo[id]', title: '.exo-head h3' },
	{ kind: 'term', selector: '.terms tr[id]', title: 'th b' },
	{ kind: 'page', selector: 'section.sn-topic[id]', title: 'h2' },
]

const partOf = (
	element: Element,
	{ kind, title }: (typeof parts)[number],
	url: string,
	place: string,
): SearchRecord => {
	const name = element.querySelector(title)
	const named = words(name)
	name?.remove()
	const hidden = [...element.querySelectorAll(veiled)].map((one) => {
		one.remove()
		return words(one)
	})
	const text = [named, words(element), ...(hidden.length > 0 ? [veil, ...hidden] : [])].join(' ')
	return { url: `${url}#${element.id}`, kind, title: named, place, text }
}

/** The text of a page in pieces, each beginning at a heading that can be linked to. */
const sections = (main: Element): { readonly id: string; readonly title: string; readonly text: string }[] => {
	const found = [{ id: '', title: '', text: '' }]
	const add = (text: string): void => {
		const last = found.at(-1)
		if (last) last.text += text
	}
	const visit = (node: Node): void => {
		if (node.nodeType === 3) add(node.textContent ?? '')
		if (node.nodeType !== 1) return
		const element = node as Element
		if (/^H[23]$/.test(element.tagName) && element.id) found.push({ id: element.id, title: words(element), text: '' })
		for (const child of element.childNodes) visit(child)
		if (block.test(element.tagName)) add(' ')
	}
	visit(main)
	return found.map((one) => ({ ...one, text: tidy(one.text) }))
}

/**
 * What can be found on a page: a lesson by its sections, what stands in it or on other pages as results of their own, any other
 * page as a whole.
 *
 * @param html the page as it was built
 * @param url its path from the site's root, without the base path
 */
export const recordsOf = (html: string, url: string): SearchRecord[] => {
	const { document } = parseHTML(html)
	const main = document.querySelector('main')
	if (!main) throw new Error(`${url} has no <main> to be searched`)
	for (const element of main.querySelectorAll(silent)) element.remove()
	const page = words(main.querySelector('h1'))
	const own = parts.flatMap((part) =>
		[...main.querySelectorAll(part.selector)].map((element) => {
			const record = partOf(element, part, url, page)
			element.remove()
			return record
		}),
	)
	const isLesson = document.body.classList.contains('page-lesson')
	const isFunction = /\/atlas\/[^/]+\/$/.test(url)
	if (!isLesson) {
		const kind = isFunction ? 'function' : 'page'
		return [{ url, kind, title: page, place: '', text: words(main) }, ...own]
	}
	const [head, ...rest] = sections(main)
	return [
		{ url, kind: 'lesson', title: page, place: '', text: head?.text ?? '' },
		...rest.map(
			({ id, title, text }): SearchRecord => ({ url: `${url}#${id}`, kind: 'lesson', title, place: page, text }),
		),
		...own,
	]
}
