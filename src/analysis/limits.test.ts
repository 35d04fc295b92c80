import { describe, expect, it } from 'vitest'
import { limit } from './limits'

const { exp, log, sin, sqrt } = Math

describe('the limit at infinity', () => {
	it("is the function's own value there, where it has one", () => {
		expect(limit((x) => 1 / (1 + exp(-x)), 1)).toBe(1)
		expect(limit((x) => x, -1)).toBe(Number.NEGATIVE_INFINITY)
	})

	it('is read off ever larger magnitudes, where it has none', () => {
		expect(limit((x) => x / (1 + Math.abs(x)), 1)).toBe(1)
		expect(limit((x) => x / (1 + Math.abs(x)), -1)).toBe(-1)
		expect(limit((x) => (x * x) / (1 + x * x), 1)).toBe(1)
		expect(limit((x) => x * exp(-x), 1)).toBe(0)
		expect(limit((x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)), 1)).toBe(1)
		expect(limit((x) => (3 * x + 1) / (x + 1), 1)).toBe(3)
		expect(limit((x) => x - sqrt(x), 1)).toBe(Number.POSITIVE_INFINITY)
		expect(limit((x) => x + sqrt(-x), -1)).toBe(Number.NEGATIVE_INFINITY)
	})

	it('is NaN where there is none', () => {
		expect(limit(sin, 1)).toBeNaN()
		expect(limit(log, -1)).toBeNaN()
	})
})
