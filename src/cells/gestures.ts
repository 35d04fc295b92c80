/**
 * Tells what a reader does to code on a page: `edit` by a click on it or by Enter, `run` by Shift or Ctrl with Enter, and
 * whatever a button with `data-do` is for.
 */
export const onGesture = (host: HTMLElement, act: (action: string) => void): void => {
	host.addEventListener('click', ({ target }) => {
		const button =
			target instanceof Element && target.closest<HTMLElement>('[data-do], [data-code]:not([data-editing])')
		// who selects code to copy it does not mean to edit it
		if (button && (button.dataset.do || getSelection()?.isCollapsed)) act(button.dataset.do ?? 'edit')
	})
	host.addEventListener('keydown', (event) => {
		const { key, target, shiftKey, ctrlKey, metaKey, defaultPrevented } = event
		const onCode = target instanceof Element && target.matches('[data-code] > pre')
		if (defaultPrevented || key !== 'Enter' || !onCode) return
		event.preventDefault()
		act(shiftKey || ctrlKey || metaKey ? 'run' : 'edit')
	})
}
