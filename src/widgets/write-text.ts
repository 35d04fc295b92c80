/** Writes a text where it is another: what a screen reader hears or a reader has selected stays untouched. */
export const writeText = (element: Element, text: string): void => {
	if (element.textContent !== text) element.textContent = text
}
