import type { Elementwise } from '../activations'
import type { Bound, Extremes, Findings } from '../analysis'
import { costOf } from '../facts/cost'
import { boundedness, gradientLeft, isSparse, layersShown, vanishingGradient, zeroMean } from '../facts/properties'
import { fixed, percent, significant } from '../i18n/number'
import { decades, paper } from '../plots/chart'
import { bar, rangeBar, sketch, stem, tenths } from './function-graphics'
import { phrase, type Words } from './scene'

/** A function with what the analysis found. */
export interface Row {
	readonly fn: Elementwise
	readonly analysis: Findings
}

/** One property: how a row is ranked by it, what its cell shows, and how that came about. */
export interface Column {
	/** Part of addresses and of the names of words: permanent. */
	readonly key: string
	/** Ranked by the first number, ties by the next; NaN comes last either way. */
	readonly rank: (row: Row) => readonly number[]
	readonly graphic: (row: Row, all: readonly Row[]) => string
	/** The number under the picture. */
	readonly value: (row: Row) => string
	/** The same as markup, where plain text cannot say it well. */
	readonly markup?: (row: Row) => string
	/** The verdict under the number: the name of a word and the values in it. */
	readonly verdict: (row: Row) => readonly [word: string, values?: Readonly<Record<string, string>>]
	/** The values that go into the column's sentence on how the cell was computed. */
	readonly working: (row: Row, words: Words) => Readonly<Record<string, string>>
}

/** A value as it prints, a dash where the analysis leaves it open. */
const known = (value: number, print: (value: number) => string): string => (Number.isNaN(value) ? '—' : print(value))

/** Four digits; a whole number, and a bound that is infinite, as they are; what four digits cannot show, by its power of ten. */
export const plain = (value: number): string =>
	known(value, (v) =>
		Number.isFinite(v) && v !== 0 && (Math.abs(v) < 1e-3 || Math.abs(v) >= 1e6)
			? significant(v, 3)
			: fixed(v, Number.isInteger(v) ? 0 : 4),
	)

const interval = ({ infimum, supremum }: Extremes): string =>
	[infimum, supremum].some(({ value }) => Number.isNaN(value))
		? '—'
		: `${infimum.attained ? '[' : '('}${plain(infimum.value)}, ${plain(supremum.value)}${supremum.attained ? ']' : ')'}`

/** A flat piece takes its value inside; its end, which stands for it, may belong to the piece beside it. */
const where = ({ at, attained, value }: Bound, g: (x: number) => number | null, words: Words): string => {
	if (!attained) return phrase(words, 'approached', { x: plain(at) })
	return g(at) === value ? phrase(words, 'attained', { x: plain(at) }) : phrase(words, 'attainedAlong')
}

const extremes = (found: Extremes, g: (x: number) => number | null, words: Words) => ({
	inf: plain(found.infimum.value),
	infAt: where(found.infimum, g, words),
	sup: plain(found.supremum.value),
	supAt: where(found.supremum, g, words),
})

/** The finite bounds of the rows that are shown, so that one scale holds them all. */
const reach = (all: readonly Row[]): number =>
	1.25 *
	Math.max(
		2,
		...all
			.flatMap(({ analysis: { range } }) => [range.infimum.value, range.supremum.value])
			.filter(Number.isFinite)
			.map(Math.abs),
	)

const share = (value: number): string => known(value, (v) => (v === 0 ? '0' : percent(v, 1)))

const offset = ({ moments: { mean, variance } }: Findings): number => Math.abs(mean) / Math.sqrt(variance)

const breaks = ({ smoothness }: Findings, words: Words): string =>
	smoothness.breaks.length === 0
		? phrase(words, 'break-none')
		: smoothness.breaks
				.map(({ x, order, left, right }) =>
					phrase(words, `break-${order}`, { x: plain(x), from: plain(left[order]), to: plain(right[order]) }),
				)
				.join(phrase(words, 'comma'))

const smoothnessWords: Readonly<Record<string, string>> = {
	'-1': 'jump',
	'0': 'kink',
	'1': 'corner',
	Infinity: 'smooth',
	NaN: 'unknown',
}

