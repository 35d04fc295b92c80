import type { Options } from './options'

const sheet = 'adoptedStyleSheets' in document ? new CSSStyleSheet() : undefined
if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]

/** The controls of a field, and whatever around them stands there for no other field: labels, groups. */
const controlsCalled = (name: string): string => {
	const own = `[name="${name}"]`
	return `.fig :is(${own}, :is(label, .field, fieldset, details):has(${own}):not(:has([name]:not(${own}))))`
}

/** Makes a page show its figure as the options say; what is hidden may change, and what is not asked of the theme stays. */
export const applyOptions = ({ theme, hide, caption }: Partial<Options>): void => {
	const root = document.documentElement
	if (theme === 'auto') delete root.dataset.theme
	else if (theme) root.dataset.theme = theme
	if (hide) {
		root.dataset.hide = hide.join(' ')
		sheet?.replaceSync(hide.map((name) => `${controlsCalled(name)}{display:none}`).join(''))
	}
	if (caption !== undefined) root.toggleAttribute('data-captionless', !caption)
}
