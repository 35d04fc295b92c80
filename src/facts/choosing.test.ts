import { describe, expect, it, vi } from 'vitest'
import { finding, verdictOf } from '.'
import { apart } from './tournament'

// Networks are trained, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

const values = (name: string) => finding(name).values

describe('the facts of choosing', () => {
	it('find deep plain networks stable with SELU alone', () => {
		expect(verdictOf(finding('choosing-deep'))).toBe('holds-if')
		const { selu, gelu, elu, seluWide, geluWide } = values('choosing-deep')
		expect(seluWide).toBeCloseTo(1, 4)
		expect(selu).toBeGreaterThan(0.5)
		expect(geluWide).toBeLessThan(1e-10)
		expect(gelu).toBeLessThan(1e-6)
		expect(elu).toBeGreaterThan(1)
	})

	it('find a recurrent state bounded by Tanh', () => {
		const { tanh, relu } = values('choosing-recurrent')
		expect(tanh).toBeLessThan(1)
		expect(relu).toBeGreaterThan(1e3)
	})

	it('find the outputs as the article has them', () => {
		expect(verdictOf(finding('choosing-binary'))).toBe('holds')
		// 2(1 − σ)σ(1 − σ) at z = −20, by mpmath.
		expect(values('choosing-binary').squared).toBeCloseTo(4.12230722e-9, 16)
		expect(verdictOf(finding('choosing-classes'))).toBe('holds')
	})
})

describe('races', () => {
	it('tell runners apart only where no run of one falls among those of the other', () => {
		expect(apart([1, 2, 3], [4, 5, 6])).toBe(true)
		expect(apart([4, 5, 6], [1, 2, 3])).toBe(true)
		expect(apart([1, 2, 4], [4, 5, 6])).toBe(false)
		expect(apart([1, 9], [4, 5])).toBe(false)
	})

	it('tell neither all pairs apart nor none', () => {
		const { pairs, shallowApart, deepApart, shallowReluGeluApart, deepSigmoidLearned } = values('choosing-races')
		expect(pairs).toBe(10)
		for (const told of [shallowApart, deepApart]) {
			expect(told).toBeGreaterThan(0)
			expect(told).toBeLessThan(10)
		}
		expect(shallowReluGeluApart).toBe(0)
		expect(deepSigmoidLearned).toBe(0)
	})
})
