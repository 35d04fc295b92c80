import { expect, test } from 'vitest'
import { band, spread } from './spread'

test('quartiles', () => {
	expect(spread([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 })
	expect(spread([7])).toEqual({ lower: 7, median: 7, upper: 7 })
	expect(spread([Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY]).median).toBe(Number.POSITIVE_INFINITY)
	const never = Number.POSITIVE_INFINITY
	expect(spread([1, 2, 3, never, never])).toEqual({ lower: 2, median: 3, upper: never })
	expect(() => spread([])).toThrow(RangeError)
})

test('quartiles place by place', () => {
	const rows = [
		[1, 10, 0],
		[3, 30, 9],
		[2, 20],
	]
	const { lower, median, upper } = band(rows, 2)
	expect([lower, median, upper].map((line) => [...line])).toEqual([
		[1.5, 15],
		[2, 20],
		[2.5, 25],
	])
})
