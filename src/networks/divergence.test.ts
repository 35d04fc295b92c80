import { expect, test } from 'vitest'
import { type Recipe, run } from './recipe'

const layers = (depth: number, units = 4, activation = 'relu') =>
	Array.from({ length: depth }, () => ({ units, activation }))

const sound: Recipe = {
	source: 'circle',
	rows: 100,
	noise: 0.05,
	hidden: layers(2),
	initialiser: 'he-normal',
	optimiser: 'sgd',
	rate: 0.05,
	batch: 10,
	seed: 1,
}

const broken = (recipe: Partial<Recipe>, epochs = 60) => {
	const { training } = run({ ...sound, ...recipe })
	for (let k = 0; k < epochs && !training.broken; k++) training.epoch()
	return training.broken
}

/** What is done to a sound run; when it breaks and where; and what is left of it once the remedy is applied. */
const runs: readonly (readonly [name: string, ill: Partial<Recipe>, found: object, cured: Partial<Recipe>])[] = [
	['a rate of 1e308', { rate: 1e308 }, { step: 1, quantity: 'sum', remedy: 'rate' }, {}],
	[
		'a rate of 1e4',
		{ source: 'sine', rate: 1e4 },
		{ layer: null, quantity: 'loss', remedy: 'rate' },
		{ source: 'sine' },
	],
	[
		'that with momentum',
		{ rate: 1e4, optimiser: 'momentum' },
		{ remedy: 'rate' },
		{ optimiser: 'momentum', rate: 0.01 },
	],
	['that with Adam', { rate: 1e4, optimiser: 'adam' }, { quantity: 'loss', remedy: 'rate' }, { optimiser: 'adam' }],
	[
		'a loss that grows slowly',
		{ source: 'sine', hidden: layers(1, 4, 'identity'), rate: 1.5 },
		{ layer: null, quantity: 'loss', remedy: 'rate' },
		{ source: 'sine', hidden: layers(1, 4, 'identity') },
	],
	['weights of 1e160', { gain: 1e160 }, { step: 0, layer: 1, quantity: 'sum', remedy: 'first weights' }, {}],
	[
		'weights of 1e30, which the first step makes worse',
		{ gain: 1e30, hidden: layers(8) },
		{ step: 1, quantity: 'sum', remedy: 'first weights' },
		{ hidden: layers(8) },
	],
]

test.each(runs)('%s: what broke is found, and the remedy is one', (_, ill, found, cured) => {
	expect(broken(ill)).toMatchObject(found)
	expect(broken(cured)).toBeNull()
})

test.each([
	['units that are all dead', { initialiser: 'constant', gain: -1, hidden: layers(2), source: 'step' }],
	['a rate of 0', { rate: 0 }],
	['weights of 0', { gain: 0 }],
	['no hidden layer', { hidden: [] }],
	['more rows a batch than there are', { batch: 1e9 }],
	['a loss that leaps, and stays within bounds', { rate: 10 }],
] satisfies [string, Partial<Recipe>][])('%s is no divergence', (_, recipe) => {
	expect(broken(recipe)).toBeNull()
})

test.each([
	['a rate below 0', { rate: -1 }],
	['an infinite rate', { rate: Number.POSITIVE_INFINITY, optimiser: 'adam' }],
	['no rate', { rate: Number.NaN, optimiser: 'momentum' }],
	['noise below 0', { noise: -1 }],
	['noise that is no number', { noise: Number.NaN }],
	['infinite noise', { noise: Number.POSITIVE_INFINITY, source: 'digits' }],
	['a gain that is no number', { gain: Number.NaN }],
	['no rows', { rows: 0 }],
	['fewer rows than classes', { rows: 2, source: 'blobs-3' }],
	['more rows than memory holds', { rows: 1e6, batch: 1e6, hidden: layers(1, 4096) }],
	['half a seed', { seed: 0.5 }],
	['a seed that is text', { seed: 'seven' as unknown as number }],
	['a batch of no rows', { batch: 0 }],
	['no units', { hidden: layers(1, 0) }],
	['a million units', { hidden: layers(1, 1e6) }],
	['a thousand layers', { hidden: layers(1000) }],
] satisfies [string, Partial<Recipe>][])('%s is refused before anything is made', (_, recipe) => {
	expect(() => run({ ...sound, ...recipe } as Recipe)).toThrow(RangeError)
})
