import { expect, test } from 'vitest'
import { type Recipe, run } from './recipe'

const recipe: Recipe = {
	source: 'circle',
	rows: 100,
	noise: 0.05,
	hidden: [
		{ units: 4, activation: 'tanh' },
		{ units: 2, activation: 'tanh' },
	],
	initialiser: 'xavier-normal',
	optimiser: 'sgd',
	rate: 0.5,
	batch: 10,
	seed: 3,
}

const losses = (of: Recipe, epochs = 3): number[] => {
	const { training } = run(of)
	return Array.from({ length: epochs }, () => training.epoch())
}

test('a recipe is plain data, and makes the same run again', () => {
	expect(losses(JSON.parse(JSON.stringify(recipe)) as Recipe)).toEqual(losses(recipe))
})

test('a seed decides the weights and, unless they have their own, the points', () => {
	const [one, other, same] = [recipe, { ...recipe, seed: 4 }, { ...recipe, seed: 4, dataSeed: 3 }].map((of) => run(of))
	expect(other?.data.x).not.toEqual(one?.data.x)
	expect(same?.data.x).toEqual(one?.data.x)
	expect(same?.network.theta).toEqual(other?.network.theta)
})

test('the first steps may be taken at another rate', () => {
	const first = { ...recipe, first: { steps: 1, rate: 0 } }
	const { training, network } = run(first)
	const start = network.theta.slice()
	training.advance()
	expect(network.theta).toEqual(start)
	training.advance()
	expect(network.theta).not.toEqual(start)
	const { training: kept } = run(first)
	const snapshot = kept.keep()
	kept.epoch()
	kept.rewind(snapshot)
	expect(kept.epoch()).toBe(run(first).training.epoch())
})

test.each([
	[{ source: 'cats' }, /cats.*circle/],
	[{ rows: 0 }, /rows/],
	[{ hidden: [{ units: 1e6, activation: 'relu' }] }, /units/],
	[{ hidden: [{ units: 3, activation: 'relo' }] }, /relo/],
	[{ initialiser: 'zero' }, /zero.*he-normal/],
	[{ batch: 0 }, /batch/],
	[{ seed: 0.5 }, /seed/i],
])('%j is refused by name', (part, message) => {
	expect(() => run({ ...recipe, ...part } as Recipe)).toThrow(message)
})
