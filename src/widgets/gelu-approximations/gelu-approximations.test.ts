import { describe, expect, it } from 'vitest'
import { gelu } from '../../activations/gelu'
import { geluTanh } from '../../activations/gelu-tanh'
import { difference } from './model'

describe('the difference of an approximation', () => {
	// mpmath, 30 digits.
	it('is that of reference values where the two GELUs are farthest apart', () => {
		expect(difference(geluTanh.f, 2.69894138637727, false)).toBeCloseTo(0.000473235520687285, 15)
		expect(difference(geluTanh.f, -2.69894138637727, false)).toBeCloseTo(0.000473235520687285, 15)
	})

	it('is a share of the exact value where that is asked, and 0 at 0', () => {
		expect(difference(geluTanh.f, 2, true)).toBeCloseTo(Math.abs(geluTanh.f(2) / gelu.f(2) - 1), 14)
		expect(difference(geluTanh.f, 0, true)).toBe(0)
		expect(difference(geluTanh.f, 0, false)).toBe(0)
	})
})
