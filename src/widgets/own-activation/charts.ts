import type { Elementwise } from '../../activations'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { curve } from '../../plots/curves'
import type { Place } from '../scene'
import { edge, places, tallest } from './points'

const span = [-edge, edge] as const
/** A reader waits for the page, and hardly sees more. */
const samples = 144
/** How far the plot reaches up or down, at least and at most, and by how much more at a time. */
const [least, most, step] = [1, tallest, 1]
const room = 0.3

/** As far as the curves go, in whole steps, so that the axis stands still under small changes. */
const reach = (curves: readonly Float64Array[], direction: 1 | -1): number => {
	let far = 0
	for (const values of curves) for (const value of values) far = Math.max(far, direction * value || 0)
	return Math.min(most, Math.max(least, Math.ceil((far - room) / step) * step)) + room
}

/** f and f′, and a drop from where they are read off. Without a function the paper is empty. */
export function functionChart(fn: Elementwise | null, x: number, isDrawn: boolean): Chart {
	const sampled = fn && curve(fn, span, samples)
	// the rule for f′ may give numbers where f has none
	const df = sampled?.df.map((slope, i) => (Number.isNaN(sampled.f[i]) ? Number.NaN : slope)) ?? new Float64Array(0)
	const lines = sampled
		? [
				{ name: 'df', className: 'ln df fn-own', x: sampled.x, y: df },
				{ name: 'f', className: 'ln f fn-own', x: sampled.x, y: sampled.f },
			]
		: []
	const curves = isDrawn || !sampled ? [] : [sampled.f, df]
	const bounds = isDrawn ? ([-most - room, most + room] as const) : ([-reach(curves, -1), reach(curves, 1)] as const)
	const drop: Series = { name: 'drop', className: 'drop', x: [x, x], y: [fn ? fn.f(x) : Number.NaN, -1e6] }
	return { x: paper(span, 1), y: paper(bounds, 1), series: [...lines, drop] }
}

/** Where a point of the plot stands; null where it is out of view. */
export const placeOf = (chart: Chart, x: number, y: number): Place | null => {
	const top = 1 - fraction(chart.y, y)
	return top >= 0 && top <= 1 ? { left: fraction(chart.x, x), top } : null
}

/** The knobs of a drawn function, by name; all hidden where a formula decides. */
export const knobs = (chart: Chart, heights: readonly number[]): Record<string, Place | null> =>
	Object.fromEntries(
		places.map((x, k) => {
			const y = heights[k]
			return [`knob${k}`, y === undefined ? null : placeOf(chart, x, y)]
		}),
	)
