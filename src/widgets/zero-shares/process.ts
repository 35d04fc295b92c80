import type { Process } from '../../live/process'
import { type Trained, trained } from '../../live/trained'
import { forward, type Layer, type LayerPass, type Network, pass, type Recipe, run } from '../../networks'
import { choice, integer, number, type Schema } from '../state'

export const functions = ['relu', 'leaky-relu', 'elu', 'gelu', 'swish', 'tanh', 'sigmoid'] as const
export const rates = ['0.03', '0.1', '0.3', '1'] as const
/** How far from 0 an output still counts as zero. */
export const limits = ['0', '0.01', '0.1'] as const

export type Sparsity = {
	readonly fn: (typeof functions)[number]
	/** From which every hidden bias starts. */
	readonly bias: number
	readonly within: (typeof limits)[number]
	readonly rate: (typeof rates)[number]
	readonly seed: number
	/** Epochs made. */
	readonly step: number
}

const epochs = 30
/** Pictures of digits, and the hidden units that see them. */
export const rows = 200
export const units = 64
const batch = 20

export const schema: Schema<Sparsity> = {
	fn: choice(functions, 'relu'),
	bias: number(0, -1, 1),
	within: choice(limits, '0'),
	rate: choice(rates, '0.3'),
	seed: integer(0, 0, 999),
	step: integer(epochs, 0, epochs),
}

/** The pictures are the same for every seed: what a seed changes are the first weights, and the order of the pictures. */
const recipe = ({ fn, rate, seed }: Sparsity): Recipe => ({
	source: 'digits',
	rows,
	noise: 0.1,
	dataSeed: 7,
	hidden: [{ units, activation: fn }],
	initialiser: fn === 'tanh' || fn === 'sigmoid' ? 'xavier-normal' : 'he-normal',
	optimiser: 'sgd',
	rate: Number(rate),
	batch,
	seed,
})

/** The run before its first step, every hidden bias where the state has it. */
const made = (state: Sparsity) => {
	const begun = run(recipe(state))
	const [hidden] = begun.network.layers as readonly [Layer, ...Layer[]]
	hidden.bias.fill(state.bias)
	return begun
}

export const handout = (state: Sparsity) => ({
	recipe: recipe(state),
	theta: made(state).network.theta,
	steps: Math.max(1, (state.step * rows) / batch),
})

/** Which share of its outputs is zero. */
export interface ZeroShares {
	/** Of each picture, over the units. */
	readonly pictures: Float64Array
	/** Of each unit, over the pictures. */
	readonly units: Float64Array
}

/** Of outputs h, rows × units, those that are at most so far from 0. */
export function zeroShares(h: Float64Array, rows: number, within: number): ZeroShares {
	const width = h.length / rows
	const [ofRow, ofUnit] = [new Float64Array(rows), new Float64Array(width)]
	for (let k = 0; k < h.length; k++) {
		if (Math.abs(h[k] as number) > within) continue
		const [r, unit] = [Math.floor(k / width), k % width]
		ofRow[r] = (ofRow[r] as number) + 1
		ofUnit[unit] = (ofUnit[unit] as number) + 1
	}
	return { pictures: ofRow.map((count) => count / width), units: ofUnit.map((count) => count / rows) }
}

export interface Sparse extends Trained {
	/** Before the first step, and now. */
	readonly first: ZeroShares
	readonly now: ZeroShares
}

const hidden = (layers: readonly LayerPass[]): Float64Array => (layers[0] as LayerPass).h

const asDrawn = (network: Network, x: Float64Array, within: number): ZeroShares => {
	const room = pass(network, rows)
	forward(network, room, x, false)
	return zeroShares(hidden(room.layers), rows, within)
}

export const begin = (state: Sparsity): Process<Sparse> => {
	const begun = made(state)
	const within = Number(state.within)
	const first = asDrawn(begun.network, begun.data.x, within)
	return trained(begun, {
		length: epochs,
		unit: 'epoch',
		look: (shown, whole) => ({ ...shown, first, now: zeroShares(hidden(whole.layers), rows, within) }),
	})
}
