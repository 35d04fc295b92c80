import { activation, type Elementwise } from '../activations'
import {
	binaryCrossEntropy,
	convolutional,
	crossEntropy,
	digitSide,
	gated,
	type LayerShape,
	lstm,
	meanSquaredError,
	recurrent,
} from '../networks'
import { bySigmoid, bySoftmax, classEntropy, entropy, square } from './measures'
import type { Race, Runner } from './race'
import { clock, drawn, firstAndLast, inkOrChalk } from './tasks'

/** The weights usual for a function. */
const ruleOf = (id: string): string => {
	if (id === 'selu') return 'lecun-normal'
	return ['sigmoid', 'tanh', 'identity'].includes(id) ? 'xavier-normal' : 'he-normal'
}

const layer = (units: number, id: string, form?: LayerShape['form']): LayerShape => ({
	units,
	activation: activation(id),
	...(form ? { form } : {}),
})

/** Hidden layers alike. */
const equal =
	(layers: number, units: number) =>
	(fn: Elementwise): LayerShape[] =>
		Array.from({ length: layers }, () => ({ units, activation: fn }))

type Told = Pick<Runner, 'loss' | 'measure'>
const yesOrNo: Told = { loss: binaryCrossEntropy, measure: entropy }
const oneOfMany: Told = { loss: crossEntropy, measure: classEntropy }
const number: Told = { loss: meanSquaredError, measure: square() }

/** Runners that differ in a function alone, and in the first weights that go with it. */
const each = (ids: readonly string[], told: Told, hidden: (id: string) => readonly LayerShape[]): Runner[] =>
	ids.map((id) => ({ id, hidden: hidden(id), rule: ruleOf(id), ...told }))

/** The same where a function that is not the course's may join; its first weights are those for ReLU. */
const anyOf = (ids: readonly string[], told: Told, hidden: (fn: Elementwise) => readonly LayerShape[]) => ({
	runners: each(ids, told, (id) => hidden(activation(id))),
	entrant: (fn: Elementwise): Runner => ({ id: fn.id, hidden: hidden(fn), rule: ruleOf('relu'), ...told }),
})

/** Filters that look at 4 × 4 pixels, every other row and column. */
const filters = convolutional({ width: digitSide, height: digitSide, kernel: 4, stride: 2 })

const cnn: Race = {
	id: 'cnn',
	draw: inkOrChalk(120, 0.05),
	optimiser: 'adam',
	rate: 0.01,
	batch: 10,
	epochs: 25,
	goal: 0.1,
	runners: each(['relu', 'leaky-relu', 'gelu', 'tanh', 'sigmoid'], oneOfMany, (id) => [layer(6, id, filters)]),
}

const moons = { draw: drawn('moons', 128, 0.1), batch: 16, goal: 0.1 }

const deep: Race = {
	id: 'deep',
	...moons,
	optimiser: 'adam',
	rate: 0.01,
	epochs: 20,
	...anyOf(['elu', 'gelu', 'relu', 'selu', 'tanh', 'sigmoid'], yesOrNo, equal(12, 12)),
}

const steps = 20
const memory = lstm(steps, activation('sigmoid'))

const recurrence: Race = {
	id: 'recurrent',
	draw: firstAndLast(32, steps, 0.1),
	optimiser: 'adam',
	rate: 0.02,
	batch: 4,
	epochs: 60,
	goal: 0.1,
	runners: [
		{ id: 'lstm', hidden: [layer(6, 'tanh', memory)], rule: ruleOf('tanh'), ...yesOrNo },
		{ id: 'lstm-relu', hidden: [layer(6, 'relu', memory)], rule: ruleOf('relu'), ...yesOrNo },
		...each(['tanh', 'relu', 'sigmoid'], yesOrNo, (id) => [layer(10, id, recurrent(steps))]),
	],
}

/** Runners that differ in the last layer alone: those without a loss of their own are told squares. All are measured by squares. */
const outputs = (hidden: LayerShape, runners: readonly (Pick<Runner, 'id' | 'output'> & Partial<Told>)[]): Runner[] =>
	runners.map((runner) => ({ hidden: [hidden], rule: ruleOf(hidden.activation.id), ...number, ...runner }))

