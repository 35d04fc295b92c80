/** Ways to take the cells of a page elsewhere: in a link, as a file. */
import { encode, type Sources } from './code-link'
import { place } from './run'
import type { CellView, PageWords } from './view'

export interface Part {
	readonly id: string
	/** “Code 6.1”. */
	readonly name: string
	readonly source: string
}

/** Puts a link with these cells on the clipboard or, where a page may not, in a field to copy from. */
export const copyLink = async (view: CellView, sources: Sources, words: PageWords): Promise<void> => {
	// a browser that cannot compress has no links either
	const fragment = await encode(sources).catch(() => undefined)
	if (!fragment) {
		view.notice(words.notices.tooLong as string)
		return
	}
	const link = new URL(fragment, location.href).href
	try {
		await navigator.clipboard.writeText(link)
		view.copied()
	} catch {
		view.offer(link)
	}
}

/** Saves all cells as one file. */
export const saveAs = async (
	kind: 'ts' | 'ipynb',
	parts: readonly Part[],
	words: Readonly<Record<string, string>>,
): Promise<void> => {
	const { asNotebook, asScript } = await import('./files')
	const page = new URL(location.pathname, location.href).href
	const whence = {
		page,
		title: document.querySelector('h1')?.textContent ?? '',
		library: new URL(`${place}library.js`, page).href,
	}
	const text = kind === 'ts' ? asScript(parts, whence, words) : asNotebook(parts, whence, words)
	const type = kind === 'ts' ? 'text/plain' : 'application/x-ipynb+json'
	const link = document.createElement('a')
	link.href = URL.createObjectURL(new Blob([text], { type }))
	link.download = `${page.split('/').at(-2)}.${kind}`
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href))
}
