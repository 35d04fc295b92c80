import { describe, expect, it } from 'vitest'
import { sample } from './chart'
import { zeroLevel } from './contour'

const xs = sample([-1, 1], 40)
const ys = sample([-1, 1], 30)
const level = (f: (x: number, y: number) => number) =>
	zeroLevel(
		xs,
		ys,
		[...ys].flatMap((y) => [...xs].map((x) => f(x, y))),
	)
const pieces = (x: readonly number[]): number => x.filter(Number.isNaN).length + 1

describe('zero level', () => {
	it('of an affine function is its line, exactly, in one piece', () => {
		const { x, y } = level((u, v) => 2 * u - v + 0.13)
		expect(pieces(x)).toBe(1)
		for (const [k, u] of x.entries()) expect(2 * u + 0.13).toBeCloseTo(y[k] as number, 12)
	})

	it('of a circle closes, and stays within a cell of it', () => {
		const { x, y } = level((u, v) => 0.25 - u * u - v * v)
		expect(pieces(x)).toBe(1)
		expect([x[0], y[0]]).toEqual([x.at(-1), y.at(-1)])
		for (const [k, u] of x.entries()) expect(Math.hypot(u, y[k] as number)).toBeCloseTo(0.5, 2)
	})

	it('keeps two branches apart', () => {
		const { x } = level((u, v) => u * v - 0.1)
		expect(pieces(x)).toBe(2)
	})

	it('is nothing where the sign never changes', () => {
		expect(level(() => 1).x).toEqual([])
	})
})
