import fc from 'fast-check'
import peerErf from 'math-erf'
import peerErfc from 'math-erfc'
import { describe, expect, it } from 'vitest'
import fixtures from '../fixtures/special.json'
import { ulps } from '../fixtures/ulps'
import { atan, cos, erf, erfc, exp, expm1, log, log1p, sin, tanh } from './index'

const special = { exp, expm1, log, log1p, tanh, erf, erfc, sin, cos, atan }

/** What each docstring promises, in ulp. */
const promised = { exp: 1, expm1: 2, log: 2, log1p: 2, tanh: 2, erf: 2, erfc: 2, sin: 2, cos: 2, atan: 2 }
/** Where it is not the whole line. */
const domains: Partial<Record<string, { min: number; max?: number }>> = {
	log1p: { min: -1 },
	log: { min: 0 },
	sin: { min: -999999, max: 999999 },
	cos: { min: -999999, max: 999999 },
}
const names = Object.keys(promised) as (keyof typeof promised)[]

describe.each(names)('%s', (name) => {
	const f = special[name]

	it('is as accurate as it says', () => {
		const wrong = fixtures[name].filter(([x, want]) => ulps(f(Number(x)), Number(want)) > promised[name])
		expect(wrong).toEqual([])
	})

	it('gives NaN for NaN alone, within its domain', () => {
		expect(f(Number.NaN)).toBeNaN()
		fc.assert(
			fc.property(fc.double({ noNaN: true, ...(domains[name] ?? {}) }), (x) => {
				expect(f(x)).not.toBeNaN()
			}),
		)
	})
})

describe('limits and exact values', () => {
	const { POSITIVE_INFINITY: high, NEGATIVE_INFINITY: low } = Number

	it.each([
		['exp', low, 0],
		['exp', 0, 1],
		['exp', high, high],
		['exp', 709.782712893384, 1.7976931348622732e308],
		['exp', 709.7827128933841, high],
		['exp', -745.1332191019411, 5e-324],
		['exp', -745.1332191019412, 0],
		['expm1', low, -1],
		['expm1', -0, -0],
		['expm1', high, high],
		['log1p', -1, low],
		['log1p', -0, -0],
		['log1p', 1, Math.LN2],
		['log1p', high, high],
		['tanh', low, -1],
		['tanh', -0, -0],
		['tanh', high, 1],
		['log', 0, low],
		['log', 1, 0],
		['log', high, high],
		['erf', low, -1],
		['erf', -0, -0],
		['erf', high, 1],
		['sin', -0, -0],
		['cos', 0, 1],
		['atan', low, -Math.PI / 2],
		['atan', -0, -0],
		['atan', high, Math.PI / 2],
		['erfc', low, 2],
		['erfc', 0, 1],
		['erfc', high, 0],
	] as const)('%s(%d) = %d', (name, x, want) => {
		expect(special[name](x)).toBe(want)
	})

	it('log of what is negative is NaN, and so is a sine too far out', () => {
		expect(log1p(-1.5)).toBeNaN()
		expect(log1p(low)).toBeNaN()
		expect(log(-1)).toBeNaN()
		expect(log(low)).toBeNaN()
		expect(sin(high)).toBeNaN()
		expect(cos(-1e7)).toBeNaN()
	})
})

describe('against other implementations', () => {
	it('erfc agrees with math-erfc, good to 2 ulp itself', () => {
		fc.assert(
			fc.property(fc.double({ min: -6, max: 26, noNaN: true }), (x) => {
				expect(ulps(erfc(x), peerErfc(x))).toBeLessThanOrEqual(4)
			}),
			{ numRuns: 5000 },
		)
	})

	it('erf agrees with math-erf, good to 1 ulp itself', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true }), (x) => {
				expect(ulps(erf(x), peerErf(x))).toBeLessThanOrEqual(3)
			}),
			{ numRuns: 5000 },
		)
	})

	it('1 − erfc agrees with math-erf', () => {
		fc.assert(
			fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
				expect(1 - erfc(x)).toBeCloseTo(peerErf(x), 15)
			}),
		)
	})
})
