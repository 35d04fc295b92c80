/**
 * Wakes the cells of a page when one of them is touched, or at once where there is code to bring back: a shared link's, or
 * the reader's own. Until then a page pays for nothing but this.
 */
import { onGesture } from './gestures'
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
	onGesture(host, (action) => void wake().then((page) => page.act(host, action)))
}

const kept = shelf.read()
if (isLink() || hosts.some(({ dataset }) => (dataset.cell as string) in kept)) void wake()
addEventListener('hashchange', () => isLink() && void wake().then((page) => page.readLink()))
