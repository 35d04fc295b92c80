import { parseHTML } from 'linkedom'

export interface Part {
	readonly name: string
	readonly html: string
}

/** An exercise's markup taken apart. */
export interface Parts {
	readonly question: string
	readonly options: readonly Part[]
	readonly hints: readonly Part[]
	readonly replies: readonly Part[]
	readonly solution: Part | undefined
}

/** One paragraph without its tags: a label holds words. */
const unwrapped = ({ name, html }: Part): Part => ({ name, html: html.replace(/^<p>([\s\S]*)<\/p>$/, '$1') })

/** Sorts what an author wrote inside `<Exercise>`, in whatever order; all that is no other part is the question. */
export const partsOf = (html: string): Parts => {
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
	const take = (part: string): Part[] =>
		[...document.querySelectorAll(`[data-part="${part}"]`)].map((element) => {
			element.remove()
			return { name: element.getAttribute('data-name') ?? '', html: element.innerHTML.trim() }
		})
	const [options, hints, replies, solutions] = ['option', 'hint', 'reply', 'solution'].map(take) as [
		Part[],
		Part[],
		Part[],
		Part[],
	]
	return {
		options: options.map(unwrapped),
		hints,
		replies,
		solution: solutions[0],
		question: document.body.innerHTML.trim(),
	}
}
