import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activation, elementwise } from '../activations'
import type { Params } from '../activations/types'
import fixtures from './fixtures/properties.json'
import { type Analysis, analyse, subject } from './index'

/** Errors are relative, or absolute below 1/100: half the digits of a quantity that cancels are not asked for. */
const tolerance = 2e-14

/** The fixture as numbers: it has 25 digits as text, Infinity by name, null for what does not exist. */
function numbers(value: unknown): unknown {
	if (typeof value === 'string' && !Number.isNaN(Number(value))) return Number(value)
	if (Array.isArray(value)) return value.map(numbers)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbers(inner)]))
}

/** Each number of `actual` against the one at the same path of `expected`; NaN answers null. */
function agree(actual: unknown, expected: unknown, path: string): void {
	if (typeof actual === 'number' && typeof expected === 'number' && Number.isFinite(expected)) {
		const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), 0.01)
		expect(error, `${path}: ${actual} instead of ${expected}`).toBeLessThan(tolerance)
	} else if (typeof expected === 'object' && expected !== null) {
		for (const [key, inner] of Object.entries(expected)) {
			agree((actual as Record<string, unknown>)[key], inner, `${path}.${key}`)
		}
	} else if (Number.isNaN(actual)) expect(expected, path).toBeNull()
	else expect(actual, path).toBe(expected)
}

const saturation = (analysis: Analysis) =>
	analysis.saturation.map(({ epsilon, left, right }) => ({ epsilon, left, right }))

describe('the analysis agrees with properties computed to 25 digits', () => {
	for (const { id, parameters, order, ...properties } of fixtures.functions) {
		it(`${id} ${JSON.stringify(parameters)}`, () => {
			const analysis = analyse(subject(activation(id), parameters as Params))
			expect(analysis.smoothness.order).toBe(order ?? Number.POSITIVE_INFINITY)
			expect(analysis.inflections).toHaveLength(properties.inflections.length)
			agree({ ...analysis, saturation: saturation(analysis) }, numbers(properties), id)
		})
	}

	it('for every function of the course', () => {
		expect(new Set(fixtures.functions.map(({ id }) => id))).toEqual(new Set(elementwise.map(({ id }) => id)))
	})
})

const rising = ['increasing', 'non-decreasing']

describe('what is said of a function is true of its values, at any parameters', () => {
	for (const fn of elementwise) {
		// In thousandths, as a reader sets them.
		const bounds = Object.entries(fn.parameters).map(([name, { min, max }]) => [
			name,
			fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000),
		])
		const parameters = fc.record(Object.fromEntries(bounds) as Record<string, fc.Arbitrary<number>>)
		const points = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 10, maxLength: 10 })

		it(fn.id, () => {
			fc.assert(
				fc.property(parameters, points, (p, at) => {
					const s = subject(fn, p)
					const { range, slopes, saturation, monotonicity, moments } = analyse(s)
					for (const x of at) {
						const slope = s.df(x) ?? 0
						// Values are rounded, and so are the extremes.
						const slack = 1e-14 * Math.max(1, Math.abs(s.f(x)))
						expect(s.f(x)).toBeGreaterThanOrEqual(range.infimum.value - slack)
						expect(s.f(x)).toBeLessThanOrEqual(range.supremum.value + slack)
						expect(slope).toBeGreaterThanOrEqual(slopes.infimum.value - slack)
						expect(slope).toBeLessThanOrEqual(slopes.supremum.value + slack)
						if (rising.includes(monotonicity)) expect(slope).toBeGreaterThanOrEqual(0)
						for (const { epsilon, left, right } of saturation) {
							if (left !== null && x < left) expect(Math.abs(slope)).toBeLessThan(epsilon)
							if (right !== null && x > right) expect(Math.abs(slope)).toBeLessThan(epsilon)
						}
					}
					// Var f = E f² − (E f)², and by Poincaré's inequality at most E f′².
					const { mean, meanSquare, variance, slopeSquare } = moments
					expect(variance).toBeCloseTo(meanSquare - mean * mean, 10)
					if (!Number.isNaN(slopeSquare)) expect(variance).toBeLessThanOrEqual(slopeSquare * (1 + 1e-12))
				}),
				{ numRuns: 20 },
			)
		})
	}
})
