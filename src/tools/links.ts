/**
 * `node src/tools/links.ts dist /`: follows every internal link, anchor and asset of a built site, as a static host serving
 * the folder under that base path would, and every address that was ever published, in every language. Prints each that leads
 * nowhere, and exits with 1 if there is one.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseHTML } from 'linkedom'
import { locales, localized } from '../i18n/locales.ts'
import { published, publishedFile } from '../prose/anchors.ts'

interface Reference {
	/** As it is written. */
	url: string
	/** The page or file it stands in, from the site's root. */
	from: string
}

const origin = new URL(process.env.BEND_SITE ?? 'http://localhost:4321').origin
const attributes = ['href', 'src', 'poster', 'data', 'data-href', 'data-src', 'data-home']

const inHtml = (html: string): string[] => {
	const { document } = parseHTML(html)
	return attributes.flatMap((name) =>
		[...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
	)
}

const inText: Readonly<Record<string, RegExp>> = {
	css: /url\(\s*['"]?([^'")]+)['"]?\s*\)/g,
	js: /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g,
	xml: /<loc>([^<]+)<\/loc>/g,
	ipynb: /\]\((https?:[^)\s]+)\)/g,
}

const referencesOf = (file: string, text: string): string[] => {
	const kind = file.slice(file.lastIndexOf('.') + 1)
	if (kind === 'html') return inHtml(text)
	const pattern = inText[kind]
	return pattern ? [...text.matchAll(pattern)].map((match) => match[1] ?? '') : []
}

/**
 * What leads nowhere, one line each.
 * @param files every file of the site by its path from the root, without a slash in front
 * @param base the path it is served under, with slashes at both ends
 * @param promised language-free addresses that have to be there in every language: `/relu/#mask`
 */
export const broken = (
	files: ReadonlyMap<string, () => string>,
	base: string,
	promised: readonly string[] = [],
): string[] => {
	const anchors = new Map<string, Set<string>>()
	const idsOf = (file: string): Set<string> => {
		const known = anchors.get(file)
		if (known) return known
		const { document } = parseHTML(files.get(file)?.() ?? '')
		const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id))
		anchors.set(file, ids)
		return ids
	}

	const fault = ({ url, from }: Reference): string | undefined => {
		const target = new URL(url, new URL(base + from.replace(/index\.html$/, ''), origin))
		if (target.origin !== origin || !/^https?:$/.test(target.protocol)) return undefined
		const path = decodeURIComponent(target.pathname)
		if (!path.startsWith(base)) return `leaves ${base}`
		const file = path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
		if (!files.has(file)) return files.has(`${file}/index.html`) ? 'lacks the slash at its end' : 'leads nowhere'
		const id = decodeURIComponent(target.hash.slice(1))
		if (id && file.endsWith('.html') && !idsOf(file).has(id)) return `finds no id "${id}" there`
		return undefined
	}

	const faults = (from: string, urls: Iterable<string>, place = from): string[] =>
		[...urls].flatMap((url) => {
			const found = fault({ url, from })
			return found ? [`${place}: ${url} ${found}`] : []
		})

	return [
		...[...files].flatMap(([from, read]) =>
			faults(from, new Set(/\.(html|css|js|xml|ipynb)$/.test(from) ? referencesOf(from, read()) : [])),
		),
		...locales.flatMap(({ id }) =>
			faults(
				'',
				promised.map((address) => base.replace(/\/$/, '') + localized(id, address)),
				publishedFile,
			),
		),
	]
}

/** The files of a folder, read when they are asked for. */
export const filesOf = (folder: string): Map<string, () => string> =>
	new Map(
		globSync('**/*.*', { cwd: folder }).map((path) => [
			path.replaceAll('\\', '/'),
			() => readFileSync(join(folder, path), 'utf8'),
		]),
	)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [folder = 'dist', base = '/'] = process.argv.slice(2)
	if (!existsSync(join(folder, 'index.html'))) throw new Error(`no site in ${folder}: build it first`)
	const files = filesOf(folder)
	const faults = broken(files, base, published())
	for (const line of faults) console.error(line)
	const pages = [...files.keys()].filter((file) => file.endsWith('.html')).length
	console.log(
		`${pages} pages under ${base}: ${faults.length === 0 ? 'every link leads somewhere' : `${faults.length} broken`}`,
	)
	process.exitCode = faults.length === 0 ? 0 : 1
}
