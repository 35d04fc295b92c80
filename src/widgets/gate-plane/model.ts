import { gated } from '../../activations'
import { fixed } from '../../i18n/number'
import { type Chart, fraction, paper, type Series, sample } from '../../plots/chart'
import { zeroLevel } from '../../plots/contour'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

/** A gated linear unit over the plane of its two inputs, and cut along either of them through a point. */
export type Plane = {
	readonly fn: string
	/** The value … */
	readonly a: number
	/** … and the gate. */
	readonly b: number
}

const reach = 4

export const schema: Schema<Plane> = {
	fn: choice(
		gated.map(({ id }) => id),
		'glu',
	),
	a: number(2, -reach, reach),
	b: number(1, -reach, reach),
}

/** The heights of the level lines, and of those opposite. */
export const heights = [0.25, 0.5, 1, 2, 4, 8] as const

const side = paper([-reach, reach], 1, 2)
const grid = sample(side.domain, 96)

type Fn = (typeof gated)[number]

/** All level lines of one sign as one path. */
function levels(fn: Fn, sign: 1 | -1): Series {
	const values = Float64Array.from([...grid].flatMap((b) => [...grid].map((a) => fn.f(a, b))))
	const lines = heights.map((height) =>
		zeroLevel(
			grid,
			grid,
			values.map((value) => value - sign * height),
		),
	)
	return {
		name: sign > 0 ? 'above' : 'below',
		className: `ln gate-level fn-${fn.id}${sign > 0 ? '' : ' gate-below'}`,
		x: lines.flatMap(({ x }) => [...x, Number.NaN]),
		y: lines.flatMap(({ y }) => [...y, Number.NaN]),
	}
}

/** Where the line a = `a` crosses a height on its way down from the top of the plane; none where it does not. */
function crossing(fn: Fn, a: number, height: number): number | undefined {
	for (let i = grid.length - 1; i > 0; i--) {
		const [above, below] = [fn.f(a, grid[i] as number), fn.f(a, grid[i - 1] as number)]
		if (above - height >= 0 !== below - height >= 0) return grid[i] as number
	}
	return undefined
}

const cut = (fn: Fn, name: string, f: (x: number) => number, df: (x: number) => number, at: number): Chart => ({
	x: side,
	y: paper([-4.3, 4.3], 2, 2),
	series: [
		{ name: `${name}-df`, className: `ln df fn-${fn.id}`, x: grid, y: grid.map(df) },
		{ name: `${name}-f`, className: `ln f fn-${fn.id}`, x: grid, y: grid.map(f) },
		{ name: `${name}-drop`, className: 'drop', x: [at, at], y: [f(at), -9] },
	],
})

export const model = ({ fn: id, a, b }: Plane, words: Words): Scene => {
	const fn = gated.find((one) => one.id === id) as Fn
	const plane: Chart = {
		x: side,
		y: side,
		series: [
			levels(fn, 1),
			levels(fn, -1),
			{ name: 'along-a', className: 'drop', x: [-reach, reach], y: [b, b] },
			{ name: 'along-b', className: 'drop', x: [a, a], y: [-reach, reach] },
		],
	}
	const charts = {
		main: plane,
		gate: cut(
			fn,
			'gate',
			(x) => fn.f(a, x),
			(x) => fn.db(a, x),
			b,
		),
		value: cut(
			fn,
			'value',
			(x) => fn.f(x, b),
			() => fn.da(a, b),
			a,
		),
	}
	const y = fn.f(a, b)
	const on = (chart: Chart, x: number, value: number): Place | null => {
		const top = 1 - fraction(chart.y, value)
		return top < 0 || top > 1 ? null : { left: fraction(chart.x, x), top }
	}
	const labelled = (height: number, at: number): Place | null => {
		const crossed = crossing(fn, at, height)
		return crossed === undefined ? null : on(plane, at, crossed)
	}
	const text = {
		name: fn.name,
		a: fixed(a, 2),
		b: fixed(b, 2),
		f: fixed(y, 4),
		da: fixed(fn.da(a, b), 4),
		db: fixed(fn.db(a, b), 4),
	}
	const table = [-4, -2, -1, 0, 1, 2, 4]
	return {
		text,
		charts,
		places: {
			probe: on(plane, a, b),
			gateProbe: on(charts.gate, b, y),
			valueProbe: on(charts.value, a, y),
			...Object.fromEntries(heights.map((height, i) => [`up${i}`, labelled(height, 3.5)])),
			...Object.fromEntries(heights.map((height, i) => [`down${i}`, labelled(-height, -3.5)])),
		},
		on: Object.fromEntries(gated.map((one) => [`is-${one.id}`, one.id === id])),
		table: () => ({
			head: ['a', 'b', fn.name, '∂f/∂a', '∂f/∂b'],
			rows: [-2, 1, 2].flatMap((p) =>
				table.map((q) => [fixed(p, 0), fixed(q, 0), ...[fn.f, fn.da, fn.db].map((g) => fixed(g(p, q), 6))]),
			),
		}),
		said: phrase(words, 'said', text),
	}
}
