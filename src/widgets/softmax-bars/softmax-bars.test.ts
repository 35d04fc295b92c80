import { describe, expect, it } from 'vitest'
import { strings } from '../../i18n'
import { effectiveClasses, model, temperature } from './model'

const words = strings('en').widgets['softmax-bars']

describe('softmax by bars', () => {
	it('is what a calculator gives for 3, 1, 0', () => {
		const total = Math.exp(3) + Math.exp(1) + 1
		const { text } = model({ z: [3, 1, 0], t: 0, c: 0 }, words)
		expect(text.p0).toBe(`${((100 * Math.exp(3)) / total).toFixed(1)}%`)
		expect(text.p2).toBe(`${(100 / total).toFixed(1)}%`)
		expect(text.sum).toBe('1.0000')
		expect(text.p3).toBe('')
	})

	it('does not move with a common shift', () => {
		const still = model({ z: [2, -1.5, 0.25], t: 1, c: 0 }, words)
		const moved = model({ z: [2, -1.5, 0.25], t: 1, c: 2 }, words)
		expect([0, 1, 2].map((i) => moved.text[`p${i}`])).toEqual([0, 1, 2].map((i) => still.text[`p${i}`]))
		expect(moved.text.z0).toBe('4.0')
	})

	it('tends to one class when cold and to all alike when hot', () => {
		expect(effectiveClasses([3, 1, 0], temperature(-5))).toBeCloseTo(1, 10)
		expect(effectiveClasses([3, 1, 0], temperature(5))).toBeGreaterThan(2.98)
		expect(effectiveClasses([1, 1, 1, 1], 1)).toBeCloseTo(4, 12)
		expect(temperature(3)).toBeCloseTo(8, 12)
	})

	it('with two classes says the sigmoid of their difference', () => {
		const { text } = model({ z: [1.5, -0.5], t: 0, c: 0 }, words)
		expect(text.sigmoid).toBe((1 / (1 + Math.exp(-2))).toFixed(6))
		expect(text.first).toBe(text.sigmoid)
		expect(text.note).toContain('difference' in text ? text.difference : '')
	})
})
