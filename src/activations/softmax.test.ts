import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import cases from './fixtures/softmax.json'
import { ulps } from './fixtures/ulps'
import { logSoftmax, softmax, softmaxJacobian, vectors } from './index'

const worst = (got: Float64Array, want: readonly (number | string)[]) => {
	expect(got).toHaveLength(want.length)
	return Math.max(...want.map((v, i) => ulps(got[i] ?? null, Number(v))))
}

const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 })
const temperature = fc.double({ min: 0.05, max: 20, noNaN: true })

const columns = {
	softmax: ['softmax', 'jacobian'],
	'log-softmax': ['logSoftmax', 'logJacobian'],
	softmin: ['softmin', 'softminJacobian'],
} as const

describe.each(vectors)('$id', ({ id, f, jacobian }) => {
	it.each(cases)('of $logits at $T', ({ logits, T, ...want }) => {
		const z = logits.map(Number)
		const [values, entries] = columns[id as keyof typeof columns]
		expect(worst(f(z, T), want[values])).toBeLessThanOrEqual(4)
		expect(worst(jacobian(z, T), want[entries])).toBeLessThanOrEqual(8)
	})
})

describe('softmax', () => {
	it('sums to 1', () => {
		fc.assert(
			fc.property(logits, temperature, (z, T) => {
				expect(softmax(z, T).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14)
			}),
		)
	})

	it('ignores a shift', () => {
		fc.assert(
			fc.property(logits, temperature, fc.integer({ min: -1000, max: 1000 }), (z, T, shift) => {
				// Multiples of 2⁻³², so that the shift itself is exact.
				const exact = z.map((v) => Math.round(v * 2 ** 32) / 2 ** 32)
				const moved = exact.map((v) => v + shift)
				expect(softmax(moved, T)).toEqual(softmax(exact, T))
				expect(logSoftmax(moved, T)).toEqual(logSoftmax(exact, T))
			}),
		)
	})

	it('has a Jacobian that is symmetric and whose rows sum to 0', () => {
		fc.assert(
			fc.property(logits, temperature, (z, T) => {
				const jacobian = softmaxJacobian(z, T)
				const n = z.length
				for (let i = 0; i < n; i++) {
					let sum = 0
					for (let j = 0; j < n; j++) {
						sum += jacobian[i * n + j] ?? Number.NaN
						expect(jacobian[i * n + j]).toBeCloseTo(jacobian[j * n + i] ?? Number.NaN, 12)
					}
					expect(sum).toBeCloseTo(0, 12)
				}
			}),
		)
	})

	it('gives a masked logit nothing and infinite ones all', () => {
		const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high, NaN: nan } = Number
		expect([...softmax([low, 0, 0])]).toEqual([0, 0.5, 0.5])
		expect([...softmax([high, 0, high])]).toEqual([0.5, 0, 0.5])
		expect([...softmax([low, low])]).toEqual([0.5, 0.5])
		expect([...softmax([0, nan])].every(Number.isNaN)).toBe(true)
		expect([...softmax([nan, 0])].every(Number.isNaN)).toBe(true)
		expect([...softmax([])]).toEqual([])
	})

	it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the temperature %s', (T) => {
		expect(() => softmax([1, 2], T)).toThrow(RangeError)
	})
})
