import { expect, test } from 'vitest'
import { rankSum } from './rank-sum'

const never = Number.POSITIVE_INFINITY

/** Of C(10, 5) = 252 ways to share ten ranks out, one puts the low five on the left and one on the right; and so on. */
test.each([
	[[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], 2 / 252],
	[[6, 7, 8, 9, 10], [1, 2, 3, 4, 5], 2 / 252],
	[[1, 2, 3, 4, 6], [5, 7, 8, 9, 10], 4 / 252],
	[[1], [2], 1],
	[[1, 2], [3, 4, 5], 2 / 10],
	[[7, 7, 7], [7, 7, 7], 1],
	// 3 of 3 low ones tied against 3 tied high ones: only the two extreme ways, each by 1 of 20.
	[[1, 1, 1], [2, 2, 2], 2 / 20],
	// 1 and 2 on one side: with any of 4, on either
	[[1, 2, never], [never, never, never], 8 / 20],
])('%j against %j: p = %d', (a, b, p) => expect(rankSum(a, b)).toBeCloseTo(p, 14))

/** scipy.stats.mannwhitneyu(…, method='exact'), which knows no ties; with ties by going through all 252 ways. */
test.each([
	[[1, 3, 5, 7, 9, 11, 13], [2, 4, 6, 8, 10, 12, 14], 0.7103729603729604],
	[[29, 31, 33, 41, 43, 45, 47], [36, 40, 49, 60, 64, 68, 71], 0.03787878787878788],
	[[1, 1, 2, 3, never], [2, 3, 3, never, never], 74 / 252],
])('%j against %j', (a, b, p) => expect(rankSum(a, b)).toBeCloseTo(p, 14))

test('nothing is no sample', () => {
	expect(() => rankSum([], [1])).toThrow(RangeError)
	expect(() => rankSum([Number.NaN], [1])).toThrow(RangeError)
})
