import { describe, expect, it } from 'vitest'
import { polylineError } from './polyline'

describe('polylineError', () => {
	it('is the sagitta of a parabola, and nothing for a straight line', () => {
		expect(polylineError((x) => x * x, [-5, -4, -3, -2, -1, 0, 1])).toBe(1 / 4)
		expect(polylineError((x) => 2 * x - 1, [-1, 0, 3])).toBe(0)
	})

	it('meets a corner halfway between two points', () => {
		expect(polylineError(Math.abs, [-1, 1])).toBe(1)
		expect(polylineError(Math.abs, [-1, 0, 1])).toBe(0)
	})
})
