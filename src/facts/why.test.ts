import { expect, it } from 'vitest'
import { finding, verdictOf } from '.'

it.each(['two-layers-collapse', 'deep-collapse', 'deeper-linear', 'relu-approximation'])('%s holds', (name) =>
	expect(verdictOf(finding(name))).toBe('holds'),
)

/** Medians of 20 seeds by NumPy's matrix_rank: 60 at 20 layers, 44 at 50; 8 through a neck of 8. */
it('ranks of long products are those that NumPy finds', () => {
	const { random20, random50, orthogonal50, throughNeck } = finding('product-rank').values
	expect([random20, random50, orthogonal50, throughNeck]).toEqual([60, 44, 64, 8])
})

it('the error of ReLU units falls with the square of their number', () => {
	const { ratio, squares } = finding('relu-approximation').values
	expect(ratio).toBeCloseTo(4, 0)
	expect(squares).toBeGreaterThan(0.5)
})

it('every depth of linear network ends within 1e-4 of the same loss', () => {
	const { gapOne, gapTwo, gapFour } = finding('deeper-linear').values
	for (const gap of [gapOne, gapTwo, gapFour]) expect(gap).toBeLessThan(1e-4)
})
