import { expect, test } from 'vitest'
import { finding, verdictOf } from '.'

test.each([
	['leaky-definition', 'holds'],
	['leaky-revives', 'holds-if'],
	['leaky-tried', 'holds'],
])('%s: %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))

test('E f′(z)² is (1 + α²)/2', () => {
	const { slopeSquare, slopeSquarePrelu } = finding('leaky-definition').values
	expect(slopeSquare).toBeCloseTo((1 + 0.01 ** 2) / 2, 12)
	expect(slopeSquarePrelu).toBeCloseTo((1 + 0.25 ** 2) / 2, 12)
})

/** The same descent in NumPy: −1 for never within 20,000 steps, else 1926, 162 and 52. */
test('a unit that is needed comes back after as many steps as an independent computation takes', () => {
	const { hundredth, tenth, quarter } = finding('leaky-revives').values
	expect([hundredth, tenth, quarter]).toEqual([1926, 162, 52])
})
