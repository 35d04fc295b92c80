import { describe, expect, it } from 'vitest'
import { strings } from '../../i18n'
import { model, naive } from './model'

const words = strings('en').widgets['softmax-overflow']
const at = (c: number) => [2 + c, 1 + c, c]

describe('the naive form', () => {
	it('agrees with the formula where nothing overflows', () => {
		const total = Math.exp(2) + Math.exp(1) + 1
		expect(naive(at(0), 'float64').p[0]).toBeCloseTo(Math.exp(2) / total, 14)
		expect(naive(at(0), 'float32').p[0]).toBeCloseTo(Math.exp(2) / total, 6)
	})

	it('is NaN as soon as one exponential overflows, and NaN when all underflow', () => {
		expect(naive(at(708.5), 'float64').p).toEqual([Number.NaN, 0, 0])
		expect(naive(at(800), 'float64').p).toEqual([Number.NaN, Number.NaN, Number.NaN])
		expect(naive(at(-800), 'float64').p.every(Number.isNaN)).toBe(true)
		expect(naive(at(87), 'float32').p[0]).toBeNaN()
		expect(naive(at(-110), 'float32').p[0]).toBeNaN()
	})

	// The sum, 1.503·e^(c + 2), overflows first: from ln of the largest number, 709.78 or 88.72, less 2 and ln 1.503 = 0.41.
	it('fails from where the sum overflows, which is before any exponential does', () => {
		expect(naive(at(707.5), 'float64').p).toEqual([0, 0, 0])
		expect(model({ c: 800, format: 'float64' }, words).text.high).toBe('707.5')
		expect(model({ c: 800, format: 'float32' }, words).text.high).toBe('86.5')
	})
})

describe('the form with the maximum taken off', () => {
	it('never fails, whatever the shift', () => {
		const expected = model({ c: 0, format: 'float64' }, words).text.stable
		for (const c of [-1000, -746, 709, 1000]) {
			expect(model({ c, format: 'float64' }, words).text.stable).toBe(expected)
		}
		expect(expected).toMatch(/^0\.665/)
	})
})
