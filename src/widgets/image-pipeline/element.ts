import { defineFigure, type FigureElement } from '../figure-element'
import { isOn, shifted, withPixel } from './bitmap'
import type { Pipeline } from './model'

type Figure = FigureElement<Pipeline>
type StageName = Pipeline['stage']

interface Cell {
	readonly column: number
	readonly row: number
}

/** The cell of a grid under a pointer. */
const cellAt = (grid: HTMLElement, event: PointerEvent): Cell => {
	const box = grid.getBoundingClientRect()
	const cells = Number(grid.dataset.side)
	const along = (from: number, length: number) => Math.min(cells - 1, Math.max(0, Math.floor((cells * from) / length)))
	return { column: along(event.clientX - box.left, box.width), row: along(event.clientY - box.top, box.height) }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	Home: [-99, 0],
	End: [99, 0],
	PageUp: [0, -99],
	PageDown: [0, 99],
}

/** The cells from one to another: a quick stroke has no gaps. The first is left out. */
const stroke = (from: Cell, to: Cell): Cell[] => {
	const [across, down] = [to.column - from.column, to.row - from.row]
	const count = Math.max(Math.abs(across), Math.abs(down))
	return Array.from({ length: count }, (_, i) => ({
		column: from.column + Math.round((across * (i + 1)) / count),
		row: from.row + Math.round((down * (i + 1)) / count),
	}))
}

/** Lets the pointer look at cells, and draw on the first grid; the keyboard does both on whatever grid has the focus. */
const arm = (figure: Figure, grid: HTMLElement): void => {
	const stage = grid.dataset.stage as StageName
	const last = Number(grid.dataset.side) - 1
	const draws = stage === 'image'
	let brush: (Cell & { readonly lit: boolean }) | undefined
	const look = ({ column, row }: Cell): void => {
		const { state } = figure
		if (state.stage !== stage || state.column !== column || state.row !== row)
			figure.set({ ...state, stage, column, row })
	}
	const paint = ({ column, row }: Cell, lit: boolean): void => {
		const { state } = figure
		figure.set({ ...state, stage, column, row, image: withPixel(state.image, column, row, lit) })
	}
	const isLit = ({ column, row }: Cell): boolean => isOn(figure.state.image, column, row)
	grid.addEventListener('pointerdown', (event) => {
		const cell = cellAt(grid, event)
		if (!draws || event.button !== 0) return look(cell)
		grid.setPointerCapture(event.pointerId)
		brush = { ...cell, lit: !isLit(cell) }
		paint(cell, brush.lit)
		event.preventDefault()
		grid.focus({ preventScroll: true })
	})
	grid.addEventListener('pointermove', (event) => {
		const cell = cellAt(grid, event)
		if (brush) {
			for (const each of stroke(brush, cell)) paint(each, brush.lit)
			brush = { ...cell, lit: brush.lit }
		} else if (event.pointerType === 'mouse') look(cell)
	})
	const lift = (): void => {
		brush = undefined
	}
	grid.addEventListener('pointerup', lift)
	grid.addEventListener('pointercancel', lift)
	grid.addEventListener('focus', () => {
		const { column, row } = figure.state
		if (figure.state.stage !== stage) look({ column: Math.min(column, last), row: Math.min(row, last) })
	})
	grid.addEventListener('keydown', (event) => {
		const { column, row } = figure.state
		const step = steps[event.key]
		if (step) {
			const within = (value: number): number => Math.min(last, Math.max(0, value))
			look({ column: within(column + step[0]), row: within(row + step[1]) })
		} else if (draws && (event.key === ' ' || event.key === 'Enter')) paint({ column, row }, !isLit({ column, row }))
		else return
		event.preventDefault()
	})
}

defineFigure<Pipeline>('image-pipeline', () => import('./model'), {
	ready: (figure) => {
		for (const grid of figure.querySelectorAll<HTMLElement>('[data-stage]')) arm(figure, grid)
		figure.querySelector('[data-shift]')?.addEventListener('click', () => {
			figure.set({ ...figure.state, image: shifted(figure.state.image, 1) })
		})
	},
	// A picture that is none of those on the list is the reader's own, and the list says so.
	after: (figure, { image }) => {
		const list = figure.querySelector<HTMLSelectElement>('select[name="image"]')
		const own = list?.querySelector<HTMLOptionElement>('[data-own]')
		if (!list || !own || list.value === image) return
		own.value = image
		list.value = image
	},
})
