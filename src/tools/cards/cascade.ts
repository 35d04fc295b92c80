/** What style sheets say of the elements of a built page: as much of the cascade as a figure's plot hangs on. */

interface Rule {
	readonly selector: string
	readonly weight: number
	readonly declarations: readonly (readonly [property: string, value: string])[]
}

export type StyleOf = (element: Element, property: string) => string | undefined

/** SVG's own properties pass to what is inside, and so do custom ones. */
const inherited = /^(--|stroke|fill(-opacity)?$|shape-rendering$)/

/** Of what a reader does, and of boxes that are no elements, a picture shows nothing. */
const unseen = /::|:(hover|focus|active|checked|disabled|target|visited|link|before|after|lang|dir|open)/

const declarationsIn = (block: string): Rule['declarations'] =>
	[...block.matchAll(/([\w-]+)\s*:([^;]*)/g)].map(([, property = '', value = '']) => [property, value.trim()])

/** How much more a selector counts than others, names of elements aside; of alternatives the first stands for all. */
const weightOf = (selector: string): number => {
	const plain = selector.replace(/:where\([^()]*\)/g, '').replace(/:(?:is|not|has)\(([^(),]*)[^()]*\)/g, '$1')
	return 1000 * (plain.match(/#/g) ?? []).length + (plain.match(/[.:[]/g) ?? []).length
}

/** The rules of a style sheet that hold on a wide screen with a mouse: those that stand under no condition. */
const rulesOf = (css: string): Rule[] =>
	css
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
		.matchAll(/([^{}]+)\{([^{}]*)\}/g)
		.flatMap(([, selectors = '', block = '']) => {
			const declarations = declarationsIn(block)
			return selectors
				.split(/,(?![^()]*\))/)
				.map((selector) => selector.trim())
				.filter((selector) => !unseen.test(selector))
				.map((selector) => ({ selector, weight: weightOf(selector), declarations }))
		})
		.toArray()

/** Innermost first, each `var()` by its value: `--light: initial` and `--dark: ` are how a theme is switched. */
const resolved = (value: string, read: (name: string) => string | undefined): string => {
	let text = value
	for (let before = ''; text !== before; ) {
		before = text
		text = text.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/, (_, name: string, otherwise = '') => {
			const found = read(name)
			return found === undefined || found === 'initial' ? otherwise : found
		})
	}
	return text.trim()
}

/**
 * @param sheets the text of each style sheet, in order, from the file or minified: without nesting
 * @returns of a document, what the sheets and its own style attributes say of an element's property, with every `var()` resolved
 */
export const cascade = (sheets: readonly string[]): ((page: Document) => StyleOf) => {
	const rules = sheets.flatMap(rulesOf).sort((a, b) => a.weight - b.weight)
	return (page) => {
		const styles = new Map<Element, Map<string, string>>()
		const put = (element: Element, declarations: Rule['declarations']): void => {
			const style = styles.get(element) ?? new Map<string, string>()
			for (const [property, value] of declarations) style.set(property, value)
			styles.set(element, style)
		}
		for (const { selector, declarations } of rules)
			for (const element of page.querySelectorAll(selector)) put(element, declarations)
		for (const element of page.querySelectorAll('[style]'))
			put(element, declarationsIn(element.getAttribute('style') ?? ''))
		const styleOf: StyleOf = (element, property) => {
			const value = styles.get(element)?.get(property)
			if (value !== undefined) return resolved(value, (name) => styleOf(element, name))
			const parent = element.parentElement
			return parent && inherited.test(property) ? styleOf(parent, property) : undefined
		}
		return styleOf
	}
}
