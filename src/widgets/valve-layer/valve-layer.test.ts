import { expect, test } from 'vitest'
import type { Words } from '../scene'
import { expectedOff, inputOf, model, preactivations, units } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words
const scene = (b: number, input = 1) => model({ b, input }, quiet)

/** Φ(−b) by mpmath. */
test.each([
	[0, 0.5],
	[1, 0.158655253931457],
	[-1, 0.841344746068543],
	[-2, 0.977249868051821],
	[3, 0.00134989803163009],
])('at bias %d the share expected off is %d', (b, share) => expect(expectedOff(b)).toBeCloseTo(share, 14))

test('every input is of the same length, and w·x is standard normal over weights and inputs', () => {
	const all: number[] = []
	for (let which = 1; which <= 99; which++) {
		expect(inputOf(which).reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(8, 12)
		all.push(...preactivations(which))
	}
	const mean = all.reduce((sum, v) => sum + v, 0) / all.length
	const variance = all.reduce((sum, v) => sum + (v - mean) ** 2, 0) / all.length
	expect(Math.abs(mean)).toBeLessThan(0.1)
	expect(variance).toBeGreaterThan(0.8)
	expect(variance).toBeLessThan(1.2)
})

test('counts what it draws', () => {
	for (const [b, input] of [
		[0, 1],
		[-1.2, 7],
		[3, 99],
		[-3, 40],
	] as const) {
		const { text, html, places } = scene(b, input)
		const open = html?.mask?.match(/class="open"/g)?.length ?? 0
		expect(text.open).toBe(String(open))
		expect(text.off).toBe(String(units - open))
		expect(places?.probe?.top).toBe(open / units)
		expect(open).toBe(preactivations(input).filter((z) => z + b > 0).length)
	}
})

test('a higher bias never shuts a valve, and the staircase passes through the probe', () => {
	let before = units
	for (let b = -3; b <= 3; b += 0.25) {
		const { text, charts } = scene(b, 3)
		expect(Number(text.off)).toBeLessThanOrEqual(before)
		before = Number(text.off)
		const stairs = charts.main?.series.find(({ name }) => name === 'count')
		const x = Array.from(stairs?.x ?? [])
		const i = x.findLastIndex((at) => at <= b)
		expect((stairs?.y[i] as number) * units).toBeCloseTo(before, 10)
	}
})
