/** Outcomes as markup: the same at build, where linkedom has the document, and in the browser. */
import { format } from '../i18n/format'
import type { Fault, Outcome, Output, Tree } from './sandbox/types'

/** What cells say, "cells" of a language's strings. */
export interface Words {
	readonly more: string
	readonly cut: string
	readonly picture: string
	readonly table: string
	readonly at: string
	readonly near: string
	readonly faults: Readonly<Record<string, { readonly title: string; readonly text: string }>>
}

const svg = 'http://www.w3.org/2000/svg'

/** Plot's headings and captions would disturb the order of the page's own. */
const plain: Readonly<Record<string, string>> = {
	figure: 'div',
	figcaption: 'p',
	h2: 'p',
	h3: 'p',
	div: 'div',
	span: 'span',
}

/** A path as it is seen, to a tenth of a pixel: what is finer weighs as much as the rest. */
const seen = (path: string): string =>
	path.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))))

const drawn = (document: Document, [name, attributes, children]: Tree): Element => {
	const html = plain[name]
	const element = html ? document.createElement(html) : document.createElementNS(svg, name)
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, key === 'd' ? seen(value) : value)
	if (name.startsWith('h')) element.setAttribute('class', 'cp-title')
	element.append(...children.map((child) => (typeof child === 'string' ? child : drawn(document, child))))
	return element
}

const element = (document: Document, name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
	const made = document.createElement(name)
	if (className) made.className = className
	made.append(...children)
	return made
}

const isNumber = (cell: string | undefined): boolean => /^(?:-?(?:\d|Infinity)|NaN$)/.test(cell ?? '')

const tabled = (document: Document, { columns, rows, more }: Output & { kind: 'table' }, words: Words): HTMLElement => {
	const numeric = columns.map((_, i) => rows.every((cells) => isNumber(cells[i])))
	const row = (tag: string, cells: readonly string[]): HTMLElement =>
		element(document, 'tr', '', ...cells.map((cell, i) => element(document, tag, numeric[i] ? 'num' : '', cell)))
	const table = element(
		document,
		'table',
		'',
		element(document, 'thead', '', row('th', columns)),
		element(document, 'tbody', '', ...rows.map((cells) => row('td', cells))),
	)
	const scroll = element(document, 'div', 'fig-table', table)
	scroll.tabIndex = 0
	scroll.setAttribute('role', 'region')
	scroll.setAttribute('aria-label', words.table)
	const rest = more > 0 ? [element(document, 'p', 'cell-note', format(words.more, { n: more }))] : []
	return element(document, 'div', 'out-table', scroll, ...rest)
}

const shown = (document: Document, output: Output, words: Words): HTMLElement => {
	if (output.kind === 'table') return tabled(document, output, words)
	if (output.kind === 'text') {
		const text = element(document, 'pre', 'out-text', output.text)
		text.tabIndex = 0
		return text
	}
	const picture = element(document, 'div', 'out-picture', drawn(document, output.tree))
	picture.setAttribute('role', 'img')
	picture.setAttribute('aria-label', words.picture)
	return picture
}

/** All that a cell gave, in order. */
export const renderOutputs = (document: Document, { outputs, cut }: Outcome, words: Words): HTMLElement[] => [
	...outputs.map((output) => shown(document, output, words)),
	...(cut ? [element(document, 'p', 'cell-note', words.cut)] : []),
]

/** What went wrong, in the reader's language, with the browser's own words below. */
export const faultWords = (
	{ kind, line, name, near, message }: Fault,
	words: Words,
	values: Record<string, string | number>,
) => {
	const { title, text } = words.faults[kind] ?? { title: kind, text: '' }
	const places = { name: name ?? '', ...values }
	const known = format(title, places)
	return {
		title: line === undefined ? known : format(words.at, { line, fault: known }),
		text: near === undefined ? format(text, places) : format(words.near, { near }),
		message,
	}
}
