import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readLesson } from './lint.ts'
import { namesakeFigures } from './same-name-figures.ts'

/** Something linked to that stands elsewhere now. Both are addresses as below, and `to` is one that there is. */
export interface Move {
	readonly from: string
	readonly to: string
}

const read = (file: string): string => readFileSync(file, 'utf8')

const list = (name: string): { id: string; lesson?: string; now?: string }[] =>
	parse(read(`content/${name}.yaml`)) ?? []

/** Every page of the atlas has these. */
const atlasSections = ['formula', 'properties', 'pitfalls', 'code', 'origin', 'use']

/** The address of what a lesson shows by a component; undefined for those that have none. */
const anchorOf = (tag: string): string | undefined => {
	const [, component, id] = tag.match(/^(\w+) (.+)$/) ?? []
	if (component === 'Claim') return `claim-${id}`
	return /^(Figure|Exercise|Cell)$/.test(component ?? '') ? id : undefined
}

/**
 * Every address that others may link to, language-free and sorted: `/relu/#mask`. They are the headings, figures, claims,
 * exercises and cells of the lessons, the figures of the front page, what figures were once called, figure and sections of each page of the
 * atlas, the topics of the page of namesakes, and the rows of ledger, glossary and bibliography.
 */
export const anchors = (): string[] => {
	const inLessons = globSync('content/*/*.mdx').flatMap((file) => {
		const slug = file.match(/([^\\/]+)\.mdx$/)?.[1]
		const { headings, tags } = readLesson(read(file))
		return [...headings, ...tags.flatMap((tag) => anchorOf(tag) ?? [])].map((id) => `/${slug}/#${id}`)
	})
	const figures = list('figures')
	const pageOf = (lesson: string | undefined): string => (lesson === 'home' ? '/' : `/${lesson}/`)
	const renamed = list('retired').flatMap(({ id, now }) =>
		figures.filter((figure) => figure.id === now).map(({ lesson }) => `${pageOf(lesson)}#${id}`),
	)
	const rows = [
		...figures.flatMap(({ id, lesson }) => (lesson === 'home' ? [`/#${id}`] : [])),
		...list('claims').map(({ id }) => `/ledger/#${id}`),
		...list('atlas').flatMap(({ id }) => [`atlas-${id}`, ...atlasSections].map((at) => `/atlas/${id}/#${at}`)),
		...(parse(read('content/same-name.yaml')).topics as { id: string }[]).map(({ id }) => `/same-name/#${id}`),
		...namesakeFigures.map(({ id, page }) => `${page}#${id}`),
		...list('glossary').map(({ id }) => `/glossary/#${id}`),
		...list('sources').map(({ id }) => `/sources/#${id}`),
	]
	return [...new Set([...inLessons, ...renamed, ...rows])].sort()
}

/** Where every address that was ever published is written down; `npm run ids` adds to it, and nothing takes away. */
export const publishedFile = 'content/anchors.txt'

export const published = (): string[] => read(publishedFile).split('\n').filter(Boolean)

export const moves = (): Move[] => parse(read('content/moved.yaml')) ?? []

/** What breaks a link that someone may have made, a line each that says how to mend it. */
export const brokenPromises = (
	published: readonly string[],
	now: readonly string[],
	moved: readonly Move[],
): string[] => {
	const [there, known] = [new Set(now), new Set(published)]
	const left = new Set(moved.map(({ from }) => from))
	const mend = 'bring its id back, or say where it is now in content/moved.yaml'
	return [
		...published
			.filter((address) => !there.has(address) && !left.has(address))
			.map((address) => `${address} was published and is gone: ${mend}, as { from: ${address}, to: /…/#… }`),
		...now
			.filter((address) => !known.has(address))
			.map((address) => `${address} is not in ${publishedFile} yet: npm run ids`),
		...moved.flatMap(({ from, to }) => [
			...(there.has(from) ? [`content/moved.yaml: ${from} is said to have moved, and is there`] : []),
			...(there.has(to) ? [] : [`content/moved.yaml: ${from} is said to have moved to ${to}, which is not there`]),
		]),
	]
}

const split = (address: string): { page: string; id: string } => {
	const [page = '', id = ''] = address.split('#')
	return { page, id }
}

/** Former ids, on the same page, of what stands at an address: they go beside its own. */
export const aliasesAt = (address: string, moved: readonly Move[]): string[] =>
	moved
		.filter(({ from, to }) => to === address && split(from).page === split(to).page)
		.map(({ from }) => split(from).id)

/** What left a page for another one: the id that links still name, and where it leads. */
export const departedFrom = (page: string, moved: readonly Move[]): { id: string; to: string }[] =>
	moved
		.filter(({ from, to }) => split(from).page === page && split(to).page !== page)
		.map(({ from, to }) => ({ id: split(from).id, to }))
