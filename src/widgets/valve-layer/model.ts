import { relu } from '../../activations/relu'
import { erfc } from '../../activations/special/erfc'
import { fixed, percent } from '../../i18n/number'
import { generator } from '../../networks/random'
import { type Chart, fraction, paper, sample } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { integer, number, type Schema } from '../state'

export const units = 64
export const inputs = 8

export type Valves = {
	/** The bias of every unit. */
	readonly b: number
	/** Which of the inputs, all of the same length, comes in. */
	readonly input: number
}

export const schema: Schema<Valves> = {
	b: number(0, -3, 3),
	input: integer(1, 1, 99),
}

/** units × inputs, each N(0, 1/inputs). */
const weights = (() => {
	const { normal } = generator(6)
	return Float64Array.from({ length: units * inputs }, () => normal() / Math.sqrt(inputs))
})()

/** A direction at random, of length √inputs as a normalised layer gives it: so each w·x is N(0, 1) over the weights. */
export function inputOf(which: number): Float64Array {
	const { normal } = generator(6, which)
	const x = Float64Array.from({ length: inputs }, normal)
	const length = Math.sqrt(x.reduce((sum, v) => sum + v * v, 0))
	return x.map((v) => (v * Math.sqrt(inputs)) / length)
}

/** w·x of each unit, before the bias. */
export function preactivations(which: number): Float64Array {
	const x = inputOf(which)
	return Float64Array.from({ length: units }, (_, unit) =>
		x.reduce((sum, v, k) => sum + v * (weights[unit * inputs + k] as number), 0),
	)
}

/** P(z + b ≤ 0) for z ~ N(0, 1). */
export const expectedOff = (b: number): number => erfc(b / Math.SQRT2) / 2

const isOff = (z: number, b: number): boolean => z + b <= 0
const offAt = (z: Float64Array, b: number): number => z.reduce((sum, v) => sum + Number(isOff(v, b)), 0)

/** The share that is off as a staircase over the bias: valve by valve, each shuts when b falls to −z. */
function staircase(z: Float64Array): { x: number[]; y: number[] } {
	const thresholds = z.map((v) => -v).sort()
	const x = [-3]
	const y = [1]
	for (const [k, at] of thresholds.entries()) {
		x.push(at, at)
		y.push(1 - k / units, 1 - (k + 1) / units)
	}
	return { x: [...x, 3], y: [...y, 0] }
}

const valve = (output: number): string =>
	output > 0 ? `<i class="open" style="--o:${Math.min(1, 0.2 + output / 2.5).toFixed(2)}"></i>` : '<i></i>'

export const model = (state: Valves, words: Words): Scene => {
	const { b } = state
	const z = preactivations(state.input)
	const next = preactivations(state.input === 99 ? 1 : state.input + 1)
	const h = z.map((v) => relu.f(v + b))
	const off = offAt(z, b)
	const biases = sample([-3, 3], 120)
	const steps = staircase(z)
	const chart: Chart = {
		x: paper([-3, 3], 1),
		y: { ...paper([0, 1], 0.25), format: (share) => percent(share) },
		series: [
			{ name: 'law', className: 'ln fn-relu', x: biases, y: biases.map(expectedOff) },
			{ name: 'count', className: 'now', x: steps.x, y: steps.y },
			{ name: 'drop', className: 'drop', x: [b, b], y: [off / units, 0] },
		],
	}
	const text = {
		b: fixed(b, 2),
		input: String(state.input),
		units: String(units),
		off: String(off),
		open: String(units - off),
		share: percent(off / units, 1),
		expected: percent(expectedOff(b), 1),
		flips: String(z.filter((v, k) => isOff(v, b) !== isOff(next[k] as number, b)).length),
		mean: fixed(h.reduce((sum, v) => sum + v, 0) / units, 3),
	}
	return {
		text: { ...text, flipsNote: phrase(words, 'flips', text), maskName: phrase(words, 'mask', text) },
		charts: { main: chart },
		places: {
			probe: { left: fraction(chart.x, b), top: 1 - off / units },
			law: { left: fraction(chart.x, 1.2), top: 1 - expectedOff(1.2) },
		},
		html: { mask: Array.from(h, valve).join('') },
		table: () => ({
			head: [words.bias as string, words.expected as string, words.off as string],
			rows: Array.from({ length: 13 }, (_, i) => -3 + i / 2).map((at) => [
				fixed(at, 1),
				percent(expectedOff(at), 2),
				String(offAt(z, at)),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
