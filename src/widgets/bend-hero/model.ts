import { activation } from '../../activations'
import { fixed, percent } from '../../i18n/number'
import { type Boundary, boundary, type DataSet, generator, type Layer, trainedHiddenLayer } from '../../networks'
import { turn } from '../../networks/turn'
import { type Chart, type Scale, sample } from '../../plots/chart'
import { type Lines, zeroLevel } from '../../plots/contour'
import { classPoints } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

export const functions = ['tanh', 'relu', 'gelu'] as const

export type Bend = {
	/** How much of the activation function is switched on: a straight boundary at 0, the bent one at 1. */
	readonly share: number
	readonly fn: (typeof functions)[number]
}

export const schema: Schema<Bend> = {
	share: number(1, 0, 1),
	fn: choice(functions, 'tanh'),
}

const rows = 150
const units = 10
/** Of the points, and of a first draw of weights from which every function here finds its way. */
const seeds = { data: 1, network: 8 }

/**
 * Two classes on either side of a wave, with a lane between them. The wave dies down outwards just so fast that the best
 * straight line lies level: what is left to gain is all in the bend.
 */
const scatter = (): DataSet => {
	const { uniform } = generator(seeds.data)
	const x = new Float64Array(2 * rows)
	const targets = new Float64Array(rows)
	for (let r = 0; r < rows; r++) {
		const side = r % 2
		const u = (2 * ((r >> 1) + uniform())) / (rows / 2) - 1
		const wave = 0.5 * (1 - 1.18 * u * u) * turn(u)[1]
		x[2 * r] = u
		x[2 * r + 1] = wave + (2 * side - 1) * (0.09 + 0.27 * uniform())
		targets[r] = side
	}
	return { rows, inputs: 2, outputs: 1, x, targets }
}

let points: DataSet | undefined
const layers = new Map<string, Layer>()

/** Trains on first use: a moment's work, and every browser arrives at the same weights. */
const fitted = (fn: string, share: number): Boundary & { readonly data: DataSet } => {
	points ??= scatter()
	let layer = layers.get(fn)
	if (!layer) {
		layer = trainedHiddenLayer(points, units, activation(fn), seeds.network)
		layers.set(fn, layer)
	}
	return { ...boundary(points, layer, share), data: points }
}

const across: Scale = { domain: [-1.03, 1.03], ticks: [] }
const up: Scale = { domain: [-0.95, 0.95], ticks: [] }
const columns = sample(across.domain, 120)
const levels = sample(up.domain, 60)
const grid = Float64Array.from([...levels].flatMap((y) => [...columns].flatMap((x) => [x, y])))

/** A line, and the heights of its ends on past the plot: it goes through the whole page. */
const extended = ({ x, y }: Lines): Lines => {
	const end = (at: number, far: number): Lines => {
		const i = x.indexOf(at)
		return { x: [Number.NaN, at, far], y: [Number.NaN, y[i] as number, y[i] as number] }
	}
	const drawn = x.filter((at) => !Number.isNaN(at))
	if (drawn.length === 0) return { x, y }
	const ends = [end(Math.min(...drawn), -50), end(Math.max(...drawn), 50)]
	return { x: [x, ...ends.map((each) => each.x)].flat(), y: [y, ...ends.map((each) => each.y)].flat() }
}

export const model = ({ share, fn }: Bend, words: Words): Scene => {
	const { data, logits, correct } = fitted(fn, share)
	const straight = fitted(fn, 0)
	const chart: Chart = {
		x: across,
		y: up,
		series: [
			...classPoints(data, logits(data.x)),
			{ name: 'straight', className: 'bend-ghost', ...zeroLevel(columns, levels, straight.logits(grid)) },
			{ name: 'boundary', className: 'bend-boundary', ...extended(zeroLevel(columns, levels, logits(grid))) },
		],
	}
	const name = activation(fn).name
	const values = { fn: name, share: percent(share), correct, rows, wrong: rows - correct }
	return {
		text: { share: percent(share), correct: fixed(correct, 0), rows: fixed(rows, 0) },
		charts: { main: chart },
		on: {},
		table: () => ({
			head: [phrase(words, 'function'), phrase(words, 'share'), phrase(words, 'right'), phrase(words, 'wrong')],
			rows: functions.flatMap((each) =>
				[0, 0.5, 1].map((some) => {
					const count = fitted(each, some).correct
					return [activation(each).name, percent(some), fixed(count, 0), fixed(rows - count, 0)]
				}),
			),
		}),
		said: phrase(words, share === 0 ? 'saidStraight' : 'said', values),
	}
}
