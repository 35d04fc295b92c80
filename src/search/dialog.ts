/** The search over the page that one is on. Its markup, words and style are those of the page that its link leads to. */
import { startSearch } from './view'

let dialog: HTMLDialogElement | undefined
let field: HTMLInputElement | undefined

const make = async (address: string, close: string): Promise<HTMLDialogElement> => {
	const answer = await fetch(address)
	if (!answer.ok) throw new Error(`${answer.status} ${address}`)
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
	const root = page.querySelector<HTMLElement>('[data-search]')
	const style = page.querySelector<HTMLLinkElement>('link[href*="/search."]')
	if (!root || !style) throw new Error(`${address} holds no search`)
	await new Promise((resolve, reject) => {
		const link = document.createElement('link')
		link.rel = 'stylesheet'
		link.href = style.getAttribute('href') as string
		link.addEventListener('load', resolve)
		link.addEventListener('error', reject)
		document.head.append(link)
	})
	const made = document.createElement('dialog')
	made.className = 'search-over'
	made.ariaLabel = root.querySelector('label')?.textContent ?? ''
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'search-x'
	button.ariaLabel = close
	button.textContent = '×'
	button.addEventListener('click', () => made.close())
	made.append(document.adoptNode(root), button)
	// a press beside it, or a result that is followed, leaves it
	made.addEventListener('click', ({ target }) => {
		if (target === made || (target instanceof Element && target.closest('a'))) made.close()
	})
	document.body.append(made)
	field = startSearch(root).field
	return made
}

/** Opens the search. Throws where it cannot be fetched. */
export const openSearch = async ({ href, dataset }: HTMLAnchorElement): Promise<void> => {
	dialog ??= await make(href, dataset.close ?? '')
	if (!dialog.open) dialog.showModal()
	field?.focus()
	field?.select()
}
