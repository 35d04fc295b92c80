/** The page that prints the whole course: fetches the lessons once, and puts them behind its contents, for paper only. */
import { format } from '../i18n/format'
import { addSolutions, type Bound, bind, type Chapter, crossRefer, runningHeads } from './book'

const page = document.querySelector<HTMLElement>('[data-book]') as HTMLElement
const pages = page.querySelector('[data-pages]') as HTMLElement
const button = page.querySelector('[data-print-all]') as HTMLButtonElement
const box = page.querySelector('[data-with-solutions]') as HTMLInputElement
const said = page.querySelector('[data-said]') as HTMLElement
const words = JSON.parse(page.dataset.words as string) as Record<'progress' | 'failed' | 'ready' | 'solutions', string>

const chapters: Chapter[] = (JSON.parse(page.dataset.book as string) as Chapter[]).map((chapter) => ({
	...chapter,
	href: new URL(chapter.href, location.href).href,
}))

const fetched = async ({ href }: Chapter): Promise<Document> => {
	const response = await fetch(href)
	if (!response.ok) throw new Error(`${response.status} ${href}`)
	return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** The figures' own style sheets, each once, in the head; done when they apply. */
const gatherStyles = (): Promise<unknown> => {
	const known = new Set<string>()
	const arriving = [...pages.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((link) => {
		link.remove()
		const isNew = !known.has(link.href)
		known.add(link.href)
		return new Promise<void>((resolve) => {
			if (!isNew) return resolve()
			link.addEventListener('load', () => resolve())
			link.addEventListener('error', () => resolve())
			document.head.append(link)
		})
	})
	return Promise.all(arriving)
}

const assemble = async (): Promise<void> => {
	const taken = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))
	const book: Bound[] = []
	for (const chapter of chapters) {
		said.textContent = format(words.progress, { done: book.length, total: chapters.length })
		book.push(bind(document, await fetched(chapter), chapter, taken))
	}
	crossRefer(book)
	if (box.checked) addSolutions(book, words.solutions)
	pages.replaceChildren(...book.map(({ article }) => article))
	for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-chapter]')) link.href = `#${link.dataset.chapter}`
	const heads = new CSSStyleSheet()
	heads.replaceSync(runningHeads(chapters))
	document.adoptedStyleSheets = [heads]
	// what is not on the screen asks for no face of its own accord
	await Promise.all([gatherStyles(), Promise.allSettled([...document.fonts].map((face) => face.load()))])
}

button.addEventListener('click', async () => {
	button.disabled = true
	try {
		await assemble()
		said.textContent = words.ready
		print()
	} catch {
		said.textContent = words.failed
	}
	button.disabled = false
})
