/** An address that holds a figure's state, opened where there is no such figure: that is said. */
import { format } from '../i18n/format'
import { figuresIn } from '../widgets/address'

export const nameStrangers = (): void => {
	const strangers = figuresIn(location.search).filter(
		(id) => !document.querySelector(`[data-figure="${CSS.escape(id)}"], [data-was~="${CSS.escape(id)}"]`),
	)
	const notice = document.querySelector<HTMLElement>('[data-unknown]')
	if (strangers.length > 0 && notice) {
		notice.textContent = format(notice.dataset.unknown ?? '', { figures: strangers.join(', ') })
	}
}
