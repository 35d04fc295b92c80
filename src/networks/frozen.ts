import { activation, activations } from '../activations'
import { fingerprint } from '../activations/fingerprint'
import { convolutional } from './convolutional'
import { source } from './data'
import { dense } from './dense'
import { digitSide } from './digits'
import type { MakeForm } from './form'
import { gated } from './gated'
import { initialiser } from './initialisers'
import { crossEntropy } from './losses'
import { lstm } from './lstm'
import { adam } from './optimisers'
import { generator } from './random'
import { type Recipe, run, streams } from './recipe'
import { recurrent } from './recurrent'
import { training } from './training'

const layers = (id: string, ...units: number[]) => units.map((count) => ({ units: count, activation: id }))

const common = {
	source: 'circle',
	rows: 250,
	noise: 0.05,
	initialiser: 'xavier-normal',
	optimiser: 'adam',
	seed: 1,
} as const

/** Each source, initialiser, loss, optimiser and activation is in one of them, but the step, which has no gradient. */
const recipes: Readonly<Record<string, Recipe>> = {
	'tanh, SGD': { ...common, hidden: layers('tanh', 4, 2), optimiser: 'sgd', rate: 0.5, batch: 10 },
	'gelu, Adam': { ...common, hidden: layers('gelu', 4, 2), rate: 0.01, batch: 32 },
	'swish, Adam': { ...common, source: 'sine', hidden: layers('swish', 16, 16), rate: 0.01, batch: 250 },
	'prelu on digits, Adam': {
		...common,
		source: 'digits',
		rows: 120,
		hidden: [{ units: 12, activation: 'prelu', learned: ['alpha'] }],
		rate: 0.01,
		batch: 20,
	},
	'relu on blobs, momentum': {
		...common,
		source: 'blobs-3',
		noise: 0.2,
		hidden: layers('relu', 13, 9),
		initialiser: 'he-normal',
		optimiser: 'momentum',
		rate: 0.05,
		batch: 16,
	},
	'selu on a spiral, LeCun, momentum': {
		...common,
		source: 'spiral',
		hidden: layers('selu', 10, 10, 10),
		initialiser: 'lecun-uniform',
		optimiser: 'momentum',
		rate: 0.02,
		batch: 25,
	},
	'swish that learns, without biases': {
		...common,
		source: 'moons',
		hidden: [{ units: 7, activation: 'swish', learned: ['beta'], bias: false }],
		initialiser: 'he-uniform',
		rate: 0.02,
		batch: 50,
	},
	'a first step of its own': {
		...common,
		source: 'absolute',
		hidden: layers('leaky-relu', 6),
		initialiser: 'lecun-normal',
		optimiser: 'sgd',
		rate: 0.05,
		first: { steps: 2, rate: 0.5 },
		batch: 64,
	},
	'alike for ever': {
		...common,
		source: 'step',
		hidden: layers('elu', 5),
		initialiser: 'constant',
		gain: 0.3,
		rate: 0.1,
	},
	'a layer of each': {
		...common,
		source: 'xor',
		hidden: activations.filter(({ id }) => id !== 'binary-step').flatMap(({ id }) => layers(id, 6)),
		initialiser: 'orthogonal',
		gain: 1.5,
		rate: 0.01,
		batch: 25,
	},
}

/** Layers that are no plain ones, on digits: as pictures, as rows of numbers, as eight steps of eight. */
const forms: Readonly<Record<string, MakeForm>> = {
	convolutional: convolutional({ width: digitSide, height: digitSide, kernel: 3, stride: 2 }),
	gated,
	recurrent: recurrent(digitSide),
	lstm: lstm(digitSide, activation('sigmoid')),
}

function withForm(form: MakeForm) {
	const data = source('digits').draw(80, 0.05, generator(1, streams.data))
	const network = dense({
		inputs: data.inputs,
		layers: [
			{ units: 5, activation: activation('tanh'), form },
			{ units: data.outputs, activation: activation('identity') },
		],
		initialiser: initialiser('xavier-uniform'),
		generator: generator(1, streams.weights),
	})
	const optimiser = adam(network.theta.length, { rate: 0.01 })
	const order = generator(1, streams.order)
	return { network, training: training({ network, data, loss: crossEntropy, optimiser, batch: 16, generator: order }) }
}

/**
 * What every engine must agree on: of some seeded runs the losses of the first epochs, and a fingerprint of all that was
 * learned in them. The tests hold them against fixtures/frozen.json, in Node and in browsers.
 */
export function frozen() {
	const runs = [
		...Object.entries(recipes).map(([name, recipe]) => [name, run(recipe)] as const),
		...Object.entries(forms).map(([name, form]) => [name, withForm(form)] as const),
	]
	return Object.fromEntries(
		runs.map(([name, { training, network }]) => [
			name,
			{ losses: Array.from({ length: 5 }, training.epoch), learned: fingerprint(network.theta) },
		]),
	)
}
