import { elementwise } from '../activations'
import { type HiddenLayer, optimiserIds, type Recipe, sources } from '../networks'

/** The runs that the tests hand out: each activation with each way to hold its parameters, each source, optimiser and batch. */

const moons: Recipe = {
	source: 'moons',
	rows: 50,
	noise: 0.1,
	hidden: [
		{ units: 5, activation: 'tanh' },
		{ units: 4, activation: 'tanh' },
	],
	initialiser: 'he-normal',
	optimiser: 'adam',
	rate: 0.02,
	batch: 16,
	seed: 5,
}

const hidden = (layer: Omit<HiddenLayer, 'units'>): Recipe => ({
	...moons,
	hidden: moons.hidden.map(({ units }) => ({ ...layer, units })),
})

const ofActivations = elementwise.flatMap(({ id, parameters, dp = {} }): [string, Recipe][] => [
	[id, hidden({ activation: id })],
	...Object.entries(parameters).map(([name, { default: usual }]): [string, Recipe] => {
		const other = usual === 1 ? 1.75 : 0.375
		return [`${id}, ${name} = ${other}`, hidden({ activation: id, params: { [name]: other } })]
	}),
	...Object.keys(dp).map((name): [string, Recipe] => [
		`${id}, ${name} learned`,
		hidden({ activation: id, learned: [name] }),
	]),
])

const ofSources = sources.map(({ id, task }): [string, Recipe] => [
	`${id}, ${task}`,
	{ ...moons, source: id, rows: 60, hidden: [{ units: 12, activation: 'relu' }], optimiser: 'sgd', rate: 0.1 },
])

const ofOptimisers = optimiserIds.flatMap((optimiser): [string, Recipe][] => {
	const slow = { ...moons, optimiser, rate: optimiser === 'adam' ? 0.01 : 0.05 }
	const { batch: _, ...whole } = slow
	return [
		[`${optimiser}, all rows a step`, whole],
		[`${optimiser}, first steps slower`, { ...slow, first: { steps: 10, rate: 0.001 } }],
		[`${optimiser}, all rows a step, first step faster`, { ...whole, first: { steps: 1, rate: 0.5 } }],
	]
})

const ofTheRest: readonly [string, Recipe][] = [
	['no hidden layer', { ...moons, hidden: [] }],
	// at a rate that makes the loss jump, rounding itself would grow to more than the tolerance
	['ten hidden layers', { ...moons, hidden: Array(10).fill({ units: 6, activation: 'elu' }), rate: 0.005 }],
	['no bias', hidden({ activation: 'gelu', bias: false })],
	[
		'two ways to learn, one to hold',
		{
			...moons,
			hidden: [
				{ units: 4, activation: 'swish', learned: ['beta'] },
				{ units: 3, activation: 'prelu', learned: ['alpha'], bias: false },
				{ units: 3, activation: 'swish', params: { beta: 2 } },
			],
		},
	],
	['orthogonal weights, times 1.5', { ...moons, initialiser: 'orthogonal', gain: 1.5 }],
	['weights all alike', { ...moons, initialiser: 'constant', gain: 0.25 }],
	['one row a step', { ...moons, batch: 1, rate: 0.005 }],
	['a batch that divides the rows', { ...moons, batch: 25 }],
	['a batch of more than the rows', { ...moons, batch: 1000 }],
	['another seed of the data', { ...moons, dataSeed: 9 }],
	['a seed beyond 32 bits', { ...moons, seed: 2 ** 53 - 1 }],
	['many rows', { ...moons, rows: 700, batch: 64 }],
]

/** By what each is there for. */
export const exampleRuns: ReadonlyMap<string, Recipe> = new Map([
	...ofActivations,
	...ofSources,
	...ofOptimisers,
	...ofTheRest,
])
