import { activation } from '../activations'
import type { Elementwise, Params } from '../activations/types'
import { type DataSet, source } from './data'
import { dense, type Network } from './dense'
import { initialiser } from './initialisers'
import { binaryCrossEntropy, crossEntropy, type Loss, meanSquaredError } from './losses'
import { adam, type Optimiser, sgd } from './optimisers'
import { generator } from './random'
import { type Training, training } from './training'

/** A hidden layer by the names of what it is made of. */
export interface HiddenLayer {
	readonly units: number
	/** An id of the kernel's elementwise functions. */
	readonly activation: string
	readonly params?: Params
	/** Names of the activation's parameters that are learned. */
	readonly learned?: readonly string[]
	readonly bias?: boolean
}

export const optimiserIds = ['sgd', 'momentum', 'adam'] as const

/**
 * A run of training as plain data: what a figure's state, the worker that runs it and the script that repeats it elsewhere
 * agree on. The same recipe makes the same run, to the bit.
 */
export interface Recipe {
	/** An id of `sources`, which decides the loss too; its rows and the standard deviation of their noise. */
	readonly source: string
	readonly rows: number
	readonly noise: number
	/** Of the data; `seed` unless given. */
	readonly dataSeed?: number
	readonly hidden: readonly HiddenLayer[]
	/** An id of `initialisers`. */
	readonly initialiser: string
	/** Multiplies every first weight; 1 unless given. */
	readonly gain?: number
	readonly optimiser: (typeof optimiserIds)[number]
	readonly rate: number
	/** Where the first steps are taken at a rate of their own: how many, and at which. */
	readonly first?: { readonly steps: number; readonly rate: number }
	/** Rows a step; all of them unless given. */
	readonly batch?: number
	/** Of the first weights and of the order of the rows. */
	readonly seed: number
}

/** What a recipe makes: everything that takes part in the run, before its first step. */
export interface Run {
	readonly recipe: Recipe
	readonly data: DataSet
	readonly network: Network
	readonly loss: Loss
	readonly training: Training
}

/** The generator's streams, so that a change in one use of the seed leaves the others as they are. */
export const streams = { weights: 1, data: 2, order: 3 } as const

/** The share of its velocity that momentum keeps. */
export const momentum = 0.9

const losses = {
	'two classes': binaryCrossEntropy,
	classes: crossEntropy,
	regression: meanSquaredError,
} as const satisfies Record<string, Loss>

/** The loss that fits a source's task: its network gives logits, or the number itself. */
export const lossOf = (id: string): Loss => losses[source(id).task]

const optimisers: Readonly<Record<Recipe['optimiser'], (parameters: number, rate: number) => Optimiser>> = {
	sgd: (parameters, rate) => sgd(parameters, { rate }),
	momentum: (parameters, rate) => sgd(parameters, { rate, momentum }),
	adam: (parameters, rate) => adam(parameters, { rate }),
}

const elementwise = (id: string): Elementwise => activation(id)

/** Points and first weights of a recipe, and a training that has not begun. Errors are those of its parts, which name what is legal. */
export function run(recipe: Recipe): Run {
	const { hidden, seed, rate, first, batch } = recipe
	const data = source(recipe.source).draw(recipe.rows, recipe.noise, generator(recipe.dataSeed ?? seed, streams.data))
	const network = dense({
		inputs: data.inputs,
		layers: [
			...hidden.map(({ activation: id, ...layer }) => ({ ...layer, activation: elementwise(id) })),
			{ units: data.outputs, activation: elementwise('identity') },
		],
		initialiser: initialiser(recipe.initialiser),
		...(recipe.gain === undefined ? {} : { gain: recipe.gain }),
		generator: generator(seed, streams.weights),
	})
	const loss = lossOf(recipe.source)
	return {
		recipe,
		data,
		network,
		loss,
		training: training({
			network,
			data,
			loss,
			optimiser: optimisers[recipe.optimiser](network.theta.length, first?.rate ?? rate),
			...(batch === undefined ? {} : { batch }),
			...(first ? { later: { step: first.steps, rate } } : {}),
			generator: generator(seed, streams.order),
		}),
	}
}
