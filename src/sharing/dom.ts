type Child = Node | string

/** An element with attributes (a flag is an empty one) and children. */
export const make = <K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | boolean>> = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
	const element = document.createElement(name)
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== false) element.setAttribute(key, value === true ? '' : value)
	}
	element.append(...children)
	return element
}
