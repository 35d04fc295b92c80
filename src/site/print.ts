/** What a lesson gains before it is printed. */

const copyOf = (document: Document, of: Element, tag: string): HTMLElement => {
	const copy = document.createElement(tag)
	copy.append(...[...of.childNodes].map((node) => node.cloneNode(true)))
	return copy
}

/** The solutions of all exercises in `text` as a section for paper; undefined where there are none. */
export const solutionsOf = (text: Element, title: string): HTMLElement | undefined => {
	const document = text.ownerDocument
	const section = document.createElement('section')
	section.className = 'solutions print-only'
	const heading = document.createElement('h2')
	heading.textContent = title
	section.append(heading)
	for (const exercise of text.querySelectorAll('[data-exercise]')) {
		const [name, solution] = [exercise.querySelector('.fig-title'), exercise.querySelector('[data-solution]')]
		if (!name || !solution) continue
		const one = document.createElement('div')
		one.className = 'solution'
		one.append(copyOf(document, name, 'h3'), copyOf(document, solution, 'div'))
		one.querySelector('summary')?.remove()
		section.append(one)
	}
	return section.childElementCount > 1 ? section : undefined
}

/** Makes the menu of a lesson work: solutions at its end while the box is ticked, and the browser's own dialogue. */
export const prepare = (menu: HTMLElement): void => {
	const box = menu.querySelector('input')
	const text = menu.closest('main')
	if (!box || !text) return
	const follow = (): void => {
		text.querySelector(':scope > .solutions')?.remove()
		const solutions = box.checked ? solutionsOf(text, menu.dataset.solutions ?? '') : undefined
		if (solutions) text.append(solutions)
	}
	follow()
	box.addEventListener('change', follow)
	const button = menu.querySelector('button')
	button?.removeAttribute('disabled')
	button?.addEventListener('click', () => print())
}
