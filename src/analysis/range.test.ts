import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, parabola, ramp, smooth } from './examples'
import { range, slopes } from './range'

const coefficient = fc.double({ min: 0.01, max: 100, noNaN: true })
const place = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0)

describe('range', () => {
	it('of a bounded bend: both ends approached, neither attained, though values round to them', () => {
		fc.assert(
			fc.property(coefficient, coefficient, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, c) => {
				const { infimum, supremum } = range(bend(a, b, c, 0))
				expect(infimum).toEqual({ value: -a, attained: false, at: Number.NEGATIVE_INFINITY })
				expect(supremum).toEqual({ value: a, attained: false, at: Number.POSITIVE_INFINITY })
			}),
		)
	})

	it('of a parabola: its vertex, wherever it is', () => {
		fc.assert(
			fc.property(coefficient, place, place, (a, c, d) => {
				const { infimum, supremum } = range(parabola(a, c, d))
				expect(infimum).toEqual({ value: d, attained: true, at: c })
				expect(supremum.value).toBe(Number.POSITIVE_INFINITY)
			}),
		)
	})

	it('of a flat half-line: attained, at its end nearest to 0', () => {
		expect(range(ramp).infimum).toEqual({ value: 0, attained: true, at: -1 })
	})

	it('of a function that underflows to its infimum: not attained', () => {
		const { exp } = Math
		expect(range(smooth(exp, exp, exp)).infimum).toEqual({ value: 0, attained: false, at: Number.NEGATIVE_INFINITY })
	})

	it('of a periodic function: the extreme nearest to 0', () => {
		const { sin, cos } = Math
		const { infimum, supremum } = range(smooth(sin, cos, (x) => -sin(x)))
		expect(infimum).toEqual({ value: -1, attained: true, at: -Math.PI / 2 })
		expect(supremum).toEqual({ value: 1, attained: true, at: Math.PI / 2 })
	})

	it('of a constant', () => {
		const zero = () => 0
		const bound = { value: 7, attained: true, at: 0 }
		expect(range(smooth(() => 7, zero, zero))).toEqual({ infimum: bound, supremum: bound })
	})

	it('counts a value at a jump as attained, a one-sided limit not', () => {
		const s = smooth(
			(x) => (x < 2 ? x : -x),
			(x) => (x < 2 ? 1 : -1),
			() => 0,
			[{ x: 2, order: 0, left: [2, 1, 0], right: [-2, -1, 0] }],
		)
		expect(range(s).supremum).toEqual({ value: 2, attained: false, at: 2 })
	})
})

describe('slopes', () => {
	it('of a bend: steepest at its centre', () => {
		const { infimum, supremum } = slopes(bend(2, 3, 1.5, 0))
		expect(supremum).toEqual({ value: 6, attained: true, at: 1.5 })
		expect(infimum.value).toBe(0)
		expect(infimum.attained).toBe(false)
	})

	it('of straight pieces: attained on them', () => {
		expect(slopes(ramp)).toEqual({
			infimum: { value: 0, attained: true, at: -1 },
			supremum: { value: 1, attained: true, at: 1 },
		})
	})
})
