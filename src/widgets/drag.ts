import { type Chart, valueAt } from '../plots/chart'

/** A point of a plot, in the chart's own units. */
export interface Point {
	readonly x: number
	readonly y: number
}

/**
 * Lets a pointer drag on a plot. `grab` says what was taken hold of (undefined: nothing, the page scrolls as ever); `move`
 * gets it with each position until the pointer lets go.
 */
export const draggable = <T>(
	plot: HTMLElement,
	chart: () => Chart | undefined,
	grab: (at: Point) => T | undefined,
	move: (held: T, at: Point) => void,
): void => {
	let held: T | undefined
	const at = (event: PointerEvent): Point | undefined => {
		const box = plot.getBoundingClientRect()
		const shown = chart()
		if (!shown) return undefined
		const { x, y } = shown
		return {
			x: valueAt(x, (event.clientX - box.left) / box.width),
			y: valueAt(y, 1 - (event.clientY - box.top) / box.height),
		}
	}
	plot.addEventListener('pointerdown', (event) => {
		if (event.button !== 0) return
		const start = at(event)
		held = start && grab(start)
		if (start === undefined || held === undefined) return
		plot.setPointerCapture(event.pointerId)
		move(held, start)
		event.preventDefault()
	})
	plot.addEventListener('pointermove', (event) => {
		const now = at(event)
		if (held !== undefined && now) move(held, now)
	})
	const release = (): void => {
		held = undefined
	}
	plot.addEventListener('pointerup', release)
	plot.addEventListener('pointercancel', release)
}
