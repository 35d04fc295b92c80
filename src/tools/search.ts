import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { defaultLocale, locales } from '../i18n/locales'
import { recordsOf } from '../search/records'
import { cut } from '../search/text'

/** What the page asks for; the rest of what Pagefind would write is its own interfaces. */
const needed = /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|(fragment|index|filter)\/.*)$/

/** A page that is no address of the course, such as an embedded figure, that shows a lesson's figures again, or that is the search itself. */
const isApart = (path: string, html: string): boolean =>
	/\/(search|slides\/[^/]+)\/$/.test(path) || /<meta name="robots" content="noindex"/.test(html)

/**
 * Pagefind's index of the built pages, as files by their paths below `pagefind/`.
 *
 * @param pages the HTML of each page by its path from the site's root, without the base path: `/en/relu/`
 */
export const searchIndex = async (
	pages: ReadonlyMap<string, string>,
): Promise<{ path: string; content: Uint8Array }[]> => {
	const { index, errors } = await createIndex()
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
	for (const [path, html] of pages) {
		const locale = locales.find(({ id }) => id !== defaultLocale && path.startsWith(`/${id}/`)) ?? locales[0]
		for (const { url, kind, title, place, text } of recordsOf(html, path)) {
			const added = await index.addCustomRecord({
				url,
				// as a page asks for it; where it finds no such language, it takes the one with the most records
				language: locale.tag.toLowerCase(),
				content: cut(text, locale.tag),
				meta: { title: cut(title, locale.tag), ...(place && { place: cut(place, locale.tag) }) },
				filters: { kind: [kind] },
			})
			if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`)
		}
	}
	const { files } = await index.getFiles()
	await close()
	return files.filter(({ path }) => needed.test(path))
}

/** Writes the index that the search reads beside the built pages. */
export const search = (): AstroIntegration => ({
	name: 'bend-search',
	hooks: {
		'astro:build:done': async ({ dir, pages }) => {
			const read = pages
				// 404.html lies in no folder of its own, and is nothing to be found
				.filter(({ pathname }) => pathname !== '404/')
				.map(async ({ pathname }) => {
					const html = await readFile(new URL(`${pathname}index.html`, dir), 'utf8')
					return [`/${pathname}`, html] as const
				})
			const found = (await Promise.all(read)).filter(([path, html]) => !isApart(path, html))
			for (const { path, content } of await searchIndex(new Map(found))) {
				const file = new URL(`pagefind/${path}`, dir)
				await mkdir(fileURLToPath(new URL('.', file)), { recursive: true })
				await writeFile(file, content)
			}
		},
	},
})
