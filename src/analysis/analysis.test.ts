import { describe, expect, it } from 'vitest'
import { activation, activations } from '../activations'
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
		expect(new Set(fixtures.functions.map(({ id }) => id))).toEqual(new Set(activations.map(({ id }) => id)))
	})
})
