/** What there is to test: read from the built site, so that a page or figure is tested by being there. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { locales } from '../src/i18n/locales.ts'

/** The path that the site under test is served under, without a slash at its end. */
export const below = (process.env.BEND_BASE ?? '/').replace(/\/$/, '')

/** The address of a page or file, by its path from the site's root: what the lists here hold, and every test names. */
export const at = (path: string): string => below + path

/** The other way: the path from the site's root of what is at an address. */
export const pathAt = (address: string): string => new URL(address, 'http://localhost').pathname.slice(below.length)

const dist = fileURLToPath(new URL(`../${process.env.BEND_DIST ?? 'dist'}/`, import.meta.url))

const built = globSync('**/*.html', { cwd: dist })
	.map((file) => file.replaceAll('\\', '/'))
	// where cells run, and a list to take away: pages for no reader
	.filter((file) => !/^sandbox\/|(^|\/)links\/links\.html$/.test(file))

/** The path of every page that was built. */
export const pages: readonly string[] = built.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort()

/** The built file that is served at a path. */
export const fileOf = (path: string): string => dist + path.slice(1).replace(/(^|\/)$/, '$1index.html')

/** The HTML of a page as it was built. */
export const source = (path: string): string => readFileSync(fileOf(path), 'utf8')

/** The paths in the sitemap. */
export const listed = (): string[] =>
	[...readFileSync(`${dist}sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => pathAt(url))

/** Whether a page is in the first language, whose addresses have no prefix. */
export const isDefault = (path: string): boolean => !locales.slice(1).some(({ id }) => path.startsWith(`/${id}/`))

/** Pages that come of a template, and those of them for which the others stand. */
const templates = [
	// of the atlas's functions, one of each kind
	{ page: /\/(?:atlas\/|embed\/atlas-)([^/]+)\/$/, examples: ['threshold', 'log-softmax', 'glu'] },
	// of names whose functions are drawn, one
	{ page: /\/embed\/namesake-([^/]+)\/$/, examples: ['leaky-relu'] },
	// a lesson's figures once more: those with processes, the heaviest, a table without a plot
	{ page: /\/slides\/([^/]+)\/$/, examples: ['relu', 'swish-gelu', 'comparison'] },
]

/** Whether what a page shows of its own is a function's name and numbers, or figures that others show too: what holds of every such page is tested on examples. */
export const isAlike = (path: string): boolean =>
	templates.some(({ page, examples }) => {
		const [, name] = path.match(page) ?? []
		return name !== undefined && !examples.includes(name)
	})

const idOf = (path: string): string => path.split('/')[2] as string
/** Each figure has an embed page, which those that have gone keep. */
const embedded = pages.filter(
	(path) => /^\/embed\/[^/]+\/$/.test(path) && source(path).includes(`data-figure="${idOf(path)}"`),
)

/** The id of every figure but those that are alike. */
export const figures: readonly string[] = embedded.filter((path) => !isAlike(path)).map(idOf)

/** The id of every figure that is like one of `figures`. */
export const alikeFigures: readonly string[] = embedded.filter(isAlike).map(idOf)

/** Paths of the lessons in the default language. */
export const lessons: readonly string[] = pages.filter(
	(path) => /^\/[^/]+\/$/.test(path) && source(path).includes('page-lesson'),
)

/** The ids that stand in a lesson for others to link to: headings, figures, claims, exercises. */
export const linkable = (path: string): string[] => {
	const [main = ''] = source(path).split('class="pager"')
	const pattern =
		/<(?:h[23] id|figure class="fig[^"]*" id|aside class="note[^"]*" id|section class="exo" id)="([^"]+)"/g
	return [...main.matchAll(pattern)].map(([, id = '']) => id).filter((id) => id !== 'sources')
}

export const themes = ['light', 'dark'] as const

/** What a page did that it should not have: errors, refused or foreign requests. */
export const watch = (page: Page, origin: string): string[] => {
	const faults: string[] = []
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			faults.push(`console: ${message.text()} ${message.location().url}`)
	})
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
	page.on('request', (request) => {
		const url = new URL(request.url())
		if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`asks ${request.url()}`)
	})
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
	})
	return faults
}

/** A test in whose page nothing may go wrong unseen: `faults` is checked at its end. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page, baseURL }, use) => {
			const faults = watch(page, new URL(baseURL ?? '').origin)
			await use(faults)
			expect(faults).toEqual([])
		},
		{ auto: true },
	],
})

export { expect }
