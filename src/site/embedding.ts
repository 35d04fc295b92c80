/** The live example: what a teacher's page would do, with the same script, once the reader asks for it. */
import { format } from '../i18n/format'

for (const place of document.querySelectorAll<HTMLElement>('[data-example]')) {
	const { script = '', figureId = '', lang = '', said = '' } = place.dataset
	place.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
		const loaded = document.createElement('script')
		loaded.src = script
		const figure = document.createElement('bend-figure')
		figure.setAttribute('figure', figureId)
		figure.setAttribute('lang', lang)
		figure.addEventListener('bend-state', (event) => {
			const { state } = (event as CustomEvent<{ state: string }>).detail
			const line = place.querySelector('[role="status"]')
			if (line) line.textContent = format(said, { state })
		})
		document.head.append(loaded)
		;(currentTarget as HTMLElement).replaceWith(figure)
	})
}
