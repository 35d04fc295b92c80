import { activation } from '../activations'
import { blobs, type DataSet, source } from './data'
import { dense } from './dense'
import { initialiser } from './initialisers'
import { binaryCrossEntropy, crossEntropy, type Loss, meanSquaredError } from './losses'
import { adam, type Optimiser, sgd } from './optimisers'
import { generator } from './random'
import { training } from './training'

interface Run {
	readonly data: DataSet
	readonly hidden: readonly number[]
	readonly activation: string
	readonly loss: Loss
	readonly optimiser: (parameters: number) => Optimiser
	readonly batch: number
}

const draw = (id: string) => source(id).draw(250, 0.05, generator(1, 2))

/** Each loss, optimiser and way of multiplying is in one of them. */
const runs: Readonly<Record<string, Run>> = {
	'tanh, SGD': {
		data: draw('circle'),
		hidden: [4, 2],
		activation: 'tanh',
		loss: binaryCrossEntropy,
		optimiser: (n) => sgd(n, { rate: 0.5 }),
		batch: 10,
	},
	'gelu, Adam': {
		data: draw('circle'),
		hidden: [4, 2],
		activation: 'gelu',
		loss: binaryCrossEntropy,
		optimiser: (n) => adam(n, { rate: 0.01 }),
		batch: 32,
	},
	'relu, momentum': {
		data: blobs(5).draw(250, 0.2, generator(1, 2)),
		hidden: [13, 9],
		activation: 'relu',
		loss: crossEntropy,
		optimiser: (n) => sgd(n, { rate: 0.05, momentum: 0.9 }),
		batch: 16,
	},
	'swish, Adam': {
		data: draw('sine'),
		hidden: [16, 16],
		activation: 'swish',
		loss: meanSquaredError,
		optimiser: (n) => adam(n, { rate: 0.01 }),
		batch: 250,
	},
	'prelu on digits, Adam': {
		data: source('digits').draw(120, 0.05, generator(1, 2)),
		hidden: [12],
		activation: 'prelu',
		loss: crossEntropy,
		optimiser: (n) => adam(n, { rate: 0.01 }),
		batch: 20,
	},
}

/**
 * What every engine must agree on: the losses of the first epochs of a few seeded runs. The tests hold them against
 * fixtures/frozen.json, in Node and in browsers.
 */
export const frozen = (): Record<string, number[]> =>
	Object.fromEntries(
		Object.entries(runs).map(([name, { data, hidden, activation: id, loss, optimiser, batch }]) => {
			const network = dense({
				inputs: data.inputs,
				layers: [
					...hidden.map((units) => ({ units, activation: activation(id), learned: id === 'prelu' ? ['alpha'] : [] })),
					{ units: data.outputs, activation: activation('identity') },
				],
				initialiser: initialiser('xavier-normal'),
				generator: generator(1, 1),
			})
			const { epoch } = training({
				network,
				data,
				loss,
				optimiser: optimiser(network.theta.length),
				batch,
				generator: generator(1, 3),
			})
			return [name, Array.from({ length: 5 }, epoch)]
		}),
	)
