import { describe, expect, it } from 'vitest'
import { relu } from '../../activations/relu'
import { swish } from '../../activations/swish'
import { strings } from '../../i18n'
import { minimum, model } from './model'

const words = strings('en').widgets['swish-beta']

describe('the minimum of Swish', () => {
	// mpmath, 30 digits: x = −1.27846454276107379510935873902, f = −0.278464542761073795109358739023.
	it('at β = 1 is where reference values have it', () => {
		expect(minimum(1)?.at).toBeCloseTo(-1.278464542761074, 14)
		expect(minimum(1)?.value).toBeCloseTo(-0.278464542761074, 14)
	})

	it('shrinks as 1/β, along a line through the origin', () => {
		for (const beta of [0.05, 0.5, 2, 20]) {
			const { at, value } = minimum(beta) ?? { at: Number.NaN, value: Number.NaN }
			expect(at * beta).toBeCloseTo(-1.278464542761074, 12)
			expect(value / at).toBeCloseTo(0.278464542761074 / 1.278464542761074, 12)
		}
	})

	it('is as deep as ReLU is far', () => {
		for (const beta of [0.3, 1, 7]) {
			const gaps = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 500 / beta).map((x) =>
				Math.abs(swish.f(x, { beta }) - relu.f(x)),
			)
			const depth = -(minimum(beta)?.value ?? Number.NaN)
			expect(Math.max(...gaps) / depth).toBeCloseTo(1, 5)
		}
	})

	it('does not exist at β = 0, and the figure says so', () => {
		expect(minimum(0)).toBeNull()
		const { text, places } = model({ beta: 0, d1: false }, words)
		expect(text.at).toBe('none')
		expect(places?.least).toBeNull()
	})
})
