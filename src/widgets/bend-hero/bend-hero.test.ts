import { describe, expect, test } from 'vitest'
import { type Bend, functions, model } from './model'

const quiet = new Proxy({}, { get: () => '' })
const scene = (share: number, fn: Bend['fn'] = 'tanh') => model({ share, fn }, quiet)
const correct = (share: number, fn?: Bend['fn']): number => Number(scene(share, fn).text.correct)

/** The part of the boundary that lies in the plot. */
const boundary = (share: number) => {
	const line = scene(share).charts.main?.series.find(({ name }) => name === 'boundary')
	return Array.from(line?.x ?? [], (x, i) => [x, line?.y[i] as number] as const).filter(([x]) => Math.abs(x) < 1.07)
}

/** The largest distance of its points from the chord between its ends. */
const bend = (share: number): number => {
	const points = [...boundary(share)].sort(([a], [b]) => a - b)
	const [x0, y0] = points[0] as [number, number]
	const [x1, y1] = points.at(-1) as [number, number]
	return Math.max(...points.map(([x, y]) => Math.abs(y - y0 - ((x - x0) * (y1 - y0)) / (x1 - x0))))
}

describe('the boundary', () => {
	test('is straight with f off, to rounding', () => expect(bend(0)).toBeLessThan(1e-12))
	test('bends with every f, and gains by it', () => {
		expect(bend(1)).toBeGreaterThan(0.3)
		for (const fn of functions) expect(correct(1, fn)).toBeGreaterThan(correct(0, fn) + 25)
	})
	test('with f off is the same whatever f is', () => {
		expect(new Set(functions.map((fn) => correct(0, fn))).size).toBe(1)
	})
	test('runs from one side of the page to the other in one piece', () => {
		const line = scene(1).charts.main?.series.find(({ name }) => name === 'boundary')
		// one gap before each of the two ends that leave the plot
		expect(Array.from(line?.x ?? []).filter(Number.isNaN).length).toBe(2)
	})
})
