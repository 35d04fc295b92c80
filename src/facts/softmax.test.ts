import { describe, expect, it } from 'vitest'
import { finding } from './index'
import { naiveSoftmax } from './softmax'

describe('softmax', () => {
	it('of 3, 1, 0 is what a calculator gives', () => {
		const { first, second, third, cold } = finding('softmax-example').values
		const total = Math.exp(3) + Math.exp(1) + 1
		expect(first).toBeCloseTo(Math.exp(3) / total, 14)
		expect(second).toBeCloseTo(Math.exp(1) / total, 14)
		expect(third).toBeCloseTo(1 / total, 14)
		expect(cold).toBeCloseTo(Math.exp(6) / (Math.exp(6) + Math.exp(2) + 1), 14)
	})

	it('sums to 1 within rounding and does not see a common shift', () => {
		const { sumError, changed } = finding('softmax-invariance').values
		expect(sumError).toBeLessThan(1e-15)
		expect(changed).toBe(0)
	})

	it('needs the shift: without it the formula overflows where ln of the largest number says', () => {
		const { double, single, half, broken, stable } = finding('softmax-overflow').values
		expect(double).toBeCloseTo(Math.log(Number.MAX_VALUE), 12)
		expect(single).toBeCloseTo(Math.log(3.4028235677973366e38), 10)
		expect(half).toBeCloseTo(Math.log(65520), 10)
		expect(broken).toBe(3)
		expect(stable).toBeCloseTo(1 / (1 + Math.exp(-1) + Math.exp(-2)), 14)
		expect(naiveSoftmax([0, 0])).toEqual([0.5, 0.5])
	})

	it('of two classes is the sigmoid, and its cross-entropy has the slope p − y', () => {
		expect(finding('softmax-two').values.worst).toBeLessThan(2e-15)
		const { worst, second, loss, rowSum } = finding('softmax-gradient').values
		expect(worst).toBeLessThan(1e-15)
		expect(second).toBeCloseTo(Math.exp(1) / (Math.exp(3) + Math.exp(1) + 1) - 1, 14)
		expect(loss).toBeCloseTo(Math.log(Math.exp(3) + Math.exp(1) + 1) - 1, 14)
		expect(rowSum).toBeLessThan(1e-15)
	})
})
