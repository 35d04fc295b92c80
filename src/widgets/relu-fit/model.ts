import { exp } from '../../activations/special'
import { fixed, significant } from '../../i18n/number'
import { fitHinges, turn } from '../../networks'
import { type Chart, fraction, paper, type Series, sample } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, flag, integer, numbers, type Schema } from '../state'

const targets = {
	sine: (x: number) => turn(x / 2)[1],
	bell: (x: number) => 2 * exp(-8 * x * x) - 1,
	parabola: (x: number) => 2 * x * x - 1,
	step: (x: number) => (x < 0.1 ? -0.8 : 0.8),
	wave: (x: number) => 0.9 * turn(x * x + x)[1],
} as const
export const curves = Object.keys(targets) as (keyof typeof targets)[]

export const most = 12

export type Fitted = {
	readonly target: keyof typeof targets
	readonly units: number
	/** One for each unit, and for those that are not there yet. */
	readonly kinks: readonly number[]
	/** Whether the parts that add up to the curve are drawn. */
	readonly parts: boolean
}

/** Each new one in the middle of a gap; the first at the left end, for the curve is level before its first kink. */
export const spread = [-1, 0, -0.5, 0.5, -0.75, -0.25, 0.25, 0.75, -0.875, -0.625, -0.375, 0.625]

export const schema: Schema<Fitted> = {
	target: choice(curves, 'sine'),
	units: integer(4, 1, most),
	kinks: numbers(spread, [-1, 1], [most, most]),
	parts: flag(false),
}

const domain = [-1, 1] as const
export const xs = sample(domain, 400)
const across = paper([-1.05, 1.05], 0.4, 4)
const up = paper([-1.6, 1.6], 0.5)

const errors = (at: (x: number) => number, f: (x: number) => number): { largest: number; rms: number } => {
	const off = xs.map((x) => Math.abs(at(x) - f(x)))
	return {
		largest: off.reduce((most, v) => Math.max(most, v), 0),
		rms: Math.sqrt(off.reduce((sum, v) => sum + v * v, 0) / off.length),
	}
}

/** The best curve of as many units as there are. */
export const fitted = ({ target, kinks, units }: Fitted) =>
	fitHinges(xs, xs.map(targets[target]), kinks.slice(0, units))

export const model = (state: Fitted, words: Words): Scene => {
	const f = targets[state.target]
	const values = xs.map(f)
	const { kinks, gains, shift, at } = fitted(state)
	const { largest, rms } = errors(at, f)
	const corners = Float64Array.from([domain[0], ...kinks, domain[1]]).sort()
	const parts = Array.from({ length: most }, (_, j): Series => {
		const [t, a] = [kinks[j] ?? 1, gains[j] ?? 0]
		const x = state.parts && j < kinks.length ? [domain[0], t, domain[1]] : []
		return { name: `part${j}`, className: 'hinge-part', x, y: x.map((u) => a * Math.max(0, u - t)) }
	})
	const chart: Chart = {
		x: across,
		y: up,
		series: [
			...parts,
			{ name: 'target', className: 'ln fn-identity', x: xs, y: values },
			{ name: 'fit', className: 'ln fn-relu', x: corners, y: corners.map(at) },
		],
	}
	const place = (x: number): Place => ({
		left: fraction(across, x),
		top: 1 - Math.min(1, Math.max(0, fraction(up, at(x)))),
	})
	const each = Array.from({ length: most }, (_, j) => j)
	const text = {
		units: fixed(state.units, 0),
		largest: fixed(largest, 3),
		rms: fixed(rms, 3),
		target: phrase(words, state.target),
		...Object.fromEntries(each.map((j) => [`at${j}`, fixed(state.kinks[j] as number, 2)])),
	}
	return {
		text,
		charts: { main: chart },
		places: Object.fromEntries(each.map((j) => [`kink${j}`, j < state.units ? place(state.kinks[j] as number) : null])),
		on: Object.fromEntries(each.map((j) => [`unit${j}`, j < state.units])),
		table: () => ({
			head: ['j', phrase(words, 'kink'), phrase(words, 'gain')],
			rows: [
				['0', '—', `${fixed(shift, 4)}`],
				...Array.from(kinks, (t, j) => [fixed(j + 1, 0), fixed(t, 3), significant(gains[j] as number, 4)]),
			],
		}),
		said: phrase(words, 'said', text),
	}
}
