import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './typed'

describe('a typed number', () => {
	it.each([
		['0.25', 0.25],
		['.25', 0.25],
		['1/4', 0.25],
		['25%', 0.25],
		['２５％', 0.25],
		['250‰', 0.25],
		['¼', 0.25],
		['2¼', 2.25],
		['1e-3', 0.001],
		['1×10^-3', 0.001],
		['1·10⁻³', 0.001],
		['e^-1', 1 / Math.E],
		['exp(-1)', 1 / Math.E],
		['2√3', 2 * Math.sqrt(3)],
		['2 sqrt(3)', 2 * Math.sqrt(3)],
		['2π', 2 * Math.PI],
		['−1/4', -0.25],
		['−2²', -4],
		['2^3^2', 512],
		['(1+2)(3+4)', 21],
		['１２３', 123],
		['0。25', 0.25],
		['= 0.25', 0.25],
		['0.25。', 0.25],
		['1,000', 1000],
		['12,345.5', 12345.5],
	])('%s', (text, value) => {
		const typed = readNumber(text)
		expect('value' in typed ? typed.value : typed).toBeCloseTo(value, 12)
	})

	it.each([
		['', 'empty'],
		['  ', 'empty'],
		['0,25', 'comma'],
		['1/0', 'infinite'],
		['exp(1000)', 'infinite'],
		['x', 'unreadable'],
		['2x', 'unreadable'],
	])('%j is none: %s', (text, message) => expect(readNumber(text)).toEqual({ message }))

	it.each(['σ(2)', 'tanh(1)', 'Φ(1)', '1 if 2>1 else 0'])('%s is the question, not an answer', (text) => {
		expect(readNumber(text)).toHaveProperty('forbidden')
	})

	it.each(['∞', '1+', '(1', '1)', '1 2', '0.1.2', 'quarter', '1/n'])('%s is no formula', (text) => {
		expect(readNumber(text)).toHaveProperty('problem')
	})

	it.each([
		['3层', 3],
		['3 layers', 3],
		['3 Layers', 3],
		['0.5 μs', 500],
		['20 ns', 20],
		['20', 20],
	])('may have a unit after it: %s', (text, value) => {
		expect(readNumber(text, { 层: 1, layer: 1, layers: 1, ns: 1, s: 1e9, μs: 1000 })).toEqual({ value })
	})

	it('is what JavaScript prints', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-100, max: 1e100, noNaN: true }), fc.boolean(), (size, isNegative) => {
				const value = isNegative ? -size : size
				const typed = readNumber(String(value))
				expect('value' in typed && Math.abs(typed.value - value) <= 1e-14 * Math.abs(value)).toBe(true)
			}),
		)
	})
})
