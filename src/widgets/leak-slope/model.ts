import { leakyRelu } from '../../activations/leaky-relu'
import type { Break } from '../../activations/types'
import { fixed } from '../../i18n/number'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { flag, number, type Schema } from '../state'

export type Leak = {
	/** The slope of the negative side; only (0, 1) is sound. */
	readonly alpha: number
	readonly x: number
	/** Whether ∂f/∂α is drawn. */
	readonly dp: boolean
}

export const schema: Schema<Leak> = {
	alpha: number(0.1, -0.2, 1.2),
	x: number(-2, -4, 4),
	dp: flag(false),
}

/** What is asked of a leaky unit, in the order in which α breaks it. */
export const demands = ['monotone', 'invertible', 'bends', 'maximum', 'tame'] as const
export type Demand = (typeof demands)[number]

/** Leaky ReLU has both of these at every x. */
const slopeAt = (x: number, alpha: number): number => leakyRelu.df(x, { alpha }) ?? Number.NaN
const byAlpha = (x: number): number => leakyRelu.dp?.alpha?.(x) ?? Number.NaN

/** Which of the demands an α meets, from the slopes on both sides of 0. */
export function met(alpha: number): Readonly<Record<Demand, boolean>> {
	const left = slopeAt(-1, alpha)
	const right = slopeAt(1, alpha)
	const f = (x: number): number => leakyRelu.f(x, { alpha })
	return {
		monotone: left >= 0 && right >= 0,
		invertible: left * right > 0,
		bends: left !== right,
		maximum: [-1, 1].every((x) => f(x) === Math.max(x, alpha * x)),
		tame: Math.abs(left) <= 1 && Math.abs(right) <= 1,
	}
}

const region = (alpha: number): string =>
	alpha < 0 ? 'below' : alpha === 0 ? 'shut' : alpha < 1 ? 'inside' : alpha === 1 ? 'straight' : 'above'

export const model = ({ alpha, x, dp }: Leak, words: Words): Scene => {
	const p = { alpha }
	const f = (at: number): number => leakyRelu.f(at, p)
	const kink: Break | undefined = leakyRelu.breaks(p)[0]
	const arms = [-4, 0, 4]
	const series: Series[] = [
		{ name: 'line', className: 'now', x: [-4, 4], y: [-4, 4] },
		{ name: 'df', className: 'ln df fn-leaky-relu', x: [-4, 0, 0, 0, 4], y: [alpha, alpha, Number.NaN, 1, 1] },
		...(dp ? [{ name: 'dp', className: 'ln df fn-prelu', x: arms, y: arms.map(byAlpha) }] : []),
		{ name: 'f', className: 'ln fn-leaky-relu', x: arms, y: arms.map(f) },
		{ name: 'drop', className: 'drop', x: [x, x], y: [f(x), -9] },
	]
	const chart: Chart = { x: paper([-4, 4], 1), y: paper([-2.6, 3], 1), series }
	const at = (left: number, value: number) => {
		const top = 1 - fraction(chart.y, value)
		return top > 0.02 && top < 0.98 ? { left: fraction(chart.x, left), top } : null
	}
	const answers = met(alpha)
	const text = {
		alpha: fixed(alpha, 2),
		x: fixed(x, 2),
		f: fixed(f(x), 3),
		df: fixed(slopeAt(x, alpha), 2),
		dp: fixed(byAlpha(x), 2),
	}
	const state = phrase(words, region(alpha), text)
	return {
		text: {
			...text,
			state,
			kept: fixed((alpha * alpha + 1) / 2, 4),
			...Object.fromEntries(demands.map((name) => [name, phrase(words, answers[name] ? 'yes' : 'no')])),
		},
		charts: { main: chart },
		places: {
			probe: at(x, f(x)),
			kinkLeft: kink ? at(0, kink.left[1]) : null,
			kinkRight: kink ? at(0, kink.right[1]) : null,
			labelDf: at(3, 1),
			labelDp: dp ? at(-1.45, -1.45) : null,
		},
		on: { dp },
		marks: Object.fromEntries(demands.map((name) => [name, answers[name] ? 'yes' : 'no'])),
		table: () => ({
			head: ['x', 'f', 'f′', '∂f/∂α'],
			rows: Array.from({ length: 9 }, (_, i) => i - 4).map((each) => [
				String(each).replace('-', '−'),
				fixed(f(each), 4),
				fixed(slopeAt(each, alpha), 2),
				fixed(byAlpha(each), 2),
			]),
		}),
		said: phrase(words, 'said', { ...text, state }),
	}
}
