import { describe, expect, it } from 'vitest'
import { finding, verdictOf } from './index'

describe('Swish and GELU', () => {
	it('are what they are said to be, and smooth', () => {
		for (const name of ['swish-definition', 'gelu-definition', 'swish-gelu-smooth']) {
			expect(verdictOf(finding(name)), name).toBe('holds')
		}
	})

	// mpmath, 30 digits.
	it('have minima, slopes and approximations as reference values have them', () => {
		const { dip, dipAt, gapTwenty } = finding('swish-definition').values
		expect(dip).toBeCloseTo(-0.278464542761074, 14)
		expect(dipAt).toBeCloseTo(-1.278464542761074, 12)
		expect(gapTwenty).toBeCloseTo(0.278464542761074 / 20, 14)
		const { tanh, tanhAt, sigmoid, sigmoidAt } = finding('gelu-approximations').values
		expect(tanh).toBeCloseTo(0.000473235520687285, 15)
		expect(tanhAt).toBeCloseTo(2.69894138637727, 9)
		expect(sigmoid).toBeCloseTo(0.0203348722092392, 14)
		expect(sigmoidAt).toBeCloseTo(2.27039773719661, 9)
		// Φ(√2) + √2·φ(√2), from tables: 0.92135 + 0.20755.
		expect(finding('swish-gelu-slopes').values.geluSteepest).toBeCloseTo(1.1289, 4)
	})
})

describe('the race', () => {
	it('is won by both on the smooth curve, lost by both on the kinked one, and so holds under a condition', () => {
		const found = finding('gelu-race')
		expect(verdictOf(found)).toBe('holds-if')
		const { smoothGeluBetter, smoothSwishBetter, kinkedGeluBetter, kinkedSwishBetter, classesGeluBetter } = found.values
		expect([smoothGeluBetter, smoothSwishBetter]).toEqual([1, 1])
		expect([kinkedGeluBetter, kinkedSwishBetter]).toEqual([-1, -1])
		expect(classesGeluBetter).toBe(0)
		expect(found.values.looseTold).toBe(0)
	})
})
