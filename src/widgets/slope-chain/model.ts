import { identity } from '../../activations/identity'
import { sigmoid } from '../../activations/sigmoid'
import { fixed, significant } from '../../i18n/number'
import { initialiser } from '../../networks/initialisers'
import { generator } from '../../networks/random'
import { reportsThroughDepth } from '../../networks/signal'
import { type Chart, decades, fraction, paper } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { integer, number, type Schema } from '../state'

export const deepest = 50

export type Chain = {
	/** How many layers the gradient goes back through. */
	readonly layers: number
	/** Where every layer of the plain product stands. */
	readonly x: number
	/** The measured net's weights, as a multiple of Xavier's. */
	readonly gain: number
	readonly seed: number
}

export const schema: Schema<Chain> = {
	layers: integer(10, 1, deepest),
	x: number(2, -8, 8),
	gain: number(1, 0.5, 16),
	seed: integer(1, 1, 999),
}

const best = sigmoid.df(0) as number

/** The product of as many equal slopes, one multiplication a layer. */
export const powers = (slope: number): Float64Array => {
	const values = new Float64Array(deepest + 1).fill(1)
	for (let l = 1; l <= deepest; l++) values[l] = (values[l - 1] as number) * slope
	return values
}

/** What is left of the signal ‖δ‖ after so many layers back through an untrained net of σ layers. */
export const measured = (gain: number, seed: number): Float64Array => {
	const stack = {
		activation: sigmoid,
		initialiser: initialiser('xavier-normal'),
		gain,
		width: 32,
		depth: deepest + 1,
		batch: 8,
	}
	const norms = reportsThroughDepth(stack, identity, generator(seed)).map(({ delta }) => delta)
	const last = norms[deepest] as number
	return Float64Array.from({ length: deepest + 1 }, (_, l) => (norms[deepest - l] as number) / last)
}

/** The last net measured: while the depth is slid it stays the same. */
let kept: { gain: number; seed: number; values: Float64Array } = { gain: 0, seed: 0, values: new Float64Array(0) }
const remembered = (gain: number, seed: number): Float64Array => {
	if (kept.gain !== gain || kept.seed !== seed) kept = { gain, seed, values: measured(gain, seed) }
	return kept.values
}

/** Ticks: 10⁻⁵. */
const powerOfTen = (value: number): string =>
	value > 1 ? `10${significant(1 / value, 1).slice(-1)}` : significant(value, 1).replace('1 × ', '')

export const model = ({ layers, x, gain, seed }: Chain, words: Words): Scene => {
	const depth = Float64Array.from({ length: deepest + 1 }, (_, l) => l)
	const slope = sigmoid.df(x) as number
	const lines = { best: powers(best), here: powers(slope), net: remembered(gain, seed) }
	const at = (values: Float64Array): number => values[layers] as number
	const chart: Chart = {
		x: { ...paper([0, deepest], 10, 5), origin: 0 },
		y: { ...decades(-35, 5, 5), format: powerOfTen },
		series: [
			{ name: 'best', className: 'ln fn-sigmoid', x: depth, y: lines.best },
			{ name: 'here', className: 'ln chain-here', x: depth, y: lines.here },
			{ name: 'net', className: 'dots chain-net', x: dots(depth), y: dots(lines.net) },
			{ name: 'drop', className: 'drop', x: [layers, layers], y: [1e-40, 1] },
		],
	}
	const label = (values: Float64Array, near: number): Place | null => {
		for (let l = near; l > 3; l--) {
			const top = 1 - fraction(chart.y, values[l] as number)
			if (top > 0.1 && top < 0.93) return { left: fraction(chart.x, l), top }
		}
		return null
	}
	const height = 1 - fraction(chart.y, at(lines.best))
	const text = {
		layers: String(layers),
		x: fixed(x, 2),
		slope: fixed(slope, 4),
		gain: fixed(gain, 1),
		best: significant(at(lines.best), 2),
		here: significant(at(lines.here), 2),
		net: significant(at(lines.net), 2),
	}
	return {
		text,
		charts: { main: chart },
		places: {
			probe: { left: fraction(chart.x, layers), top: height },
			labelBest: label(lines.best, 40),
			labelHere: label(lines.here, 24),
			labelNet: label(lines.net, 47),
		},
		table: () => ({
			head: [phrase(words, 'depth'), phrase(words, 'best'), phrase(words, 'here'), phrase(words, 'net')],
			rows: [1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((l) => [
				String(l),
				...[lines.best, lines.here, lines.net].map((values) => significant(values[l] as number, 3)),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}

/** Each value three times over, the third a gap: a path of points. */
function dots(values: Float64Array): Float64Array {
	const points = new Float64Array(3 * values.length).fill(Number.NaN)
	values.forEach((value, i) => {
		points[3 * i] = value
		points[3 * i + 1] = value
	})
	return points
}
