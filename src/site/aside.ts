/** Says that something kept on this device was set aside, and gives it out as a file. */
import { kept } from './kept'

const file = (texts: readonly string[]): string =>
	URL.createObjectURL(new Blob([texts.join('\n')], { type: 'text/plain' }))

export const offerAside = (): void => {
	const notice = document.querySelector<HTMLElement>('[data-aside]')
	if (!notice) return
	notice.hidden = false
	notice.addEventListener('click', ({ target }) => {
		const act = (target as HTMLElement).dataset.do
		if (act === 'save') {
			const link = document.createElement('a')
			link.href = file(kept.aside())
			link.download = 'bend-aside.txt'
			link.click()
			setTimeout(() => URL.revokeObjectURL(link.href))
		}
		if (act === 'discard') {
			kept.discard()
			notice.hidden = true
		}
	})
}
