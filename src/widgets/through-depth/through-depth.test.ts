import { describe, expect, it } from 'vitest'
import { lookAt } from '../../live/process'
import { initialState } from '../state'
import { model } from './model'
import { begin, type Depth, schema } from './process'

const quiet = new Proxy({}, { get: (_, key) => String(key) }) as Record<string, string>
const state = (some: Partial<Depth>): Depth => initialState<Depth>(schema, some)
const layers = (some: Partial<Depth>) => lookAt(begin(state(some)), schema.step.initial).layers
const deep = { depth: 50, width: '64' } as const
const first = (some: Partial<Depth>, of: 'delta' | 'gradient') => layers(some)?.[of].median[0] as number
const variance = (some: Partial<Depth>) => layers(some)?.variance.median.at(-1) as number

describe('through fifty layers', () => {
	it('ReLU loses the signal with Xavier’s weights and keeps it with He’s', () => {
		expect(Math.log10(first({ ...deep, fn: 'relu' }, 'delta'))).toBeCloseTo(24.5 * Math.log10(0.5), 0)
		const kept = first({ ...deep, fn: 'relu', rule: 'he-normal' }, 'delta')
		expect(kept).toBeGreaterThan(0.1)
		expect(kept).toBeLessThan(10)
	})

	it('the weight gradients hide it: their ratio stays near 1', () => {
		const hidden = first({ ...deep, fn: 'relu' }, 'gradient')
		expect(hidden).toBeGreaterThan(0.1)
		expect(hidden).toBeLessThan(10)
	})

	it('SELU holds its variance, also with inputs that are off, until its weights are others', () => {
		const selu = { ...deep, fn: 'selu', rule: 'lecun-normal' } as const
		for (const off of [{}, { scale: 3, shift: 2 }, { scale: 0.2 }])
			expect(Math.abs(Math.log(variance({ ...selu, ...off })))).toBeLessThan(0.3)
		expect(variance({ ...selu, rule: 'he-normal' })).toBeGreaterThan(10)
		expect(variance({ ...selu, gain: 0.8 })).toBeLessThan(0.3)
	})
})

it('lies about the line of theory', () => {
	for (const show of ['delta', 'variance'] as const) {
		const { series = [] } = model(state({ show, fn: 'relu', rule: 'he-normal', width: '64' }), quiet).charts.main ?? {}
		const [theory, median] = ['theory', 'median'].map((name) => series.find((one) => one.name === name)?.y ?? [])
		for (let k = 0; k < 20; k++)
			expect(Math.abs(Math.log((median?.[k] as number) / (theory?.[k] as number)))).toBeLessThan(1)
	}
})

it('a net more leaves those before it as they were', () => {
	const process = begin(state({}))
	const three = lookAt(process, 3)
	lookAt(process, 8)
	expect(lookAt(process, 3)).toEqual(three)
})
