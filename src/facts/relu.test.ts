import { expect, test } from 'vitest'
import { finding, verdictOf } from '.'
import { raced } from './raced'

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

test('ReLU’s slowest run is faster than the fastest of Tanh', () => {
	const { reluSlowest, tanhFastest } = valuesOf('relu-converges')
	expect(reluSlowest).toBeLessThan(tanhFastest as number)
})

test('ReLU is ahead with other seeds and at another rate as well', () => {
	for (const more of [{ set: 1 }, { pace: 0.3 }]) {
		const race = raced({ race: 'three-layers', runners: ['tanh', 'relu'], seeds: 5, ...more })
		expect(race.learned('relu')).toBe(5)
		expect(race.ahead('relu', 'tanh')).toBe(true)
	}
})

test('a step too large kills, a fair step does not revive', () => {
	const { before, died, units, revived, change } = valuesOf('relu-dying')
	expect([before, revived, change]).toEqual([0, 0, 0])
	expect(died).toBeGreaterThan((units as number) / 10)
})
