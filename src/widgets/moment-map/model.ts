import { activation, activations } from '../../activations'
import { type Statistics, throughLayer } from '../../analysis/layer-map'
import { subject } from '../../analysis/subject'
import { fixed, significant } from '../../i18n/number'
import { type Chart, fraction, paper } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, integer, number, type Schema } from '../state'

export type Flow = {
	readonly fn: string
	/** What comes in. */
	readonly mean: number
	readonly variance: number
	/** The variance of a weight times the width: 1 is LeCun's, 2 is He's. */
	readonly gain: number
	readonly layers: number
}

const reach = { mean: 1.5, variance: 3 }

export const schema: Schema<Flow> = {
	fn: choice(
		activations.map(({ id }) => id),
		'selu',
	),
	mean: number(-1, -reach.mean, reach.mean),
	variance: number(2.4, 0, reach.variance),
	gain: number(1, 0.25, 4),
	layers: integer(20, 1, 100),
}

type Layer = (inputs: Statistics) => Statistics

const known = new Map<string, Map<number, Statistics>>()

/** One layer of a function at a gain. All depends on the sums' variance alone, so that many arrows share one quadrature. */
function layerOf(fn: string, gain: number): Layer {
	const s = subject(activation(fn))
	const seen = known.get(fn) ?? new Map<number, Statistics>()
	known.set(fn, seen)
	if (seen.size > 4000) seen.clear()
	return ({ mean, variance }) => {
		const sums = gain * (mean * mean + variance)
		let found = seen.get(sums)
		if (!found) {
			found = throughLayer(s, { mean: 0, variance: sums }, 1)
			seen.set(sums, found)
		}
		return found
	}
}

/** The statistics from the input on, layer by layer; it ends early where nothing changes or nothing is finite any more. */
export function through({ fn, mean, variance, gain, layers }: Flow): Statistics[] {
	const layer = layerOf(fn, gain)
	const path: Statistics[] = [{ mean, variance }]
	for (let k = 0; k < layers; k++) {
		const here = path[k] as Statistics
		const next = layer(here)
		if (!Number.isFinite(next.mean * next.mean + next.variance)) break
		path.push(next)
		if (next.mean === here.mean && next.variance === here.variance) break
	}
	return path
}

const meanSquare = ({ mean, variance }: Statistics): number => mean * mean + variance

/** Where a layer changes nothing and draws others in: the mean square falls above it and rises below. */
export function attractor(fn: string, gain: number): Statistics | null {
	const layer = layerOf(fn, gain)
	const at = (square: number): Statistics => layer({ mean: 0, variance: square })
	const growth = (square: number): number => meanSquare(at(square)) / square - 1
	let low = 0.011
	for (let high = 2 * low; high < 100; low = high, high *= 2) {
		if (!(growth(low) > 1e-9 && growth(high) < -1e-9)) continue
		let [a, b] = [low, high]
		for (let k = 0; k < 50; k++) {
			const middle = (a + b) / 2
			if (growth(middle) > 0) a = middle
			else b = middle
		}
		return at((a + b) / 2)
	}
	return null
}

/** A third of the way from each point of a grid to where a layer takes it, with a head; `aspect` is the plot's. */
function arrows(layer: Layer, { x, y }: Pick<Chart, 'x' | 'y'>, aspect: number): { x: number[]; y: number[] } {
	const line = { x: [] as number[], y: [] as number[] }
	const put = (across: number, up: number): void => {
		line.x.push(across)
		line.y.push(up)
	}
	const [width, height] = [x.domain[1] - x.domain[0], (y.domain[1] - y.domain[0]) * aspect]
	for (let mean = -1.25; mean <= 1.25; mean += 0.25) {
		for (let variance = 0.25; variance < reach.variance; variance += 0.25) {
			const to = layer({ mean, variance })
			if (!Number.isFinite(to.variance)) continue
			const [dx, dy] = [(to.mean - mean) / width, (to.variance - variance) / height]
			const full = Math.hypot(dx, dy)
			if (full < 1e-4) continue
			const length = Math.min(full / 3, 0.045)
			const [ux, uy] = [(dx / full) * width, (dy / full) * height]
			const [tipX, tipY] = [mean + length * ux, variance + length * uy]
			put(mean, variance)
			put(tipX, tipY)
			const barb = Math.min(0.009, length / 2)
			for (const side of [-1, 1]) {
				const [bx, by] = [-dx / full + (side * dy) / full, -dy / full - (side * dx) / full]
				put(tipX + barb * bx * width, tipY + barb * by * height)
				put(tipX, tipY)
			}
			put(Number.NaN, Number.NaN)
		}
	}
	return line
}

