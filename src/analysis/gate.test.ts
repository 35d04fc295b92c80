import { describe, expect, it } from 'vitest'
import { smooth } from './examples'
import { gate } from './gate'

describe('gate', () => {
	it('of a product x·g(x) is g', () => {
		// g = ½ + ½·x/√(1 + x²), which opens from 0 to 1 ever more slowly.
		const root = (x: number) => Math.sqrt(1 + x * x)
		const g = (x: number) => (x < 0 ? 1 / (2 * root(x) * (root(x) - x)) : 0.5 + x / (2 * root(x)))
		const s = smooth(
			(x) => x * g(x),
			(x) => g(x) + x / (2 * root(x) ** 3),
			(x) => (2 - x * x) / (2 * root(x) ** 5),
		)
		expect(gate(s).monotonicity).toBe('increasing')
		expect(gate(s).continuous).toBe(true)
	})

	it('has a pole at 0 where f has no zero there', () => {
		expect(
			gate(
				smooth(
					(x) => x + 1,
					() => 1,
					() => 0,
				),
			).continuous,
		).toBe(false)
	})

	it('of a straight line through 0 is constant, rounding aside', () => {
		const g = gate(
			smooth(
				(x) => 0.1 * x,
				() => 0.1,
				() => 0,
			),
		)
		expect(g).toEqual({ left: 0.1, right: 0.1, continuous: true, monotonicity: 'constant' })
	})
})
