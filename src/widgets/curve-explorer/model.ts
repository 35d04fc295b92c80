import { activation, elementwise } from '../../activations'
import type { Elementwise, Params } from '../../activations/types'
import { fixed } from '../../i18n/number'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { type Curve, curve } from '../../plots/curves'
import { marker, markersAlong } from '../../plots/markers'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, flag, number, type Schema, type State, several } from '../state'

/** Below this slope a tail counts as saturated. */
export const saturated = 0.01

const ids = elementwise.map((fn) => fn.id)
const spans = ['2', '4', '8', '20'] as const

export interface Explorer extends State {
	/** The function that is probed. */
	readonly fn: string
	/** Others drawn for comparison. */
	readonly with: readonly string[]
	readonly x: number
	readonly d1: boolean
	readonly d2: boolean
	/** The plot reaches from −span to span. */
	readonly span: (typeof spans)[number]
	/** Further keys, of `parametric`: the values of the functions' parameters. */
}

/** What the state calls a function's parameter: by the function where it has but one. */
const keyOf = (fn: Elementwise, name: string): string =>
	Object.keys(fn.parameters).length === 1 ? fn.id : `${fn.id}-${name}`

/** Each parameter of each function, with its key in the state. */
export const parametric = elementwise.flatMap((fn) =>
	Object.entries(fn.parameters).map(([name, parameter]) => ({ fn, name, key: keyOf(fn, name), parameter })),
)

export const schema = {
	fn: choice(ids, 'relu'),
	with: several(ids, [], 0, 3),
	x: number(1, -20, 20),
	d1: flag(true),
	d2: flag(false),
	span: choice(spans, '4'),
	...Object.fromEntries(
		parametric.map(({ key, parameter }) => [key, number(parameter.default, parameter.min, parameter.max)]),
	),
} as Schema<Explorer>

export const settle = (state: Explorer): Explorer => {
	const span = Number(state.span)
	return { ...state, x: Math.min(span, Math.max(-span, state.x)), with: state.with.filter((id) => id !== state.fn) }
}

/** The parameter values that a state gives a function. */
export const parametersOf = (state: State, fn: Elementwise): Params =>
	Object.fromEntries(Object.keys(fn.parameters).map((name) => [name, state[keyOf(fn, name)] as number]))

/** Bounds that hold the curves, no farther than the plot is wide; in whole steps, so that axes stand still under a slider. */
const bounds = (curves: readonly Float64Array[], span: number): [number, number] => {
	const step = span / 4
	let low = -1.3 * step
	let high = 1.3 * step
	for (const values of curves) {
		for (const value of values) {
			if (value < low) low = value
			if (value > high) high = value
		}
	}
	const room = 0.3 * step
	const whole = (value: number): number => Math.ceil((value - room) / step - 1e-9) * step + room
	return [-Math.min(whole(-low), 2.3 * step), Math.min(whole(high), 3.3 * step)]
}

/** Where |f′| stays below the threshold up to either edge of the plot, to the nearest sample: enough for shading. */
const tails = ({ x, df }: Curve): { left: number | null; right: number | null } => {
	const steep = (value: number): boolean => Math.abs(value) >= saturated
	const first = df.findIndex(steep)
	const last = df.findLastIndex(steep)
	return {
		left: first > 0 ? (x[first] as number) : null,
		right: last >= 0 && last < x.length - 1 ? (x[last] as number) : null,
	}
}

