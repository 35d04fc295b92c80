import { describe, expect, it } from 'vitest'
import { initialState } from '../state'
import { model, schema } from './model'
import type { Fit } from './process'

const quiet = new Proxy({}, { get: (_, key) => String(key) }) as Record<string, string>
const scene = (state: Partial<Fit>) => model(initialState<Fit>(schema, state), quiet)
const correct = (state: Partial<Fit>) => Number(scene(state).text.correct)

describe('training in the figure', () => {
	it('starts untrained and gets better', () => {
		expect(correct({ step: 200 })).toBeGreaterThan(correct({ step: 0 }) + 40)
	})

	it.each(['circle', 'xor'] as const)('of %s fails without f, and without a layer that bends', (data) => {
		const straight = Math.max(correct({ data, fn: 'identity' }), correct({ data, depth: 0 }))
		expect(correct({ data, fn: 'tanh', width: 8 })).toBeGreaterThan(straight + 40)
	})

	it('draws a straight boundary without f', () => {
		const { x = [], y = [] } =
			scene({ fn: 'identity' }).charts.main?.series.find(({ name }) => name === 'level-0') ?? {}
		const [x0, y0, x1, y1] = [x[0], y[0], x[x.length - 1], y[y.length - 1]] as [number, number, number, number]
		for (let k = 0; k < x.length; k++)
			expect(((x[k] as number) - x0) * (y1 - y0) - ((y[k] as number) - y0) * (x1 - x0)).toBeCloseTo(0, 8)
	})

	it('stops where it breaks, says what, and mends with a smaller rate', () => {
		const state = { fn: 'gelu', data: 'spiral', seed: 1 } as const
		const broken = scene({ ...state, rate: '30' })
		expect(broken.marks?.lamp).toBe('error')
		expect(broken.on?.broken).toBe(true)
		expect(broken.text.brokenWhy).toBe('remedy-rate')
		expect(scene({ ...state, rate: '0.1' }).on?.broken).toBe(false)
	})
})
