import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundary, nextDown, nextUp, powerOfTwo } from './doubles'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('neighbouring doubles', () => {
	it('are undone by each other', () => {
		fc.assert(fc.property(finite, (x) => nextDown(nextUp(x)) === x && nextUp(nextDown(x)) === x))
	})

	it('at the edges', () => {
		expect(nextUp(0)).toBe(Number.MIN_VALUE)
		expect(nextDown(0)).toBe(-Number.MIN_VALUE)
		expect(nextUp(1)).toBe(1 + Number.EPSILON)
		expect(nextDown(Number.POSITIVE_INFINITY)).toBe(Number.MAX_VALUE)
	})
})

describe('boundary', () => {
	it('finds any threshold between any two doubles, in at most 130 steps', () => {
		fc.assert(
			fc.property(finite, finite, finite, (a, b, c) => {
				const [low, threshold, high] = Float64Array.of(a, b, c).sort() as unknown as [number, number, number]
				fc.pre(low < threshold && threshold <= high)
				let steps = 0
				const found = boundary((x) => ++steps > 0 && x < threshold, low, high)
				expect(found.first + 0).toBe(threshold + 0)
				expect(nextUp(found.last) === found.first).toBe(true)
				expect(steps).toBeLessThan(130)
			}),
		)
	})

	it('runs downwards too', () => {
		expect(boundary((x) => x > 2, 10, -10)).toEqual({ last: nextUp(2), first: 2 })
	})
})

it('powers of two are exact', () => {
	expect(powerOfTwo(-1074)).toBe(Number.MIN_VALUE)
	expect(powerOfTwo(10)).toBe(1024)
})
