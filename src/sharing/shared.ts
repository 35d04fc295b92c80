import type { Scene, Table } from '../widgets/scene'

/** What the panels ask of a figure. */
export interface Shared extends HTMLElement {
	readonly figureId: string
	/** On its lesson's page, in its state. */
	readonly link: string
	/** Its state as addresses spell it. */
	readonly spelling: string
	/** What it shows; undefined while it is as it was built. */
	readonly scene: Scene | undefined
}

/** The words of an element as they are seen, its formulas as the letters they are made of. */
const seen = (element: Element | null): string => {
	const copy = element?.cloneNode(true) as Element | undefined
	for (const hidden of copy?.querySelectorAll('.katex-mathml, .nojs-note, .vh') ?? []) hidden.remove()
	return (copy?.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim()
}

/** “图 6.1 ReLU 与它的导数” */
export const titleOf = (figure: Shared): string => {
	const [number, title] = ['.fig-no', '.fig-title'].map((part) => seen(figure.querySelector(part))) as [string, string]
	return `${number} ${title.slice(number.length).trim()}`
}
export const captionOf = (figure: Shared): string => seen(figure.querySelector('figcaption'))

/** The data behind the picture, in the state that is shown: its own table may be folded away, and then it is not kept up. */
export const tableOf = (figure: Shared): Table => {
	if (figure.scene) return figure.scene.table()
	const cells = (row: Element): string[] => [...row.children].map((cell) => cell.textContent ?? '')
	const [head = [], ...rows] = [...figure.querySelectorAll('[data-table] tr')].map(cells)
	return { head, rows }
}

/** A panel below a figure's tools, and the button that opens it: one at a time, and Escape closes it. */
export const toggle = (figure: Shared, name: string, fill: () => HTMLElement): void => {
	const open = figure.querySelector<HTMLElement>('.fig-share')
	for (const button of figure.querySelectorAll('[data-opens]')) {
		button.setAttribute(
			'aria-expanded',
			String(button.getAttribute('data-opens') === name && open?.dataset.panel !== name),
		)
	}
	open?.remove()
	if (open?.dataset.panel === name) return
	const panel = fill()
	panel.classList.add('fig-share')
	panel.dataset.panel = name
	panel.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape') return
		toggle(figure, name, fill)
		figure.querySelector<HTMLElement>(`[data-opens="${name}"]`)?.focus()
	})
	figure.querySelector('.fig-tools')?.after(panel)
	panel.querySelector<HTMLElement>('button, input, select')?.focus()
}
