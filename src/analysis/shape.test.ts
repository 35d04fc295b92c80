import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, parabola, ramp, smooth } from './examples'
import { inflections, monotonicity, smoothness } from './shape'

const cube = smooth(
	(x) => x ** 3,
	(x) => 3 * x * x,
	(x) => 6 * x,
)

describe('monotonicity', () => {
	it('is strict in spite of a stationary point, or of underflow', () => {
		expect(monotonicity(cube)).toBe('increasing')
		expect(monotonicity(bend(1, 1, 0, 0))).toBe('increasing')
		expect(monotonicity(bend(-1, 1, 0, 0))).toBe('decreasing')
	})

	it('is weak with a flat piece', () => expect(monotonicity(ramp)).toBe('non-decreasing'))

	it('is constant, or none', () => {
		const zero = () => 0
		expect(monotonicity(smooth(() => 7, zero, zero))).toBe('constant')
		expect(monotonicity(parabola(1, 0, 0))).toBe('none')
	})

	it('sees a jump against the slope', () => {
		const sawtooth = smooth(
			(x) => (x < 0 ? x : x - 1),
			() => 1,
			() => 0,
			[{ x: 0, order: 0, left: [0, 1, 0], right: [-1, 1, 0] }],
		)
		expect(monotonicity(sawtooth)).toBe('none')
	})

	it('takes rounding for no sign', () => {
		const noisy = smooth(
			Math.tanh,
			(x) => 1 - Math.tanh(x) ** 2 + 1e-16 * Math.sin(1e3 * x),
			() => 0,
		)
		expect(monotonicity(noisy)).toBe('increasing')
	})
})

describe('smoothness', () => {
	it('is that of the worst break', () => {
		expect(smoothness(ramp).order).toBe(0)
		expect(smoothness(ramp).kinks).toHaveLength(2)
		expect(smoothness(cube)).toEqual({ order: Number.POSITIVE_INFINITY, kinks: [], breaks: [] })
		expect(smoothness({ ...cube, breaks: [{ x: 0, order: 2, left: [0, 0, 0], right: [0, 0, 1] }] }).order).toBe(1)
	})
})

describe('inflections', () => {
	it('are found wherever they are', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -5, max: 5, noNaN: true }),
				fc.double({ min: 0.5, max: 20, noNaN: true }),
				(c, b) => {
					const found = inflections(bend(1, b, c, 3))
					expect(found).toHaveLength(1)
					expect(found[0]?.x).toBeCloseTo(c, 13)
					expect(found[0]?.slope).toBeCloseTo(b, 10)
				},
			),
		)
	})

	it('are sign changes, not zeros, of f″', () => {
		expect(inflections(cube)).toEqual([{ x: 0, f: 0, slope: 0 }])
		expect(inflections(parabola(1, 0, 0))).toEqual([])
		expect(inflections(ramp)).toEqual([])
		expect(
			inflections(
				smooth(
					(x) => x ** 4,
					(x) => 4 * x ** 3,
					(x) => 12 * x * x,
				),
			),
		).toEqual([])
	})
})
