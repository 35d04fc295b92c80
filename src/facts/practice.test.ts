import { describe, expect, it } from 'vitest'
import { finding, verdictOf } from '.'

const values = (name: string) => finding(name).values

describe('the facts of the practice lesson', () => {
	it('find GELU announced and not drawn, and no Chinese character in Matplotlib’s font', () => {
		expect(verdictOf(finding('practice-figure'))).toBe('wrong')
		expect(values('practice-figure')).toEqual({ announced: 6, drawn: 5, missing: 1, points: 200 })
		expect(verdictOf(finding('practice-glyphs'))).toBe('wrong')
		expect(values('practice-glyphs')).toEqual({ ideographs: 20992, drawn: 0, glyphs: 5906 })
	})

	it('bear out what the figure is said to show', () => {
		expect(verdictOf(finding('practice-shapes'))).toBe('holds')
		expect(values('practice-shapes')).toEqual({ saturating: 2, kinks: 1, zeroShare: 0.5, smooth: 2 })
	})

	it('find ReLU’s corner between two points, cut by a quarter of a step', () => {
		const { nearest, cut, cutMore, worstMore, zeros } = values('practice-points')
		const step = 10 / 199
		expect(nearest).toBeCloseTo(step / 2, 14)
		expect(cut).toBeCloseTo(step / 4, 14)
		expect(cutMore).toBeCloseTo(0, 14)
		// GELU bends most, f″(0) = 2φ(0): the sagitta is h²/8 of that
		expect(worstMore).toBeCloseTo((0.05 ** 2 / 8) * Math.sqrt(2 / Math.PI), 6)
		expect(zeros).toBe(100)
	})

	it('find where |f′| falls below 0.01', () => {
		const { sigmoid, tanh } = values('practice-saturation')
		// σ(1 − σ) = 0.01, and 1 − tanh² = 0.01
		expect(sigmoid).toBeCloseTo(Math.log((1 + Math.sqrt(0.96)) / (1 - Math.sqrt(0.96))), 12)
		expect(tanh).toBeCloseTo(Math.atanh(Math.sqrt(0.99)), 12)
	})

	it('know what single precision leaves of GELU at −5', () => {
		const { exact, relative } = values('practice-single')
		// mpmath, 30 digits: −5 Φ(−5)
		expect(exact).toBeCloseTo(-1.433257859395969e-6, 18)
		expect(relative).toBeGreaterThan(0.01)
	})
})
