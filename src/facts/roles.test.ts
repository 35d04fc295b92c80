import { describe, expect, it } from 'vitest'
import { finding, verdictOf } from './index'
import { straightness } from './roles'

const of = (name: string) => finding(name).values

describe('the verdicts on the three roles', () => {
	it.each([
		['roles-neuron', 'holds'],
		['roles-nonlinear', 'holds'],
		['roles-bound', 'holds-if'],
		['roles-gradient', 'holds-if'],
		['roles-conflict', 'holds'],
	])('%s %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))
})

describe('straightness', () => {
	// (E f′)² / Var f from moments by mpmath
	it.each([
		['sigmoid', 0.20662096414190703 ** 2 / 0.04337903585809296],
		['tanh', 0.6057055096021589 ** 2 / 0.3942944903978412],
		['relu', 0.25 / (0.5 - 1 / (2 * Math.PI))],
	])('of %s', (name, share) => expect(of('roles-nonlinear')[name]).toBeCloseTo(share, 12))

	it('is 1 for a line and grows as inputs shrink towards the middle of Sigmoid', () => {
		expect(straightness({ slopeMean: 3, variance: 9 })).toBe(1)
		expect(of('roles-nonlinear').identity).toBeCloseTo(1, 12)
		expect(of('roles-nonlinear').sigmoidQuarter).toBeGreaterThan(of('roles-nonlinear').sigmoid as number)
	})
})

describe('fifty layers with weights too large', () => {
	it('stay within the bound, or grow as theory has it', () => {
		const { sigmoid, tanh, relu } = of('roles-bound')
		expect(sigmoid).toBeLessThan(1)
		expect(tanh).toBeLessThan(1)
		// each ReLU layer multiplies the mean square by 3²/2
		expect(Math.log10(relu as number) / (25 * Math.log10(4.5))).toBeCloseTo(1, 0)
	})
})

describe('the gradient far out', () => {
	it('is that of each tail', () => {
		const { sigmoid, relu, leaky, step } = of('roles-gradient')
		expect(relu).toBe(0)
		expect(step).toBe(0)
		expect(sigmoid).toBeLessThan(1e-3)
		// 0.01 against a slope that is 1 on half of the inputs
		expect(leaky).toBeGreaterThan(0.004)
		expect(leaky).toBeLessThan(0.03)
	})
})
