import { type SizeMessage, version } from './messages'

/** Tells the page around an embed how high it is, now and whenever that changes. What it returns tells it again. */
export const reportSize = (figure: string): (() => void) => {
	if (parent === window) return () => undefined
	let told = 0
	const tell = (): void => {
		// what is laid over the page's lower edge counts too
		const lowest = document.querySelector('main')?.scrollHeight ?? 0
		const height = Math.ceil(Math.max(document.body.getBoundingClientRect().height, lowest))
		if (height === told) return
		told = height
		const message: SizeMessage = { bend: version, type: 'size', figure, height }
		parent.postMessage(message, '*')
	}
	new ResizeObserver(tell).observe(document.body)
	return () => {
		told = 0
		tell()
	}
}
