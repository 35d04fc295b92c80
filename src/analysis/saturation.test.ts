import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, parabola, ramp, smooth } from './examples'
import { saturation } from './saturation'

describe('saturation', () => {
	it('of a bend, against the inverse of its slope', () => {
		const parameters = [0.5, 5, 0.001, 0.4].map((m) => fc.double({ min: m / 2, max: m, noNaN: true }))
		fc.assert(
			fc.property(
				...(parameters as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
				(a, b, epsilon, c) => {
					const reach = Math.acosh(Math.sqrt((a * b) / epsilon)) / b
					const { left, right } = saturation(bend(a, b, c, 0), epsilon)
					expect(left).toBeCloseTo(c - reach, 11)
					expect(right).toBeCloseTo(c + reach, 11)
				},
			),
		)
	})

	it('is null on the side where the slope stays', () => {
		expect(saturation(ramp, 0.1)).toEqual({ left: -1, right: null })
		expect(saturation(parabola(1, 0, 0), 0.1)).toEqual({ left: null, right: null })
	})

	it('is everywhere where no slope reaches the threshold', () => {
		expect(saturation(bend(1, 0.01, 0, 0), 0.1)).toEqual({
			left: Number.POSITIVE_INFINITY,
			right: Number.NEGATIVE_INFINITY,
		})
	})

	it('is for good: a far bump ends it', () => {
		const bump = (x: number) => Math.exp(-((x - 7.01) ** 2))
		const s = smooth(
			(x) => x,
			bump,
			(x) => -2 * (x - 7.01) * bump(x),
		)
		// The bump's own peak is its only point at the threshold.
		expect(saturation(s, 1)).toEqual({ left: expect.closeTo(7.01, 7), right: expect.closeTo(7.01, 7) })
	})
})
