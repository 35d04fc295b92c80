import { expect, test } from 'vitest'
import { sigmoid } from '../../activations/sigmoid'
import type { Words } from '../scene'
import { edgeOf, model, schema } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words

test('σ′ falls to a hundredth at 4.58486 (mpmath)', () => {
	expect(edgeOf(0.01)).toBeCloseTo(4.58486334, 7)
	expect(sigmoid.df(edgeOf(0.05))).toBeCloseTo(0.05, 14)
})

test('equal steps, unequal outputs: σ(4) − σ(3) against σ(½) − σ(−½)', () => {
	const { text } = model({ x: 3, step: '1' }, quiet)
	// 0.98201379 − 0.95257413, and that over 0.24491866
	expect(text.out).toBe('0.0294')
	expect(text.share).toBe('12.0%')
	expect(model({ x: -0.5, step: '1' }, quiet).text.share).toBe('100.0%')
	expect(schema.step.initial).toBe('1')
})

test('steps out are alike on both sides, and sum to the whole', () => {
	const { head, rows } = model({ x: 0, step: '2' }, quiet).table()
	expect(head.length).toBe(4)
	const outs = rows.map((row) => Number(row[2]))
	expect(outs).toEqual(outs.toReversed())
	expect(outs.reduce((sum, out) => sum + out, 0)).toBeCloseTo(sigmoid.f(8) - sigmoid.f(-8), 5)
})
