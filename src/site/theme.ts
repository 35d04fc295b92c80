import { key, opened } from './storage'

/** Before the first paint: that there are scripts, and the theme that the reader chose. Runs as text, so self-contained. */
export const paint = (name: string, open: typeof opened): void => {
	const root = document.documentElement
	root.classList.add('js')
	try {
		const theme = open(localStorage.getItem(name))?.theme
		if (theme) root.dataset.theme = theme
	} catch {
		// storage is refused: the system's theme it is
	}
}

/** A classic script for the head: modules run too late to spare the reader a flash. */
export const themeScript = `(${paint})(${JSON.stringify(key)},${opened})`
