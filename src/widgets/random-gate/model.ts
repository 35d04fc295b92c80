import { gelu } from '../../activations/gelu'
import { normalCdf } from '../../activations/special/normal'
import { fixed, percent } from '../../i18n/number'
import { generator } from '../../networks/random'
import { type Chart, fraction, paper, sample } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { choice, integer, number, type Schema } from '../state'

const counts = ['10', '100', '1000', '10000'] as const

export type Gate = {
	readonly x: number
	/** How many gates are drawn. */
	readonly n: (typeof counts)[number]
	readonly seed: number
}

export const schema: Schema<Gate> = {
	x: number(1, -3, 3),
	n: choice(counts, '10'),
	seed: integer(1, 1, 999),
}

/** Gates that are drawn one by one. */
const shown = 100

/** Each gate's threshold, z ~ N(0, 1), as drawn and in order; the last drawn ones are kept, a slider asks for no others. */
let kept: { key: string; drawn: Float64Array; ordered: Float64Array } | undefined
export function thresholds({ n, seed }: Gate) {
	const key = `${n} ${seed}`
	if (kept?.key !== key) {
		const { normal } = generator(seed)
		const drawn = Float64Array.from({ length: Number(n) }, normal)
		kept = { key, drawn, ordered: drawn.slice().sort() }
	}
	return kept
}

/** How many of some ascending numbers are at most x. */
export function countUpTo(ascending: Float64Array, x: number): number {
	let [low, high] = [0, ascending.length]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((ascending[middle] as number) <= x) low = middle + 1
		else high = middle
	}
	return low
}

/** The gate opens for an input that is at least its threshold: with probability Φ(x). */
const opens = (x: number, threshold: number): boolean => threshold <= x

/** The standard deviation of the mean of n outputs. */
export const deviation = (x: number, n: number): number => {
	const open = normalCdf(x, 1)
	return Math.abs(x) * Math.sqrt((open * normalCdf(-x, 1)) / n)
}

const domain = [-3, 3] as const
const xs = sample(domain, 300)
const exact = xs.map((x) => gelu.f(x))

const gates = (x: number, drawn: Float64Array): string =>
	Array.from(drawn.subarray(0, shown), (z) => (opens(x, z) ? '<i class="open"></i>' : '<i></i>')).join('')

export const model = (state: Gate, words: Words): Scene => {
	const { x } = state
	const n = Number(state.n)
	const { drawn, ordered } = thresholds(state)
	const share = (at: number): number => countUpTo(ordered, at) / n
	const chart: Chart = {
		x: paper(domain, 1),
		y: paper([-0.65, 3.15], 1),
		series: [
			{
				name: 'band',
				className: 'band fn-gelu',
				x: xs,
				y: exact.map((y, i) => y + 2 * deviation(xs[i] as number, n)),
				y2: exact.map((y, i) => y - 2 * deviation(xs[i] as number, n)),
			},
			{ name: 'mean', className: 'now', x: xs, y: xs.map((at) => at * share(at)) },
			{ name: 'exact', className: 'ln fn-gelu', x: xs, y: exact },
			{ name: 'drop', className: 'drop', x: [x, x], y: [x * share(x), -1] },
		],
	}
	const mean = x * share(x)
	const text = {
		x: fixed(x, 2),
		n: state.n,
		open: String(countUpTo(ordered, x)),
		share: percent(share(x), 1),
		chance: percent(normalCdf(x, 1), 1),
		mean: fixed(mean, 4),
		exact: fixed(gelu.f(x), 4),
		off: fixed(mean - gelu.f(x), 4),
		deviation: fixed(deviation(x, n), 4),
	}
	return {
		text: {
			...text,
			note: phrase(words, 'note', text),
			gatesName: phrase(words, n > shown ? 'first' : 'all', { n: String(Math.min(n, shown)) }),
		},
		charts: { main: chart },
		places: {
			probe: { left: fraction(chart.x, x), top: 1 - fraction(chart.y, mean) },
			label: { left: fraction(chart.x, 1.5), top: 1 - fraction(chart.y, gelu.f(1.5)) },
		},
		html: { gates: gates(x, drawn) },
		table: () => ({
			head: ['x', 'Φ(x)', words.share as string, words.mean as string, 'x·Φ(x)'],
			rows: Array.from({ length: 13 }, (_, i) => -3 + i / 2).map((at) => [
				fixed(at, 1),
				fixed(normalCdf(at, 1), 6),
				fixed(share(at), 4),
				fixed(at * share(at), 6),
				fixed(gelu.f(at), 6),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
