import { expect, test } from 'vitest'
import type { Words } from '../scene'
import { model, ulpsFrom, value } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words

test('each stage is what it is called', () => {
	const sigma = (x: number) => 1 / (1 + Math.exp(-x))
	for (const x of [-3, -0.4, 0, 1.7]) {
		expect(value(x, 0)).toBeCloseTo(sigma(x), 14)
		expect(value(x, 1)).toBeCloseTo(sigma(2 * x), 14)
		expect(value(x, 2)).toBeCloseTo(2 * sigma(2 * x), 14)
		expect(value(x, 3)).toBeCloseTo(Math.tanh(x), 14)
	}
})

test('half-way between stages is half-way', () => {
	expect(value(1, 2.5)).toBeCloseTo((value(1, 2) + value(1, 3)) / 2, 14)
	expect(value(2, 1.5)).toBeCloseTo((value(2, 1) + value(2, 2)) / 2, 14)
})

test('the last stage is off by less than a rounding of 1, and so by ever more last places towards 0', () => {
	for (let x = -4; x <= 4; x += 0.01) {
		const size = Math.abs(Math.tanh(x))
		if (size > 0.5) expect(ulpsFrom(value(x, 3), x)).toBeLessThanOrEqual(3)
	}
	expect(ulpsFrom(value(1e-7, 3), 1e-7)).toBeGreaterThan(1e4)
})

test('writes the stage out', () => {
	const formula = (step: number) => model({ x: 0.8, step }, quiet).text.formula
	expect([0, 1, 2, 3].map(formula)).toEqual(['σ(x)', 'σ(2x)', '2σ(2x)', '2σ(2x) − 1'])
	expect(formula(0.5)).toBe('σ(1.50x)')
	expect(formula(2.25)).toBe('2σ(2x) − 0.25')
})
