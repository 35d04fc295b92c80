/** What happens when a link to a place, a button that copies or the search is pressed; fetched with the first press. */
import { openSearch } from '../search/dialog'
import { stateIn, withState } from '../widgets/address'

const copied = async (text: string): Promise<boolean> => {
	try {
		await navigator.clipboard.writeText(text)
		return true
	} catch {
		return false
	}
}

/** A link to a place on this page copies its address, a figure's with the state that it is in; where that is refused, the address bar shows it. */
const copyAnchor = async (link: HTMLAnchorElement): Promise<void> => {
	const [id, said] = [link.hash.slice(1), document.querySelector<HTMLElement>('[data-copied]')]
	if (!said) return
	const url = new URL(link.href)
	url.search = withState('', id, stateIn(location.search, id) ?? '')
	const done = await copied(url.href)
	if (!done) location.hash = id
	const sentence = (done ? said.dataset.done : said.dataset.failed) ?? ''
	said.textContent = link.dataset.said = sentence
	setTimeout(() => {
		said.textContent = ''
		delete link.dataset.said
	}, 4000)
}

const names = new WeakMap<HTMLElement, string>()

/** A button copies the text of what it names; where that is refused, it selects it. */
const copyText = async (button: HTMLElement): Promise<void> => {
	const name = names.get(button) ?? button.textContent ?? ''
	names.set(button, name)
	const source = document.getElementById(button.dataset.copy as string)
	const done = await copied(source?.textContent ?? '')
	button.textContent = (done ? button.dataset.done : button.dataset.failed) ?? name
	if (!done && source) getSelection()?.selectAllChildren(source)
	setTimeout(() => {
		button.textContent = name
	}, 4000)
}

/** Does what a pressed element is for. Throws where that cannot be done here. */
export const press = async (pressed: HTMLElement): Promise<void> => {
	if (!(pressed instanceof HTMLAnchorElement)) await copyText(pressed)
	else if (pressed.matches('.anchor')) await copyAnchor(pressed)
	else await openSearch(pressed)
}
