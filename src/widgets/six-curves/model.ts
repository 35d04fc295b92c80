import { activation } from '../../activations'
import { polylineError } from '../../analysis/polyline'
import { domain, linspace, type Plotted, plotted } from '../../facts/plotted'
import { fixed, significant } from '../../i18n/number'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { curve } from '../../plots/curves'
import { marker } from '../../plots/markers'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { flag, integer, number, type Schema, several } from '../state'

const ids = plotted.map(({ id }) => id)

export type Six = {
	/** Those that are drawn. */
	readonly show: readonly string[]
	readonly x: number
	/** How many points each line is drawn through. */
	readonly n: number
	readonly d1: boolean
}

export const schema: Schema<Six> = {
	show: several(ids, ids, 1, ids.length),
	x: number(-1.5, ...domain),
	n: integer(200, 2, 400),
	d1: flag(false),
}

/** One order, so that one picture has one address. */
export const settle = (state: Six): Six => ({ ...state, show: ids.filter((id) => state.show.includes(id)) })

const chart = (series: readonly Series[]): Chart => ({
	x: paper(domain, 1),
	y: paper([-1.4, 5.4], 1),
	series,
})

/** Up to 16 of a line's points, those of different lines apart from each other. */
const markersOf = (axes: Chart, id: string, x: Float64Array, f: Float64Array, phase: number): string => {
	const step = Math.ceil(x.length / 16)
	let html = ''
	for (let i = Math.floor((phase * step) / ids.length); i < x.length; i += step) {
		const [left, top] = [fraction(axes.x, x[i] as number), 1 - fraction(axes.y, f[i] as number)]
		html += marker(id, `left:${(100 * left).toFixed(2)}%;top:${(100 * top).toFixed(2)}%`)
	}
	return html
}

export const model = (given: Six, words: Words): Scene => {
	const state = settle(given)
	const { x, n } = state
	const shown = plotted.filter(({ id }) => state.show.includes(id))
	const at = linspace(n)
	const bound = (each: Plotted) => activation(each.id)
	const lines = shown.map((each) => {
		const f = new Float64Array(n)
		bound(each).fill(at, f, each.parameters)
		return { each, f, value: bound(each).f(x, each.parameters), slope: bound(each).df(x, each.parameters) as number }
	})
	const axes = chart([
		...(state.d1
			? shown.map((each): Series => {
					const { x: fine, df } = curve(bound(each), domain, 200, each.parameters)
					return { name: `df-${each.id}`, className: `ln df fn-${each.id}`, x: fine, y: df }
				})
			: []),
		...lines.map(({ each, f }): Series => ({ name: each.id, className: `ln f fn-${each.id}`, x: at, y: f })),
		{ name: 'drop', className: 'drop', x: [x, x], y: [-10, 10] },
	])
	const errors = shown.map((each) => polylineError((v) => bound(each).f(v, each.parameters), at))
	const error = Math.max(...errors)
	const worst = shown[errors.indexOf(error)] as Plotted
	const place = (value: number): Place => ({ left: fraction(axes.x, x), top: 1 - fraction(axes.y, value) })
	return {
		text: {
			error: phrase(words, n % 2 === 0 ? 'errorEven' : 'errorOdd', {
				n,
				name: worst.label,
				// less is rounding
				error: error < 1e-12 ? '0' : significant(error, 2),
			}),
		},
		charts: { main: axes },
		places: Object.fromEntries(
			ids.map((id) => {
				const line = lines.find(({ each }) => each.id === id)
				return [`at-${id}`, line ? place(line.value) : null]
			}),
		),
		html: {
			markers: lines.map(({ each, f }, i) => markersOf(axes, each.id, at, f, i)).join(''),
			rows: lines
				.map(
					({ each, value, slope }) =>
						`<tr><th scope="row">${marker(each.id)}${each.label}</th><td>${fixed(value, 4)}</td><td>${fixed(slope, 4)}</td></tr>`,
				)
				.join(''),
			key: shown.map(({ id, label }) => `<li>${marker(id)}${label}</li>`).join(''),
		},
		table: () => ({
			head: ['x', ...shown.flatMap(({ label }) => [label, 'f′'])],
			rows: Array.from(linspace(21), (v) => [
				fixed(v, 1),
				...shown.flatMap((each) => [
					fixed(bound(each).f(v, each.parameters), 6),
					fixed(bound(each).df(v, each.parameters) as number, 6),
				]),
			]),
		}),
		said: phrase(words, 'said', {
			x: fixed(x, 2),
			list: lines.map(({ each, value }) => `${each.label} ${fixed(value, 4)}`).join(words.comma),
		}),
	}
}
