/** Sets TeX made of what a reader typed. KaTeX, which nothing else needs in a browser, is fetched for the first such formula. */
export const setTex = async (place: HTMLElement, tex: string): Promise<void> => {
	place.dataset.source = tex
	const { render } = (await import('katex')).default
	// meanwhile the reader typed on
	if (place.dataset.source !== tex) return
	if (tex === '') place.replaceChildren()
	else render(tex, place, { displayMode: true, throwOnError: false })
}
