import { describe, expect, it } from 'vitest'
import { strings } from '../../i18n'
import { countUpTo, deviation, type Gate, model } from './model'

const words = strings('en').widgets['random-gate']
const number = (text: string | undefined): number => Number(text?.replace('−', '-'))

describe('counting', () => {
	it('finds how many are at most x', () => {
		const values = Float64Array.of(-1, 0, 0, 2)
		expect([-2, -1, 0, 1, 2, 3].map((x) => countUpTo(values, x))).toEqual([0, 1, 3, 3, 4, 4])
	})
})

describe('the random gate', () => {
	it('gives GELU on average: within four standard deviations for every seed tried', () => {
		for (let seed = 1; seed <= 40; seed++) {
			for (const x of [-2, -0.75, 0.5, 1, 3]) {
				const state: Gate = { x, n: '1000', seed }
				const { text } = model(state, words)
				expect(Math.abs(number(text.mean) - number(text.exact))).toBeLessThan(4 * deviation(x, 1000) + 1e-4)
			}
		}
	})

	it('is surer the more gates there are: a hundred times as many, a tenth of the spread', () => {
		expect(deviation(1, 100) / deviation(1, 10_000)).toBeCloseTo(10, 12)
		// x²·p(1 − p)/n at x = 1, p = Φ(1) = 0.841344746068542948585.
		expect(deviation(1, 1) ** 2).toBeCloseTo(0.8413447460685429 * 0.15865525393145707, 14)
	})

	it('draws as many gates open as it counts, and the same for the same seed', () => {
		const state: Gate = { x: 0.4, n: '100', seed: 9 }
		const { html, text } = model(state, words)
		expect(html?.gates?.match(/open/g)?.length).toBe(number(text.open))
		expect(model({ ...state, seed: 10 }, words).html?.gates).not.toBe(html?.gates)
		expect(model(state, words).html?.gates).toBe(html?.gates)
	})
})
