import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { parseHTML } from 'linkedom'
import sharp from 'sharp'
import { card, type Stretch } from './cards/card'
import { cascade } from './cards/cascade'

const parsed = (html: string): Document => parseHTML(html).document as unknown as Document

/** The part of a page that a figure's plot and its styles hang on, in a document that is quick to search. */
const onlyPlots = (page: Document): Element => {
	const figure = page.querySelector('figure.fig')
	if (!figure) throw new Error('an embed without a figure')
	const kept = new Set<Element>()
	for (const found of figure.querySelectorAll('.plot, .sp, [role="grid"]')) {
		for (const inner of found.querySelectorAll('*')) kept.add(inner)
		for (let at: Element | null = found; at && !kept.has(at); at = at.parentElement) kept.add(at)
	}
	for (const element of page.querySelectorAll('*'))
		if (!kept.has(element) && element !== page.documentElement) element.remove()
	return figure
}

/** The pictures that pages name as their own: the figure that each is of, and the chapter it stands in. */
const namedBy = (pages: ReadonlyMap<string, string>, chapters: readonly string[]): Map<string, string | undefined> => {
	const named = new Map<string, string | undefined>()
	for (const [path, html] of pages) {
		const [, figure] = html.match(/<meta property="og:image" content="[^"]*\/og\/([\w-]+)\.png"/) ?? []
		const chapter = chapters.find((slug) => path === `/${slug}/`)
		if (figure) named.set(figure, named.get(figure) ?? chapter)
	}
	return named
}

/**
 * Writes `og/<figure>.png`, what other sites show beside a link: one for each figure that a page has named. It is drawn from the
 * figure's embed and its style sheets as they were built. Nobody who reads the course loads it, so it is made after the list of
 * what is kept offline.
 */
export const cards = (): AstroIntegration => {
	let base = '/'
	return {
		name: 'bend-cards',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/, '/')
			},
			'astro:build:done': async ({ dir, pages }) => {
				const read = (path: string): Promise<string> => readFile(new URL(path, dir), 'utf8')
				const built = new Map(
					await Promise.all(
						pages
							.filter(({ pathname }) => pathname !== '404/' && !/(^|\/)embed\/./.test(pathname))
							.map(async ({ pathname }) => [`/${pathname}`, await read(`${pathname}index.html`)] as const),
					),
				)
				const home = parsed(built.get('/') ?? '')
				const stretches = [...home.querySelectorAll('path.stretch')].map(
					(path): Stretch => [path.id.replace('stretch-', ''), path.getAttribute('d') ?? ''],
				)
				const chapters = stretches.map(([slug]) => slug)
				const sheets = new Map<string, Promise<string>>()
				const sheet = (href: string): Promise<string> => {
					const found = sheets.get(href) ?? read(href.slice(base.length))
					sheets.set(href, found)
					return found
				}
				await mkdir(new URL('og/', dir), { recursive: true })
				const drawn = [...namedBy(built, chapters)].map(async ([id, chapter]) => {
					const page = parsed(await read(`embed/${id}/index.html`))
					const links = [...page.querySelectorAll('link[rel="stylesheet"]')].map(
						(link) => link.getAttribute('href') ?? '',
					)
					const styles = cascade(await Promise.all(links.map(sheet)))
					const figure = onlyPlots(page)
					const svg = card(figure, styles(page), stretches, chapter)
					await sharp(Buffer.from(svg))
						.png({ palette: true, colours: 64, dither: 0 })
						.toFile(fileURLToPath(new URL(`og/${id}.png`, dir)))
				})
				await Promise.all(drawn)
			},
		},
	}
}
