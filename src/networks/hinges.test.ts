import { describe, expect, it } from 'vitest'
import { fitHinges } from './hinges'

const x = Float64Array.from({ length: 401 }, (_, k) => -1 + k / 200)

describe('hinges', () => {
	it('find a polyline again that has these kinks', () => {
		const relu = (u: number) => Math.max(0, u)
		const y = x.map((u) => 0.5 - 2 * relu(u + 0.6) + 3 * relu(u - 0.1))
		const { gains, shift } = fitHinges(x, y, [0.1, -0.6])
		expect(shift).toBeCloseTo(0.5, 10)
		expect(gains[0]).toBeCloseTo(-2, 10)
		expect(gains[1]).toBeCloseTo(3, 10)
	})

	it('leave errors that no small change of height makes smaller', () => {
		const y = x.map((u) => Math.exp(u))
		const fit = fitHinges(x, y, [-1, -0.2, 0.5])
		const error = (add: (u: number) => number) =>
			x.reduce((sum, u, k) => sum + (fit.at(u) + add(u) - (y[k] as number)) ** 2, 0)
		const least = error(() => 0)
		for (const t of [-1, -0.2, 0.5])
			for (const e of [1e-4, -1e-4]) expect(error((u) => e * Math.max(0, u - t))).toBeGreaterThan(least)
	})

	it('are one where they coincide, and level where they see no point', () => {
		expect(fitHinges(x, x, [0.3, 0.3]).kinks.length).toBe(1)
		expect(fitHinges(x, x, [1]).at(0)).toBeCloseTo(0, 12)
		expect(fitHinges(x, x, [1]).gains).toEqual(Float64Array.of(0))
	})
})
