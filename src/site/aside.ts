/** Says that something kept on this device was set aside, and gives it out as a file. */
import { download } from '../widgets/download'
import { kept } from './kept'

export const offerAside = (): void => {
	const notice = document.querySelector<HTMLElement>('[data-aside]')
	if (!notice) return
	notice.hidden = false
	notice.addEventListener('click', ({ target }) => {
		const act = (target as HTMLElement).dataset.do
		if (act === 'save') download('bend-aside.txt', kept.aside().join('\n'), 'text/plain')
		if (act === 'discard') {
			kept.discard()
			notice.hidden = true
		}
	})
}
