import { activation } from '../../activations'
import { fixed, percent, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { type Chart, type Series, sample } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { trainingParts } from '../training'
import { begin, handout, rows, type Sparse, type Sparsity, schema, units } from './process'

export { handout, schema }

/** With 64 units a share is a multiple of 1/64: each bar takes as many of them, the last one more. */
const bins = 16
const edges = sample([0, 1], bins)
const tops = [0.25, 0.5, 1]

/** How many of the shares, as a share of them, lie in each bin; 1 in the last. */
export function histogram(shares: Float64Array): Float64Array {
	const heights = new Float64Array(bins)
	for (const share of shares) {
		const bin = Math.min(bins - 1, Math.floor(share * bins))
		heights[bin] = (heights[bin] as number) + 1 / shares.length
	}
	return heights
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

const bars = (className: string, heights: Float64Array): Series => ({
	name: 'now',
	className,
	x: [...heights].flatMap((_, k) => [edges[k] as number, edges[k + 1] as number, Number.NaN]),
	y: [...heights].flatMap(() => [0, 0, Number.NaN]),
	y2: [...heights].flatMap((height) => [height, height, Number.NaN]),
})

/** One line round all bars. */
const outline = (heights: Float64Array): Series => ({
	name: 'first',
	className: 'zeros-first',
	x: [0, ...[...heights].flatMap((_, k) => [edges[k] as number, edges[k + 1] as number]), 1],
	y: [0, ...[...heights].flatMap((height) => [height, height]), 0],
})

function chartOf(first: Float64Array, now: Float64Array, fn: string): Chart {
	const [before, after] = [histogram(first), histogram(now)]
	const most = Math.max(...before, ...after)
	const top = tops.find((each) => each >= most) ?? 1
	const at = mean(now)
	return {
		x: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (value) => percent(value) },
		y: { domain: [0, top], ticks: [top / 2, top], format: (value) => percent(value, value < 0.25 ? 1 : 0) },
		series: [
			bars(`given fn-${fn}`, after),
			outline(before),
			{ name: 'mean', className: 'now', x: [at, at], y: [0, top] },
		],
	}
}

export const model = (state: Sparsity, words: Words, sparse: Sparse = lookAt(begin(state), state.step)): Scene => {
	const { first, now } = sparse
	const parts = trainingParts(sparse, 'epoch', words)
	const count = (share: number): string => fixed(now.units.filter((each) => each === share).length, 0)
	const text = {
		...parts.text,
		fn: activation(state.fn).name,
		bias: fixed(state.bias, 2),
		rows: fixed(rows, 0),
		units: fixed(units, 0),
		step: fixed(sparse.step, 0),
		zeros: percent(mean(now.pictures), 1),
		zerosFirst: percent(mean(first.pictures), 1),
		always: count(1),
		never: count(0),
		loss: significant(sparse.loss, 2),
	}
	return {
		...parts,
		text,
		charts: {
			pictures: chartOf(first.pictures, now.pictures, state.fn),
			units: chartOf(first.units, now.units, state.fn),
		},
		table: () => {
			const columns = [first.pictures, now.pictures, first.units, now.units].map(histogram)
			return {
				head: ['zeros', 'picturesFirst', 'picturesNow', 'unitsFirst', 'unitsNow'].map((key) => phrase(words, key)),
				rows: Array.from({ length: bins }, (_, k) => [
					`${percent(edges[k] as number, 1)} – ${percent(edges[k + 1] as number, 1)}`,
					...columns.map((heights) => percent(heights[k] as number, 1)),
				]),
			}
		},
		said: phrase(words, parts.on.broken ? 'saidBroken' : 'said', text),
	}
}
