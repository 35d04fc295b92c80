import { describe, expect, it } from 'vitest'
import { initialState } from '../state'
import { type Chained, model, schema } from './model'

const quiet = new Proxy({}, { get: () => '' })
const text = (state: Partial<Chained>) => model(initialState<Chained>(schema, state), quiet).text

describe('the chain', () => {
	it.each([1, 2, 10, 100])('of %i layers without f is its one layer, to a few ulp, and has no fold', (depth) => {
		for (const seed of [1, 2, 3]) {
			const { deviation, folds } = text({ depth, seed })
			expect(Number(deviation)).toBeLessThan(100)
			expect(folds).toBe('0')
		}
	})

	it('folds more with f as it grows', () => {
		const counts = [1, 2, 4, 8].map((depth) => Number(text({ depth, fn: 'relu' }).folds))
		expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
		expect(counts[0]).toBe(0)
	})
})
