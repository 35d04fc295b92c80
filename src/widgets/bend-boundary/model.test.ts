import { describe, expect, it } from 'vitest'
import { initialState } from '../state'
import { type Bent, functions, model, patterns, schema } from './model'

const quiet = new Proxy({}, { get: () => '' })
const scene = (state: Partial<Bent>) => model(initialState<Bent>(schema, state), quiet)
const line = (state: Partial<Bent>) => {
	const { x, y } = scene(state).charts.main?.series.find(({ name }) => name === 'boundary') ?? { x: [], y: [] }
	return Array.from(x, (u, k) => [u, y[k] as number] as const).filter(([u]) => !Number.isNaN(u))
}

describe('the boundary', () => {
	it.each(patterns)('of %s is straight with f off', (data) => {
		const points = line({ data, share: 0 })
		const [[x0, y0], [x1, y1]] = [points[0], points.at(-1)] as [[number, number], [number, number]]
		for (const [x, y] of points) expect((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)).toBeCloseTo(0, 10)
	})

	it('of a single unit is straight with f on too, for f is monotonic', () => {
		const points = line({ units: 1, fn: 'tanh' })
		const [[x0, y0], [x1, y1]] = [points[0], points.at(-1)] as [[number, number], [number, number]]
		for (const [x, y] of points) expect((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)).toBeCloseTo(0, 2)
	})

	it.each(functions)('bends with %s, and more points are right', (fn) => {
		const { correct, straight } = scene({ fn, data: 'circle' }).text
		expect(Number(correct)).toBeGreaterThan(Number(straight) + 20)
	})
})
