import { describe, expect, it, vi } from 'vitest'
import { facts, finding, verdictOf } from './index'

// Some train networks, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

describe('facts', () => {
	it('have names of their own', () => expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length))

	it.each(facts)('$name finds numbers', ({ name }) => {
		for (const [key, value] of Object.entries(finding(name).values)) expect(value, key).not.toBeNaN()
	})

	it('are computed once', () => expect(finding('swish-gelu-range')).toBe(finding('swish-gelu-range')))

	it('are refused by a wrong name with the right ones', () => {
		expect(() => finding('absent')).toThrow('swish-gelu-range')
	})
})

describe('verdicts', () => {
	it('follow from what was found', () => {
		const values = {}
		expect(verdictOf({ literal: true, values })).toBe('holds')
		expect(verdictOf({ literal: false, conditioned: true, values })).toBe('holds-if')
		expect(verdictOf({ literal: false, conditioned: false, values })).toBe('wrong')
		expect(verdictOf({ literal: false, values })).toBe('wrong')
		expect(() => verdictOf({ values })).toThrow('literal')
	})

	it('on the comparison table', () => {
		expect(verdictOf(finding('table-definitions'))).toBe('holds-if')
		expect(verdictOf(finding('swish-gelu-range'))).toBe('wrong')
	})
})
