import { activation } from '../../activations'
import { fixed } from '../../i18n/number'
import { type Boundary, boundary, coursePoints, type DataSet, type Layer, trainedHiddenLayer } from '../../networks'
import { type Chart, paper, sample } from '../../plots/chart'
import { type Lines, zeroLevel } from '../../plots/contour'
import { classPoints } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { choice, integer, number, type Schema } from '../state'

export const functions = ['relu', 'leaky-relu', 'tanh', 'sigmoid', 'gelu'] as const
export const patterns = ['moons', 'circle', 'xor'] as const

export type Bent = {
	readonly fn: (typeof functions)[number]
	readonly data: (typeof patterns)[number]
	/** Of the hidden layer. */
	readonly units: number
	/** How much of f is switched on: h = (1 − share)·z + share·f(z). */
	readonly share: number
	/** Of the first weights. */
	readonly seed: number
}

export const schema: Schema<Bent> = {
	fn: choice(functions, 'relu'),
	data: choice(patterns, 'moons'),
	units: integer(6, 1, 8),
	share: number(1, 0, 1),
	seed: integer(1, 1, 99),
}

const points = new Map<string, DataSet>()
const layers = new Map<string, Layer>()
const straights = new Map<string, { readonly correct: number; readonly line: Lines }>()

const keyOf = ({ fn, data, units, seed }: Bent): string => [fn, data, units, seed].join()

const remembered = <T>(known: Map<string, T>, key: string, make: () => T): T => {
	let found = known.get(key)
	if (found === undefined) {
		found = make()
		known.set(key, found)
	}
	return found
}

export const pointsOf = (data: string): DataSet => remembered(points, data, () => coursePoints(data))

/** Trains on first use, which takes about a frame; the output weights are then found anew for each share. */
export const fitted = (state: Bent, share: number): Boundary => {
	const { fn, data, units, seed } = state
	const set = pointsOf(data)
	const layer = remembered(layers, keyOf(state), () => trainedHiddenLayer(set, units, activation(fn), seed))
	return boundary(set, layer, share)
}

// No axes through the middle: the plane has no origin that matters, and points must not hide numbers.
const across = paper([-1.3, 1.3], 0.5, 5, null)
const up = paper([-1.1, 1.1], 0.5, 5, null)
const columns = sample(across.domain, 78)
const levels = sample(up.domain, 66)
const grid = Float64Array.from([...levels].flatMap((y) => [...columns].flatMap((x) => [x, y])))

/** The boundary with f off, which no share changes. */
const withoutF = (state: Bent): { readonly correct: number; readonly line: Lines } =>
	remembered(straights, keyOf(state), () => {
		const { correct, logits } = fitted(state, 0)
		return { correct, line: zeroLevel(columns, levels, logits(grid)) }
	})

export const model = (state: Bent, words: Words): Scene => {
	const data = pointsOf(state.data)
	const { logits, correct } = fitted(state, state.share)
	const straight = withoutF(state)
	const chart: Chart = {
		x: across,
		y: up,
		series: [
			...classPoints(data, logits(data.x)),
			{ name: 'straight', className: 'bend-straight', ...straight.line },
			{ name: 'boundary', className: `ln fn-${state.fn}`, ...zeroLevel(columns, levels, logits(grid)) },
		],
	}
	const { name } = activation(state.fn)
	const text = {
		fn: name,
		units: fixed(state.units, 0),
		share: fixed(state.share, 2),
		rest: fixed(1 - state.share, 2),
		correct: fixed(correct, 0),
		straight: fixed(straight.correct, 0),
		rows: fixed(data.rows, 0),
	}
	return {
		text,
		charts: { main: chart },
		table: () => ({
			head: [phrase(words, 'share'), phrase(words, 'correct'), phrase(words, 'wrong')],
			rows: [0, 0.25, 0.5, 0.75, 1].map((share) => {
				const right = fitted(state, share).correct
				return [fixed(share, 2), fixed(right, 0), fixed(data.rows - right, 0)]
			}),
		}),
		said: phrase(words, state.share === 0 ? 'saidStraight' : 'said', text),
	}
}
