import { activation, softmax, softmaxJacobian } from '../activations'
import { exp } from '../activations/special'
import { crossEntropy, generator } from '../networks'
import type { Fact } from './types'

/** The lesson's own example. */
const logits = [3, 1, 0]

/** Softmax as its formula is written, without the shift. */
export function naiveSoftmax(z: readonly number[]): number[] {
	const powers = z.map((v) => exp(v))
	const total = powers.reduce((sum, v) => sum + v, 0)
	return powers.map((v) => v / total)
}

/** The last input that a function takes to a finite number, from one it does. */
function lastFinite(f: (x: number) => number): number {
	let [low, high] = [1, 1000]
	for (let i = 0; i < 80; i++) {
		const middle = (low + high) / 2
		if (Number.isFinite(f(middle))) low = middle
		else high = middle
	}
	return low
}

/** Beyond this a half-precision number (binary16) rounds to infinity. */
const halfOverflow = 65_520

/** Columns of `count` logits each, normally distributed. */
const draws = (columns: number, count: number): number[][] => {
	const { normal } = generator(10)
	return Array.from({ length: columns }, () => Array.from({ length: count }, () => 3 * normal()))
}

const largest = (values: Iterable<number>): number => Math.max(...values)

export const softmaxFacts: readonly Fact[] = [
	{
		/** Softmax of (3, 1, 0) at three temperatures. */
		name: 'softmax-example',
		compute: () => {
			const [one, cold, hot] = [softmax(logits), softmax(logits, 0.5), softmax(logits, 5)]
			return {
				values: {
					first: one[0] as number,
					second: one[1] as number,
					third: one[2] as number,
					power: exp(3),
					powerTwo: exp(1),
					sum: exp(3) + exp(1) + exp(0),
					ratio: (one[0] as number) / (one[1] as number),
					cold: cold[0] as number,
					hot: hot[0] as number,
				},
			}
		},
	},
	{
		/** Probabilities sum to 1, and do not change when all logits move together: how nearly, on random logits. */
		name: 'softmax-invariance',
		compute: () => {
			const samples = draws(1000, 10)
			const sums = samples.map((z) => Math.abs(softmax(z).reduce((sum, p) => sum + p, 0) - 1))
			// A shift by a power of two that rounds no logit: multiples of 2⁻³⁰.
			const exact = samples.map((z) => z.map((v) => Math.round(v * 2 ** 30) / 2 ** 30))
			const changed = exact.filter((z) => {
				const moved = softmax(z.map((v) => v + 1024))
				return softmax(z).some((p, i) => p !== moved[i])
			})
			return { values: { samples: samples.length, classes: 10, sumError: largest(sums), changed: changed.length } }
		},
	},
	{
		/** Where the exponential overflows, by number format; and what the naive form makes of logits beyond. */
		name: 'softmax-overflow',
		compute: () => {
			const beyond = [1002, 1001, 1000]
			return {
				values: {
					double: lastFinite(exp),
					single: lastFinite((x) => Math.fround(exp(x))),
					half: lastFinite((x) => (exp(x) < halfOverflow ? exp(x) : Number.POSITIVE_INFINITY)),
					broken: naiveSoftmax(beyond).filter(Number.isNaN).length,
					stable: softmax(beyond)[0] as number,
				},
			}
		},
	},
	{
		/** Two classes: the first probability is σ of the difference. */
		name: 'softmax-two',
		compute: () => {
			const sigmoid = activation('sigmoid')
			const samples = draws(1000, 2)
			const off = samples.map(([a = 0, b = 0]) => Math.abs((softmax([a, b])[0] as number) / sigmoid.f(a - b) - 1))
			return { values: { samples: samples.length, worst: largest(off) } }
		},
	},
	{
		/** The slope of cross-entropy by each logit is p − y: the losses' own gradient, and the Jacobian's rows sum to 0. */
		name: 'softmax-gradient',
		compute: () => {
			const error = new Float64Array(3)
			const loss = crossEntropy.evaluate(Float64Array.from(logits), Float64Array.of(0, 1, 0), 1, error)
			const p = softmax(logits)
			const off = Array.from(p, (value, i) => Math.abs(value - (i === 1 ? 1 : 0) - (error[i] as number)))
			const jacobian = softmaxJacobian(logits)
			const rows = [0, 1, 2].map((i) => jacobian.slice(3 * i, 3 * i + 3).reduce((sum, v) => sum + v, 0))
			return {
				values: {
					loss,
					worst: largest(off),
					first: error[0] as number,
					second: error[1] as number,
					third: error[2] as number,
					rowSum: largest(rows.map(Math.abs)),
				},
			}
		},
	},
	{
		/** Attention: the scores q·k of two random vectors of 64 numbers spread by √64, and softmax of such is nearly one-hot. */
		name: 'softmax-attention',
		compute: () => {
			const size = 64
			const keys = 10
			const { normal } = generator(11)
			const vector = () => Float64Array.from({ length: size }, normal)
			const runs = Array.from({ length: 200 }, () => {
				const query = vector()
				return Array.from({ length: keys }, () => vector().reduce((sum, v, i) => sum + v * (query[i] as number), 0))
			})
			const top = (T: number) => runs.reduce((sum, z) => sum + largest(softmax(z, T)), 0) / runs.length
			return { values: { size, keys, plain: top(1), scaled: top(Math.sqrt(size)) } }
		},
	},
]
