import { describe, expect, it } from 'vitest'
import { initialState } from '../state'
import { curves, type Fitted, model, schema } from './model'

const quiet = new Proxy({}, { get: () => '' })
const scene = (state: Partial<Fitted>) => model(initialState<Fitted>(schema, state), quiet)
const error = (state: Partial<Fitted>): number => Number(scene(state).text.rms)

describe('ReLU units', () => {
	it.each(curves)('fit %s no worse when one is added', (target) => {
		const found = Array.from({ length: 12 }, (_, k) => error({ target, units: k + 1 }))
		for (const [k, e] of found.entries())
			expect(e).toBeLessThanOrEqual((found[k - 1] ?? Number.POSITIVE_INFINITY) + 1e-4)
	})

	it('make a step of two kinks where it jumps', () => {
		const kinks = [0.09, 0.1, ...Array.from({ length: 10 }, () => 1)]
		expect(error({ target: 'step', units: 2, kinks })).toBeLessThan(0.05)
	})

	it('stand where they are put, in any order', () => {
		const kinks = [0.5, -1, 0, -0.5, ...Array.from({ length: 8 }, () => 0)]
		expect(error({ kinks })).toBe(error({}))
	})
})
