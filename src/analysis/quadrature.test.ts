import { describe, expect, it } from 'vitest'
import { adaptiveRule, compensatedSum } from './quadrature'

/** ∫ g over the edges. */
function integral(g: (x: number) => number, edges: readonly number[]): number {
	const { x, weight } = adaptiveRule((at) => [g(at)], edges)
	return compensatedSum(x.map((at, i) => (weight[i] as number) * g(at)))
}

describe('the adaptive rule', () => {
	it('integrates polynomials of degree 22 on one panel', () => {
		for (let degree = 0; degree <= 22; degree += 2) {
			expect(integral((x) => x ** degree, [-1, 1])).toBeCloseTo(2 / (degree + 1), 14)
		}
	})

	it('finds a peak a thousandth wide', () => {
		expect(integral((x) => 1e-3 / (1e-6 + x * x), [-1, 0, 1])).toBeCloseTo(2 * Math.atan(1000), 12)
	})

	it('never looks at an edge, where there may be a jump', () => {
		expect(integral((x) => (x === 0 || x === 1 ? Number.NaN : x < 1 ? 1 : 5), [0, 1, 3])).toBeCloseTo(11, 14)
	})

	it('converges on an endpoint singularity', () => {
		expect(integral((x) => Math.sqrt(x), [0, 1])).toBeCloseTo(2 / 3, 12)
	})

	it('says where it failed, and soon: at a jump that is no edge, and where nothing is smooth', () => {
		const settled = (g: (x: number) => number) => adaptiveRule((x) => [g(x)], [0, 1]).settled
		expect(settled((x) => Math.sqrt(x))).toBe(true)
		expect(settled((x) => (x < 0.3 ? 0 : 1))).toBe(false)
		let calls = 0
		expect(
			settled((x) => {
				calls++
				return Math.sin(1e9 * x)
			}),
		).toBe(false)
		expect(calls).toBeLessThan(200_000)
	})

	it('gives up on NaN at once', () => {
		expect(integral(() => Number.NaN, [0, 1])).toBeNaN()
	})
})

it('a compensated sum keeps what plain addition loses', () => {
	expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
})