export const model = (given: Explorer, words: Words): Scene => {
	const state = settle(given)
	const fn = activation(state.fn)
	const p = parametersOf(state, fn)
	const span = Number(state.span)
	const domain = [-span, span] as const
	const shown = [fn, ...state.with.map(activation)]
	const curves = shown.map((each) => curve(each, domain, 400, parametersOf(state, each), state.d2))
	const visible = curves.flatMap(({ f, df, d2f }) => [f, ...(state.d1 ? [df] : []), ...(state.d2 ? [d2f] : [])])
	const y = fn.f(state.x, p)
	const slope = fn.df(state.x, p)
	const second = fn.d2f(state.x, p)
	const kinks = fn.breaks(p).filter(({ order }) => order === 1)
	const here = kinks.find((kink) => kink.x === state.x)

	const series = shown.flatMap((each, i): Series[] => {
		const { x, f, df, d2f } = curves[i] as Curve
		const line = (name: string, kind: string, values: Float64Array): Series => ({
			name: `${name}-${each.id}`,
			className: `ln ${kind} fn-${each.id}`,
			x,
			y: values,
		})
		return [
			...(state.d2 ? [line('d2f', 'd2f', d2f)] : []),
			...(state.d1 ? [line('df', 'df', df)] : []),
			line('f', 'f', f),
		]
	})
	const reach = span / 4
	const tangent = slope === null || here ? Number.NaN : slope
	const chart: Chart = {
		x: paper(domain, Math.max(1, span / 4)),
		y: paper(bounds(visible, span), Math.max(1, span / 4)),
		series: [
			...series,
			{
				name: 'tangent',
				className: 'tangent',
				x: [state.x - reach, state.x + reach],
				y: [y - tangent * reach, y + tangent * reach],
			},
			{ name: 'drop', className: 'drop', x: [state.x, state.x], y: [y, -1e6] },
		],
	}
	const at = (x: number, value: number): Place | null => {
		const top = 1 - fraction(chart.y, value)
		return top < 0 || top > 1 ? null : { left: fraction(chart.x, x), top }
	}
	const dead = tails(curves[0] as Curve)
	const region = (edge: number | null, side: 'left' | 'right'): Place | null => {
		if (edge === null) return null
		const stop = fraction(chart.x, edge)
		return side === 'left' ? { left: 0, width: stop } : { left: stop, width: 1 - stop }
	}
	const labelled = (at: Place | null): Place | null => ((at?.width ?? 0) > 0.2 ? { ...at, top: 0.02 } : null)
	const flat = (edge: number | null, toward: number): boolean => edge !== null && fn.df(edge + toward, p) === 0
	const regionName = (isFlat: boolean): string =>
		isFlat ? phrase(words, 'dead') : phrase(words, 'saturated', { threshold: String(saturated) })
	const label = (values: Float64Array, x: Float64Array, from: number): Place | null => {
		for (let i = Math.floor(x.length * from); i > 0; i--) {
			const top = 1 - fraction(chart.y, values[i] as number)
			if (top > 0.07 && top < 0.95) return { left: fraction(chart.x, x[i] as number), top }
		}
		return null
	}
	const main = curves[0] as Curve
	const values = Object.values(p)
	const text: Record<string, string> = {
		name: fn.name,
		x: fixed(state.x, 2),
		f: fixed(y, 4),
		df: slope === null ? '—' : fixed(slope, 4),
		d2f: second === null ? '—' : fixed(second, 4),
		...Object.fromEntries(['p', 'q'].map((slot, i) => [slot, values[i] === undefined ? '' : fixed(values[i], 2)])),
	}
	return {
		text: {
			...text,
			leftRegion: regionName(flat(dead.left, -1)),
			rightRegion: regionName(flat(dead.right, 1)),
			note: here
				? phrase(words, 'kink', {
						left: fixed(here.left[1], 2),
						right: fixed(here.right[1], 2),
						used: text.df as string,
					})
				: slope === null
					? phrase(words, 'jump')
					: '',
			key: shown.map((each) => each.name).join(' · '),
			...Object.fromEntries(parametric.map(({ key }) => [`p-${key}`, fixed(state[key] as number, 2)])),
		},
		charts: { main: chart },
		places: {
			probe: at(state.x, y),
			leftRegion: region(dead.left, 'left'),
			rightRegion: region(dead.right, 'right'),
			leftLabel: labelled(region(dead.left, 'left')),
			rightLabel: labelled(region(dead.right, 'right')),
			...Object.fromEntries(
				[0, 1].flatMap((i) => {
					const kink = state.d1 ? kinks[i] : undefined
					return [
						[`kinkLeft${i}`, kink ? at(kink.x, kink.left[1]) : null],
						[`kinkRight${i}`, kink ? at(kink.x, kink.right[1]) : null],
					]
				}),
			),
			labelF: shown.length > 1 ? null : label(main.f, main.x, 0.93),
			labelDf: shown.length > 1 || !state.d1 ? null : label(main.df, main.x, 0.84),
		},
		on: {
			second: state.d2,
			note: here !== undefined || slope === null,
			...Object.fromEntries(parametric.map(({ fn: each, key }) => [`p-${key}`, shown.includes(each)])),
		},
		inputs: { x: { min: -span, max: span } },
		marks: { main: fn.id },
		html: {
			markers:
				shown.length > 1
					? shown
							.map((each, i) => {
								const { x, f } = curves[i] as Curve
								return markersAlong(chart, each.id, { x, y: f }, i)
							})
							.join('')
					: '',
			key: shown.length > 1 ? shown.map((each) => `<li>${marker(each.id)}${each.name}</li>`).join('') : '',
		},
		table: () => ({
			head: ['x', ...shown.flatMap((each) => [`${each.name} f`, 'f′', ...(state.d2 ? ['f″'] : [])])],
			rows: Array.from({ length: 17 }, (_, i) => -span + (span * i) / 8).map((x) => [
				fixed(x, 2),
				...shown.flatMap((each) => {
					const q = parametersOf(state, each)
					const cell = (value: number | null): string => (value === null ? '—' : fixed(value, 6))
					return [cell(each.f(x, q)), cell(each.df(x, q)), ...(state.d2 ? [cell(each.d2f(x, q))] : [])]
				}),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
