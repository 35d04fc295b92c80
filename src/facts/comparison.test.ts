import { describe, expect, it } from 'vitest'
import { finding } from '.'

const values = (name: string) => finding(name).values

describe('the facts of the comparison', () => {
	it('find two of the surviving cells wrong: the range of Swish and GELU, and the sparseness of Leaky ReLU', () => {
		expect(values('comparison-cells')).toEqual({ cells: 9, right: 7, wrong: 2 })
	})

	it('tell three readings of "zero-mean" apart', () => {
		const { throughOrigin, symmetricRange, meanZero, leakyMean, eluMean } = values('comparison-zero-mean')
		// All but the sigmoid; Tanh and Leaky ReLU; Tanh and SELU.
		expect([throughOrigin, symmetricRange, meanZero]).toEqual([7, 2, 2])
		// (1 − 0.01)/√(2π); ELU by mpmath, 30 digits.
		expect(leakyMean).toBeCloseTo(0.99 / Math.sqrt(2 * Math.PI), 14)
		expect(eluMean).toBeCloseTo(0.160520572266487, 12)
	})

	it('find Tanh off centre for inputs off centre', () => {
		// A plain trapezoid over ±12, exact to rounding for so smooth an integrand.
		let sum = 0
		for (let i = -2400; i <= 2400; i++) {
			const z = i / 200
			sum += (Math.tanh(z + 1) * Math.exp((-z * z) / 2)) / 200
		}
		expect(values('comparison-zero-mean').tanhShifted).toBeCloseTo(sum / Math.sqrt(2 * Math.PI), 12)
	})

	it('leave ReLU and Leaky ReLU alike after ten layers, and ReLU whole with He’s weights', () => {
		const { relu, leaky, reluHe } = values('comparison-gradient')
		expect(relu).toBe(1 / 32)
		expect(leaky).toBeCloseTo(((1 + 1e-4) / 2) ** 5, 14)
		expect(reluHe).toBe(1)
	})

	it('give softmax of one number in two companies', () => {
		const { alone, outdone } = values('comparison-softmax')
		expect(alone).toBeCloseTo(Math.E / (Math.E + 2), 14)
		expect(outdone).toBeCloseTo(Math.E / (Math.E + Math.exp(3) + 1), 14)
	})
})
