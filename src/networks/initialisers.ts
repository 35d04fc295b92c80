import type { Draws } from './random'

/** The sizes a layer's weights join. */
export interface Fans {
	readonly inputs: number
	readonly outputs: number
}

/** A rule for a layer's first weights. Biases start at 0. */
export interface Initialiser {
	/** Permanent: addresses use it. */
	readonly id: string
	/** The field's usual name, the same in every language. */
	readonly name: string
	/** The variance of one weight, before `gain`. */
	readonly variance: (fans: Fans) => number
	/** Fills `weights` (outputs × inputs, row by row), each weight multiplied by `gain`, which is 1 unless given. */
	readonly fill: (weights: Float64Array, fans: Fans, draws: Draws, gain?: number) => void
}

interface Rule {
	readonly id: string
	readonly name: string
	readonly variance: (fans: Fans) => number
}

const rules: readonly Rule[] = [
	// Glorot & Bengio 2010, Understanding the difficulty of training deep feedforward neural networks.
	{ id: 'xavier', name: 'Xavier', variance: ({ inputs, outputs }) => 2 / (inputs + outputs) },
	// He et al. 2015, Delving deep into rectifiers.
	{ id: 'he', name: 'He', variance: ({ inputs }) => 2 / inputs },
	// LeCun et al. 1998, Efficient BackProp.
	{ id: 'lecun', name: 'LeCun', variance: ({ inputs }) => 1 / inputs },
]

const normal = ({ id, name, variance }: Rule): Initialiser => ({
	id: `${id}-normal`,
	name: `${name} normal`,
	variance,
	fill(weights, fans, draws, gain = 1) {
		const deviation = gain * Math.sqrt(variance(fans))
		for (let k = 0; k < weights.length; k++) weights[k] = deviation * draws.normal()
	},
})

/** Uniform on (−a, a) has variance a²/3. */
const uniform = ({ id, name, variance }: Rule): Initialiser => ({
	id: `${id}-uniform`,
	name: `${name} uniform`,
	variance,
	fill(weights, fans, draws, gain = 1) {
		const bound = gain * Math.sqrt(3 * variance(fans))
		for (let k = 0; k < weights.length; k++) weights[k] = bound * (2 * draws.uniform() - 1)
	},
})

/** Makes `rows` vectors, each of `size` ≥ rows numbers, orthonormal: Gram–Schmidt, done twice for full accuracy. */
function orthonormalise(vectors: Float64Array, rows: number, size: number): void {
	for (let r = 0; r < rows; r++) {
		const v = vectors.subarray(r * size, (r + 1) * size)
		for (let q = 0; q < 2 * r; q++) {
			const u = vectors.subarray((q % r) * size, ((q % r) + 1) * size)
			const along = dot(u, v)
			for (let i = 0; i < size; i++) v[i] = (v[i] as number) - along * (u[i] as number)
		}
		const length = Math.sqrt(dot(v, v))
		for (let i = 0; i < size; i++) v[i] = (v[i] as number) / length
	}
}

function dot(u: Float64Array, v: Float64Array): number {
	let sum = 0
	for (let i = 0; i < u.length; i++) sum += (u[i] as number) * (v[i] as number)
	return sum
}

/** Rows orthonormal, or columns where these are fewer (Saxe et al. 2013, Exact solutions to the nonlinear dynamics of learning). */
const orthogonal: Initialiser = {
	id: 'orthogonal',
	name: 'Orthogonal',
	variance: ({ inputs, outputs }) => 1 / Math.max(inputs, outputs),
	fill(weights, { inputs, outputs }, draws, gain = 1) {
		const rows = Math.min(inputs, outputs)
		const size = Math.max(inputs, outputs)
		const vectors = Float64Array.from({ length: rows * size }, draws.normal)
		orthonormalise(vectors, rows, size)
		for (let o = 0; o < outputs; o++)
			for (let i = 0; i < inputs; i++)
				weights[o * inputs + i] = gain * (vectors[inputs < outputs ? i * size + o : o * size + i] as number)
	},
}

/** Every weight is `gain`: all units of a layer stay alike for ever, which is what it is here to show. */
const constant: Initialiser = {
	id: 'constant',
	name: 'Constant',
	variance: () => 0,
	fill: (weights, _fans, _draws, gain = 1) => void weights.fill(gain),
}

/** Every initialiser, in the order in which lists show them. */
export const initialisers: readonly Initialiser[] = [
	...rules.flatMap((rule) => [normal(rule), uniform(rule)]),
	orthogonal,
	constant,
]

/** The initialiser of that id; an unknown one is an Error that names the legal ones. */
export function initialiser(id: string): Initialiser {
	const found = initialisers.find((candidate) => candidate.id === id)
	if (!found) throw new Error(`No initialiser "${id}"; there are ${initialisers.map((known) => known.id).join(', ')}`)
	return found
}
