import { describe, expect, it } from 'vitest'
import { initialState } from '../state'
import { model, neck, type Ranked, schema, width } from './model'

const quiet = new Proxy({}, { get: () => '' })
const rank = (state: Partial<Ranked>): number => Number(model(initialState<Ranked>(schema, state), quiet).text.rank)

describe('the rank of a product', () => {
	it('falls with depth at random weights, by rounding', () => {
		const ranks = [2, 20, 50, 100].map((depth) => rank({ depth }))
		expect(ranks[0]).toBe(width)
		expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
		expect(ranks[3]).toBeLessThan(width)
	})

	it('stays whole at orthogonal ones', () => expect(rank({ depth: 100, kind: 'orthogonal' })).toBe(width))

	it('is that of the neck at any depth', () => {
		for (const depth of [2, 3, 20]) expect(rank({ depth, kind: 'neck' })).toBe(neck)
	})
})