const squares = [{ id: 'identity' }, { id: 'relu', output: 'relu' }, { id: 'tanh', output: 'tanh' }] as const

const binary: Race = {
	id: 'binary',
	draw: drawn('circle', 96, 0.05),
	optimiser: 'adam',
	rate: 0.06,
	batch: 16,
	epochs: 40,
	goal: 0.1,
	runners: outputs(layer(12, 'tanh'), [
		{ id: 'sigmoid', loss: binaryCrossEntropy, measure: square(bySigmoid) },
		{ id: 'sigmoid-mse', output: 'sigmoid' },
		...squares,
	]),
}

const classes: Race = {
	id: 'classes',
	draw: drawn('digits', 100, 0.1),
	optimiser: 'adam',
	rate: 0.02,
	batch: 20,
	epochs: 30,
	goal: 0.1,
	runners: outputs(layer(12, 'relu'), [
		{ id: 'softmax', loss: crossEntropy, measure: square(bySoftmax) },
		{ id: 'sigmoid', loss: binaryCrossEntropy, measure: square(bySigmoid) },
		...squares,
	]),
}

const embedding = layer(8, 'identity')
/** A gated layer has two matrices where another has one: two thirds of the units make it as large. */
const [plain, gatedUnits] = [24, 16]
const feedForward = (id: string, inner: LayerShape): Runner => ({
	id,
	hidden: [embedding, inner, embedding],
	rule: 'lecun-normal',
	...oneOfMany,
})

const transformer: Race = {
	id: 'transformer',
	draw: clock(7),
	optimiser: 'adam',
	rate: 0.02,
	batch: 20,
	epochs: 60,
	goal: 0.1,
	runners: [
		...['relu', 'gelu', 'swish'].map((id) => feedForward(id, layer(plain, id))),
		feedForward('reglu', layer(gatedUnits, 'relu', gated)),
		feedForward('geglu', layer(gatedUnits, 'gelu', gated)),
		feedForward('swiglu', layer(gatedUnits, 'swish', gated)),
	],
}

const layered = (id: string, layers: number, others: readonly string[] = []): Race => ({
	id,
	...moons,
	optimiser: 'sgd',
	rate: 1,
	epochs: 80,
	...anyOf(['sigmoid', 'tanh', 'relu', 'gelu', ...others], yesOrNo, equal(layers, 16)),
})

/** Deep enough for ReLU to be hard to train by plain descent. */
const ten: Race = {
	id: 'ten-layers',
	...moons,
	batch: 32,
	optimiser: 'sgd',
	rate: 0.03,
	epochs: 60,
	...anyOf(['relu', 'elu'], yesOrNo, equal(10, 16)),
}

/** A number is told from a number as finely as one likes: the goals are set where the race is half over. */
const curve = (id: string, source: string, goal: number): Race => ({
	id,
	draw: drawn(source, 32, 0),
	optimiser: 'adam',
	rate: 0.02,
	batch: 4,
	epochs: 60,
	goal,
	...anyOf(['relu', 'gelu', 'swish', 'tanh'], number, equal(2, 12)),
})

/** The races of the article's six cases, in its order. */
const sixCases: readonly Race[] = [cnn, deep, recurrence, binary, classes, transformer]
export const cases = sixCases.map(({ id }) => id)

/** Every race: those, then those that other lessons speak of. */
export const races: readonly Race[] = [
	...sixCases,
	layered('one-layer', 1),
	layered('two-layers', 2, ['elu', 'swish']),
	layered('three-layers', 3),
	ten,
	curve('sine', 'sine', 0.1),
	curve('kink', 'absolute', 0.002),
]

/** The race of that id. An unknown one is an Error that names those that there are. */
export function raceOf(id: string): Race {
	const found = races.find((race) => race.id === id)
	if (!found) throw new Error(`There is no race "${id}"; there are ${races.map((race) => race.id).join(', ')}`)
	return found
}
