/** The course's addresses as a list to take away, in the forms that teaching material is written in. Pure: made at build and in the page. */
import { csv } from '../widgets/csv'

export interface Link {
	/** What it leads to, in words: “图”. */
	readonly kind: string
	/** “图 6.1”, “6.2”; a claim's own. */
	readonly number: string
	readonly name: string
	/** In full, with the host. */
	readonly address: string
	/** It leads to the lesson as a whole. */
	readonly whole: boolean
}

export interface LinkGroup {
	/** The lesson: “第 6 章 ReLU：单向阀门”. */
	readonly name: string
	readonly links: readonly Link[]
}

export interface Words {
	readonly title: string
	/** The heads of the columns. */
	readonly lesson: string
	readonly kind: string
	readonly number: string
	readonly name: string
	readonly address: string
}

const label = ({ number, name }: Link): string => `${number} ${name}`.trim()

/** What opens a mark, a link or an element in Markdown, made to mean itself. */
const plainMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')

const plainHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const asMarkdown = (groups: readonly LinkGroup[], { title }: Words): string => {
	const link = (text: string, { address }: Link) => `[${plainMarkdown(text)}](${address})`
	const blocks = groups.map(({ name, links }) => {
		const whole = links.find((one) => one.whole)
		const rest = links.filter((one) => !one.whole).map((one) => `- ${link(label(one), one)}`)
		return [`## ${whole ? link(name, whole) : plainMarkdown(name)}`, ...(rest.length > 0 ? [rest.join('\n')] : [])]
	})
	return `${[`# ${plainMarkdown(title)}`, ...blocks.flat()].join('\n\n')}\n`
}

/** Headings and lists, to go into a page or to be opened as one. */
export const asHtml = (groups: readonly LinkGroup[], { title }: Words): string => {
	const link = (text: string, { address }: Link) => `<a href="${plainHtml(address)}">${plainHtml(text)}</a>`
	const blocks = groups.map(({ name, links }) => {
		const whole = links.find((one) => one.whole)
		const rest = links.filter((one) => !one.whole).map((one) => `\t<li>${link(label(one), one)}</li>\n`)
		const list = rest.length > 0 ? `<ul>\n${rest.join('')}</ul>\n` : ''
		return `<h3>${whole ? link(name, whole) : plainHtml(name)}</h3>\n${list}`
	})
	return `<meta charset="utf-8">\n<h2>${plainHtml(title)}</h2>\n${blocks.join('')}`
}

export const asCsv = (groups: readonly LinkGroup[], { lesson, kind, number, name, address }: Words): string =>
	csv([
		[lesson, kind, number, name, address],
		...groups.flatMap((group) => group.links.map((one) => [group.name, one.kind, one.number, one.name, one.address])),
	])

/** By the name that a file of each ends in. */
export const formats = {
	md: { type: 'text/markdown', spell: asMarkdown },
	html: { type: 'text/html', spell: asHtml },
	csv: { type: 'text/csv', spell: asCsv },
} as const

export type Format = keyof typeof formats
