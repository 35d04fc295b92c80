import type { Elementwise } from '../activations'
import type { Extremes } from '../analysis'
import { box, type Chart, fraction, pathOf, type Scale } from '../plots/chart'
import { curve } from '../plots/curves'

/** The small pictures in tables of functions, as markup: each stands over the number that it shows. */

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(1)}%`

const ticks = (scale: Scale, className: string, values: readonly number[]): string =>
	values.map((value) => `<i class="${className}" style="left:${percent(fraction(scale, value))}"></i>`).join('')

/** A range on its scale: a bar that ends in a stroke where there is a bound, in an arrow head where there is none; no bar where it is open. */
export const rangeBar = ({ infimum, supremum }: Extremes, scale: Scale): string => {
	const axis = ticks(scale, 'z', scale.ticks)
	if (Number.isNaN(infimum.value) || Number.isNaN(supremum.value)) return `<span class="rg">${axis}</span>`
	const [below, above] = [Number.isFinite(infimum.value), Number.isFinite(supremum.value)]
	const left = below ? fraction(scale, infimum.value) : 0
	const right = above ? 1 - fraction(scale, supremum.value) : 0
	const className = `b${below ? '' : ' ol'}${above ? '' : ' or'}`
	return `<span class="rg">${axis}<i class="${className}" style="left:${percent(left)};right:${percent(right)}"></i></span>`
}

/** A value as a dot on a stem from `base`; only the axis where there is no value. */
export const stem = (value: number, base: number, scale: Scale): string => {
	const [from, to] = [fraction(scale, base), fraction(scale, value)]
	const dot = Number.isNaN(value)
		? ''
		: `<i class="s" style="left:${percent(Math.min(from, to))};width:${percent(Math.abs(to - from))}"></i><i class="d" style="left:${percent(to)}"></i>`
	return `<span class="st">${ticks(scale, 't', scale.ticks)}${ticks(scale, 'z', [base])}${dot}</span>`
}

/** A share as ten boxes, the last one begun filled in part. */
export const tenths = (share: number): string => {
	const box = (i: number): string => {
		const filled = Math.min(1, Math.max(0, 10 * share - i))
		return !(filled > 0) ? '<i></i>' : `<i><b style="width:${percent(filled)}"></b></i>`
	}
	return `<span class="tenth">${Array.from({ length: 10 }, (_, i) => box(i)).join('')}</span>`
}

/** A length, 1 filling the cell. */
export const bar = (share: number): string => `<span class="cb"><i style="width:${percent(share)}"></i></span>`

/** A picture without axes or numbers: what is in it, in the box that charts are drawn in. */
export const thumbnail = (paths: string, className = ''): string =>
	`<span class="sp${className}"><svg class="plot-svg" viewBox="0 0 ${box} ${box}" preserveAspectRatio="none" aria-hidden="true">${paths}</svg></span>`

/** Of what a small picture shows. */
export const domain = [-3, 3] as const

/** f or f′ over −3 ≤ x ≤ 3 on one scale for all functions. */
export const sketch = (fn: Elementwise, what: 'f' | 'df'): string => {
	const sampled = curve(fn, domain, 36)
	const chart: Chart = {
		x: { domain, ticks: [0] },
		y: { domain: what === 'f' ? [-2, 3] : [-0.4, 1.9], ticks: [0] },
		series: [{ name: what, className: '', x: sampled.x, y: sampled[what] }],
	}
	const zero = Math.round(box * (1 - fraction(chart.y, 0)))
	const cross = `<path class="g2" d="M0 ${zero}H${box}M${box / 2} 0V${box}"></path>`
	const line = `<path class="ln ${what}" d="${pathOf(chart, chart.series[0] as Chart['series'][0])}"></path>`
	return thumbnail(cross + line, what === 'df' ? ' sp-d' : '')
}
