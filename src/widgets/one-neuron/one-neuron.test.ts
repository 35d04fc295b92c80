import { describe, expect, it, test } from 'vitest'
import { activation } from '../../activations'
import { normalQuantile } from '../../networks/quantile'
import { curve } from '../../plots/curves'
import type { Words } from '../scene'
import { initialState } from '../state'
import { model, schema } from './model'
import { histogram, outputs, tails } from './outputs'

const inputs = Float64Array.from({ length: 2000 }, (_, i) => normalQuantile((i + 0.5) / 2000 - 0.5))
const of = (id: string, w: number, b: number) => outputs(activation(id), inputs, w, b)

describe('what a neuron makes of normal inputs', () => {
	// exact values: mpmath, 30 digits, and closed forms; the slices of N(0, 1) cut its tails by a little
	it.each([
		['sigmoid', 0.984167],
		['tanh', 0.93047],
		['relu', 0.25 / (0.5 - 1 / (2 * Math.PI))],
		['identity', 1],
	])('%s: a line explains %d', (id, share) => expect(of(id, 1, 0).straight).toBeCloseTo(share, 2))

	it('spreads z by the weight about the bias', () => {
		const { spreadOfZ, level } = of('identity', -3, 1.5)
		expect(spreadOfZ).toBeCloseTo(3, 1)
		expect(level).toBeCloseTo(1.5, 10)
	})

	it('finds the flat share of Sigmoid: P(|8x| > 4.58486)', () => {
		// 2Φ(−4.58486/8) = 0.5666
		expect(of('sigmoid', 8, 0).flat).toBeCloseTo(0.5666, 2)
	})

	it('counts a constant output as straight', () => {
		expect(of('relu', 1, -6).straight).toBe(1)
		expect(of('tanh', 0, 0.3).straight).toBe(1)
	})

	it('gives a step no slope anywhere', () => expect(of('binary-step', 1, 0)).toMatchObject({ slope: 0, flat: 1 }))
})

test('a histogram loses nothing', () => {
	const { x, above, below } = histogram(Float64Array.of(-5, -0.5, 0.5, 0.6, 7), [-1, 1], 2)
	expect([x[1], x[4]]).toEqual([0.2, 0.4])
	expect([above, below]).toEqual([0.2, 0.2])
})

test('tails are hatched where |f′| < 0.01 for good', () => {
	const { left, right } = tails(curve(activation('sigmoid'), [-6, 6], 2400))
	expect(left).toBeCloseTo(-4.585, 2)
	expect(right).toBeCloseTo(4.585, 2)
	expect(tails(curve(activation('leaky-relu'), [-6, 6], 100))).toEqual({ left: null, right: null })
	expect(tails(curve(activation('binary-step'), [-6, 6], 100))).toEqual({ left: 6, right: null })
})

test('says where each role is fulfilled and where it fails', () => {
	const quiet = new Proxy({}, { get: () => '' }) as Words
	const judged = (given: Parameters<typeof initialState>[1]) => {
		const { marks } = model(initialState(schema, given), quiet)
		return marks?.note
	}
	expect(judged({ role: 'bend', fn: 'relu' })).toBe('ok')
	expect(judged({ role: 'bend', fn: 'sigmoid', w: 0.2 })).toBe('no')
	expect(judged({ role: 'bound', fn: 'tanh' })).toBe('ok')
	expect(judged({ role: 'bound', fn: 'swish' })).toBe('no')
	expect(judged({ role: 'gradient', fn: 'relu' })).toBe('ok')
	expect(judged({ role: 'gradient', fn: 'relu', b: -2 })).toBe('no')
	expect(judged({ role: 'gradient', fn: 'sigmoid', w: 8 })).toBe('no')
})
