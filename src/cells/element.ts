/**
 * Wakes the cells of a page when one of them is touched, or at once where there is code to bring back: a shared link's, or
 * the reader's own. Until then a page pays for nothing but this.
 */
import type { NotebookPage } from './page'
import { shelf } from './shelf'

const hosts = [...document.querySelectorAll<HTMLElement>('[data-cell]')]

let awake: Promise<NotebookPage> | undefined

const wake = (): Promise<NotebookPage> => {
	awake ??= import('./page').then(({ NotebookPage }) => new NotebookPage(hosts, shelf))
	return awake
}

const isLink = (): boolean => location.hash.startsWith('#code=')

for (const host of hosts) {
	for (const sign of ['pointerenter', 'touchstart', 'focusin'])
		host.addEventListener(sign, () => void wake(), { once: true, passive: true })
	host.addEventListener('click', ({ target }) => {
		const button =
			target instanceof Element && target.closest<HTMLElement>('[data-do], [data-code]:not([data-editing])')
		// who selects code to copy it does not mean to edit it
		if (button && (button.dataset.do || getSelection()?.isCollapsed))
			void wake().then((page) => page.act(host, button.dataset.do ?? 'edit'))
	})
	host.addEventListener('keydown', (event) => {
		const { key, target, shiftKey, ctrlKey, metaKey, defaultPrevented } = event
		const onCode = target instanceof Element && target.matches('[data-code] > pre')
		if (defaultPrevented || key !== 'Enter' || !onCode) return
		event.preventDefault()
		const runs = shiftKey || ctrlKey || metaKey
		void wake().then((page) => page.act(host, runs ? 'run' : 'edit'))
	})
}

const kept = shelf.read()
if (isLink() || hosts.some(({ dataset }) => (dataset.cell as string) in kept)) void wake()
addEventListener('hashchange', () => isLink() && void wake().then((page) => page.readLink()))