export const columns: readonly Column[] = [
	{
		key: 'range',
		rank: ({ analysis: { range } }) => [range.infimum.value, range.supremum.value],
		graphic: ({ analysis }, all) => {
			const limit = reach(all)
			return rangeBar(analysis.range, paper([-limit, limit], 2 * limit))
		},
		value: ({ analysis }) => interval(analysis.range),
		verdict: ({ analysis }) => [`bounded-${boundedness(analysis)}`],
		working: ({ fn, analysis }, words) => extremes(analysis.range, fn.f, words),
	},
	{
		key: 'mean',
		rank: ({ analysis }) => [analysis.moments.mean],
		graphic: ({ analysis }, all) => {
			const means = all.map((row) => row.analysis.moments.mean).filter(Number.isFinite)
			const [low, high] = [Math.min(0, ...means), Math.max(0.5, ...means)]
			const room = 0.08 * (high - low)
			return stem(analysis.moments.mean, 0, { domain: [low - room, high + room], ticks: [] })
		},
		value: ({ analysis }) =>
			known(analysis.moments.mean, (mean) => (Math.abs(mean) < 1e6 ? fixed(mean, 4) : significant(mean, 3))),
		verdict: ({ analysis }) => [`zero-${zeroMean(analysis)}`],
		working: ({ analysis }) => ({
			mean: fixed(analysis.moments.mean, 4),
			sd: fixed(Math.sqrt(analysis.moments.variance), 4),
			offset: fixed(offset(analysis), 4),
		}),
	},
	{
		key: 'vanish',
		rank: ({ analysis }) => [gradientLeft(analysis, layersShown)],
		graphic: ({ analysis }) => stem(gradientLeft(analysis, layersShown), 1, decades(-8, 1, 2)),
		value: ({ analysis }) => {
			return known(gradientLeft(analysis, layersShown), (left) => significant(left, 2))
		},
		verdict: ({ analysis }) => [`tails-${vanishingGradient(analysis)}`],
		working: ({ analysis }) => {
			const left = gradientLeft(analysis, layersShown)
			const known = !Number.isNaN(left)
			return {
				left: plain(analysis.slopeLimits.left),
				right: plain(analysis.slopeLimits.right),
				square: known ? significant(analysis.moments.slopeSquare, 4) : '—',
				rest: known ? significant(left, 4) : '—',
			}
		},
	},
	{
		key: 'sparse',
		rank: ({ analysis }) => [analysis.moments.zeroShare],
		graphic: ({ analysis }) => tenths(analysis.moments.zeroShare),
		value: ({ analysis }) => share(analysis.moments.zeroShare),
		verdict: ({ analysis }) => [
			Number.isNaN(analysis.moments.zeroShare) ? 'unknown' : isSparse(analysis) ? 'yes' : 'no',
		],
		working: ({ analysis: { moments } }) => ({ zero: share(moments.zeroShare), flat: share(moments.flatShare) }),
	},
	{
		key: 'smooth',
		rank: ({ analysis }) => [analysis.smoothness.order],
		graphic: ({ fn }) => sketch(fn, 'df'),
		value: ({ analysis: { smoothness } }) => (smoothness.order >= 0 ? `C^${fixed(smoothness.order, 0)}` : '—'),
		markup: ({ analysis: { smoothness } }) =>
			smoothness.order >= 0 ? `C<sup>${fixed(smoothness.order, 0)}</sup>` : '—',
		verdict: ({ analysis }) => [smoothnessWords[analysis.smoothness.order] as string],
		working: ({ analysis }, words) => ({ breaks: breaks(analysis, words) }),
	},
	{
		key: 'slope',
		rank: ({ analysis: { slopes } }) => [slopes.supremum.value, slopes.infimum.value],
		graphic: ({ analysis }) => rangeBar(analysis.slopes, { domain: [-1, 2], ticks: [0, 1] }),
		value: ({ analysis }) => interval(analysis.slopes),
		verdict: ({ analysis }) => [`monotonic-${analysis.monotonicity}`],
		working: ({ fn, analysis }, words) => extremes(analysis.slopes, fn.df, words),
	},
	{
		key: 'cost',
		rank: ({ fn }) => [costOf(fn.id)],
		graphic: ({ fn }, all) => bar(costOf(fn.id) / Math.max(...all.map((row) => costOf(row.fn.id)))),
		value: ({ fn }) => fixed(costOf(fn.id) / costOf('relu'), 2),
		verdict: ({ fn }) => ['nanoseconds', { time: fixed(costOf(fn.id), 2) }],
		working: ({ fn }) => ({
			time: fixed(costOf(fn.id), 2),
			relu: fixed(costOf('relu'), 2),
			ratio: fixed(costOf(fn.id) / costOf('relu'), 2),
		}),
	},
]

/** The rows, the largest first; `up` turns the order of values round, not that of those without one. */
export const ranked = (rows: readonly Row[], { rank }: Pick<Column, 'rank'>, up: boolean): Row[] => {
	const compare = (a: readonly number[], b: readonly number[]): number => {
		for (const [i, first] of a.entries()) {
			const second = b[i] as number
			if (Number.isNaN(first) || Number.isNaN(second)) {
				if (Number.isNaN(first) !== Number.isNaN(second)) return Number.isNaN(first) ? 1 : -1
			} else if (first !== second) return (first < second ? -1 : 1) * (up ? 1 : -1)
		}
		return 0
	}
	return [...rows].sort((a, b) => compare(rank(a), rank(b)))
}
