import { gelu } from '../../activations/gelu'
import { geluTanh } from '../../activations/gelu-tanh'
import { swish } from '../../activations/swish'
import { fixed, significant } from '../../i18n/number'
import { type Chart, decades, fraction, multiples, sample } from '../../plots/chart'
import { markersAlong } from '../../plots/markers'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { flag, number, type Schema } from '../state'

export type Approximations = {
	readonly x: number
	/** Differences as a share of |GELU(x)|. */
	readonly relative: boolean
}

export const schema: Schema<Approximations> = { x: number(2.7, -6, 6), relative: flag(false) }

/** The β with which x·σ(βx) comes near to GELU (Hendrycks & Gimpel 2016). */
const beta = 1.702
export const byTanh = (x: number): number => geluTanh.f(x)
export const bySigmoid = (x: number): number => swish.f(x, { beta })

/** |approximation − exact|, or its share of |exact|, which is 0/0 at 0: there both tend to 0. */
export function difference(approximation: (x: number) => number, x: number, relative: boolean): number {
	const exact = gelu.f(x)
	const off = Math.abs(approximation(x) - exact)
	if (!relative) return off
	return exact === 0 ? off : off / Math.abs(exact)
}

const domain = [-6, 6] as const
const xs = sample(domain, 480)

const power = (value: number): string => significant(value, 1).replace(/^1 × /, '')

export const model = ({ x, relative }: Approximations, words: Words): Scene => {
	const off = (of: (x: number) => number) => ({ x: xs, y: xs.map((at) => difference(of, at, relative)) })
	const [tanh, sigmoid] = [off(byTanh), off(bySigmoid)]
	const chart: Chart = {
		// no axis in the middle, where the curves dive
		x: { domain, ticks: multiples(2, ...domain), grid: multiples(0.5, ...domain) },
		y: { ...(relative ? decades(-6.5, 5.2, 2) : decades(-9.5, -0.8, 2)), format: power },
		series: [
			{ name: 'sigmoid', className: 'ln fn-swish', ...sigmoid },
			{ name: 'tanh', className: 'ln fn-gelu', ...tanh },
			{ name: 'drop', className: 'drop', x: [x, x], y: [100, 1e-12] },
		],
	}
	const at = (px: number, value: number): Place | null => {
		const top = 1 - fraction(chart.y, value)
		return top >= 0 && top <= 1 ? { left: fraction(chart.x, px), top } : null
	}
	const [tanhOff, sigmoidOff] = [difference(byTanh, x, relative), difference(bySigmoid, x, relative)]
	// names stand on a hump: relative errors have theirs on the right
	const side = relative ? 1 : -1
	const text = {
		x: fixed(x, 2),
		exact: significant(gelu.f(x), 5),
		tanhValue: significant(byTanh(x), 5),
		sigmoidValue: significant(bySigmoid(x), 5),
		tanh: significant(tanhOff, 3),
		sigmoid: significant(sigmoidOff, 3),
	}
	return {
		text: { ...text, axis: phrase(words, relative ? 'relativeAxis' : 'axis') },
		charts: { main: chart },
		places: {
			tanhPoint: at(x, tanhOff),
			sigmoidPoint: at(x, sigmoidOff),
			tanhLabel: at(side * 2.7, difference(byTanh, side * 2.7, relative)),
			sigmoidLabel: at(side * 2.3, difference(bySigmoid, side * 2.3, relative)),
		},
		html: { markers: markersAlong(chart, 'swish', sigmoid, 0, 30) + markersAlong(chart, 'gelu', tanh, 2, 30) },
		table: () => ({
			head: ['x', words.exact as string, words.tanh as string, '|Δ|', words.sigmoid as string, '|Δ|'],
			rows: Array.from({ length: 13 }, (_, i) => i - 6).map((each) => [
				fixed(each, 0),
				significant(gelu.f(each), 8),
				significant(byTanh(each), 8),
				significant(difference(byTanh, each, false), 3),
				significant(bySigmoid(each), 8),
				significant(difference(bySigmoid, each, false), 3),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
