import erfc from 'math-erfc'
import { activation } from '../../activations'
import type { Bench } from './bench'

const count = 1e6

/** The engine's own functions, in the loop that one would write without this kernel. */
const plain: readonly {
	id: string
	limit: number
	against: string
	loop: (x: Float64Array, y: Float64Array) => void
}[] = [
	{
		id: 'sigmoid',
		limit: 1.2,
		against: '1/(1 + Math.exp(−x))',
		loop: (x, y) => {
			for (let i = 0; i < x.length; i++) y[i] = 1 / (1 + Math.exp(-(x[i] as number)))
		},
	},
	{
		id: 'tanh',
		limit: 0.8,
		against: 'Math.tanh(x)',
		loop: (x, y) => {
			for (let i = 0; i < x.length; i++) y[i] = Math.tanh(x[i] as number)
		},
	},
	{
		id: 'gelu',
		limit: 1.2,
		against: '½x·erfc(−x/√2), erfc by math-erfc',
		loop: (x, y) => {
			for (let i = 0; i < x.length; i++) {
				const v = x[i] as number
				y[i] = 0.5 * v * erfc(-v / Math.SQRT2)
			}
		},
	},
	{
		id: 'softplus',
		limit: 1.2,
		against: 'max(x, 0) + Math.log1p(Math.exp(−|x|))',
		loop: (x, y) => {
			for (let i = 0; i < x.length; i++) {
				const v = x[i] as number
				y[i] = Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))
			}
		},
	},
]

/** A million points of [−8, 8], in no order that a branch predictor could learn: Weyl's sequence of the golden ratio. */
const points = () => Float64Array.from({ length: count }, (_, i) => 16 * ((i * 0.6180339887498949) % 1) - 8)

/** Whole arrays of a million numbers. */
export const benches = (): Bench[] => {
	const x = points()
	const y = new Float64Array(count)
	return plain.map(({ id, limit, against, loop }) => {
		const { fill } = activation(id)
		return { name: `activations: ${id}`, against, limit, ours: () => fill(x, y), reference: () => loop(x, y) }
	})
}
