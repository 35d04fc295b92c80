import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, ramp, smooth } from './examples'
import { moments } from './moments'

const { exp } = Math

describe('Gaussian moments', () => {
	it('of a straight line', () => {
		fc.assert(
			fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (a, b) => {
				fc.pre(a !== 0)
				const m = moments(
					smooth(
						(x) => a * x + b,
						() => a,
						() => 0,
					),
				)
				expect(m.mean).toBeCloseTo(b, 12)
				expect(m.variance / (a * a)).toBeCloseTo(1, 13)
				expect(m.slopeSquare / (a * a)).toBeCloseTo(1, 13)
				expect(m.chi1).toBeCloseTo((a * a) / (a * a + b * b), 13)
			}),
		)
	})

	it('of eᵃᶻ: e^(a²/2), whose mass lies away from 0', () => {
		for (const a of [0.5, 2, 5]) {
			const m = moments(
				smooth(
					(x) => exp(a * x),
					(x) => a * exp(a * x),
					(x) => a * a * exp(a * x),
				),
			)
			expect(m.mean / exp((a * a) / 2)).toBeCloseTo(1, 12)
			expect(m.meanSquare / exp(2 * a * a)).toBeCloseTo(1, 12)
		}
	})

	it('of z⁴: 3, and its square 105', () => {
		const m = moments(
			smooth(
				(x) => x ** 4,
				(x) => 4 * x ** 3,
				(x) => 12 * x * x,
			),
		)
		expect(m.mean).toBeCloseTo(3, 13)
		expect(m.meanSquare).toBeCloseTo(105, 11)
		expect(m.variance).toBeCloseTo(96, 11)
	})

	it('of a steep bend', () => {
		const m = moments(bend(1, 1000, 0, 0))
		expect(m.mean).toBe(0)
		// 1 − E tanh² = E sech²(1000z) = 2φ(0)/1000 to first order, and its next term is below 1e-9.
		expect(1 - m.meanSquare).toBeCloseTo(2 / Math.sqrt(2 * Math.PI) / 1000, 9)
	})

	it('and the measure of flat pieces', () => {
		const m = moments(ramp)
		expect(m.zeroShare).toBeCloseTo(0.15865525393145705, 15)
		expect(m.flatShare).toBe(m.zeroShare)
		const nowhere = moments(
			smooth(
				(x) => x ** 3,
				(x) => 3 * x * x,
				(x) => 6 * x,
			),
		)
		expect([nowhere.zeroShare, nowhere.flatShare]).toEqual([0, 0])
	})
})
