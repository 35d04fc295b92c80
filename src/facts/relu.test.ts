import { expect, test } from 'vitest'
import { finding, verdictOf } from '.'
import { epochsToLearn } from './race'

const valuesOf = (name: string) => finding(name).values

test.each([
	['relu-definition', 'holds'],
	['relu-selects', 'holds'],
	['relu-gradient', 'holds-if'],
	['relu-sparse', 'holds'],
	['relu-converges', 'holds'],
	['relu-dying', 'holds'],
])('%s: %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))

/** Quartiles of 50 seeds of an independent implementation (numpy): width 64, depth 50, batch 64. */
test('the signal left after 50 layers is that of an independent implementation', () => {
	const { xavier, he, expected } = valuesOf('relu-gradient')
	expect(xavier).toBeGreaterThan(1.2543e-8)
	expect(xavier).toBeLessThan(3.9159e-8)
	expect(he).toBeGreaterThan(0.28605)
	expect(he).toBeLessThan(0.96982)
	expect(Math.log10(expected as number)).toBeCloseTo(-7.3754, 3)
})

test('the mean of a rectified standard normal is 1/√(2π)', () => {
	expect(valuesOf('relu-sparse').mean).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12)
	expect(valuesOf('relu-gradient').sigmoidTen).toBeCloseTo(0.25 ** 10, 20)
})

test('ReLU is first at other rates as well', () => {
	const race = { hidden: [16, 16, 16], goal: 0.1, epochs: 100 }
	for (const rate of [0.1, 0.3]) {
		for (const seed of [5, 6]) {
			const relu = epochsToLearn({ ...race, rate, fn: 'relu', rule: 'he-normal' }, seed)
			expect(relu).toBeLessThan(100)
			expect(relu).toBeLessThan(epochsToLearn({ ...race, rate, fn: 'tanh', rule: 'xavier-normal' }, seed))
		}
	}
})

test('a step too large kills, a fair step does not revive', () => {
	const { before, died, units, revived, change } = valuesOf('relu-dying')
	expect([before, revived, change]).toEqual([0, 0, 0])
	expect(died).toBeGreaterThan((units as number) / 10)
})