const aspect = 420 / 646
const grown = Float64Array.from({ length: 61 }, (_, k) => 2 ** ((k - 36) / 4))

export const model = (state: Flow, words: Words): Scene => {
	const { fn, gain } = state
	const layer = layerOf(fn, gain)
	const path = through(state)
	const drawn = attractor(fn, gain)
	const end = path.at(-1) as Statistics
	const settled = path.length <= state.layers && Number.isFinite(meanSquare(layer(end)))
	const broken = path.length <= state.layers && !settled
	const axes = { x: paper([-reach.mean, reach.mean], 0.5), y: paper([0, reach.variance], 0.5) }
	const images = Array.from(grown, (square) => layer({ mean: 0, variance: square / gain }))
	const dotted = (values: readonly number[]): number[] => values.flatMap((v) => [v, v, Number.NaN])
	const means = path.map(({ mean }) => mean)
	const variances = path.map(({ variance }) => variance)
	const main: Chart = {
		...axes,
		series: [
			{ name: 'flow', className: 'mm-flow', ...arrows(layer, axes, aspect) },
			{
				name: 'images',
				className: `ln fn-${fn} mm-images`,
				x: images.map(({ mean }) => mean),
				y: images.map(({ variance }) => variance),
			},
			{ name: 'path', className: 'now', x: means, y: variances },
			{ name: 'layers', className: 'dots mm-layers', x: dotted(means.slice(1)), y: dotted(variances.slice(1)) },
		],
	}
	const at = ({ mean, variance }: Statistics): Place | null => {
		const [left, top] = [fraction(main.x, mean), 1 - fraction(main.y, variance)]
		return left < 0 || left > 1 || top < 0 || top > 1 ? null : { left, top }
	}
	const plain = (value: number): string =>
		value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e4) ? fixed(value, 4) : significant(value, 2)
	const text = {
		name: activation(fn).name,
		mean: fixed(state.mean, 2),
		variance: fixed(state.variance, 2),
		gain: fixed(gain, 2),
		layers: String(state.layers),
		endMean: broken ? '∞' : plain(end.mean),
		endVariance: broken ? '∞' : plain(end.variance),
		fixedMean: drawn ? fixed(drawn.mean, 2) : '',
		fixedVariance: drawn ? fixed(drawn.variance, 2) : '',
	}
	const after = (k: number): Statistics => path[Math.min(k, path.length - 1)] as Statistics
	return {
		text: { ...text, attractor: phrase(words, drawn ? 'attractor' : 'none', text) },
		charts: { main },
		places: {
			start: at(path[0] as Statistics),
			end: at(end),
			attractor: drawn && at(drawn),
			attractorLabel: drawn && at(drawn),
		},
		marks: { fn },
		table: () => ({
			head: [words.layer as string, words.mean as string, words.variance as string],
			rows: [0, 1, 2, 3, 5, 10, 20, 50, 100]
				.filter((k) => k <= state.layers)
				.map((k) => [String(k), significant(after(k).mean, 6), significant(after(k).variance, 6)]),
		}),
		said: phrase(words, 'said', text),
	}
}
