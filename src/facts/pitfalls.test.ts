import { describe, expect, it } from 'vitest'
import { elementwise, gated, vectors } from '../activations'
import { offBy, pitfalls } from './pitfalls'

const known = [...elementwise, ...vectors, ...gated].map(({ id }) => id)

it('has ids of its own, each for a function of the kernel', () => {
	expect(new Set(pitfalls.map(({ id }) => id)).size).toBe(pitfalls.length)
	for (const { of } of pitfalls) expect(known).toContain(of)
})

describe.each(pitfalls)('$id', (pitfall) => {
	it('is right on paper: where nothing is at stake it agrees', () => {
		const [ordinary = Number.NaN] = pitfall.at
		expect(offBy(pitfall, ordinary)).toBeLessThan(1e-14)
	})

	it('fails at a point shown: it loses half of the digits, or all', () => {
		expect(Math.max(...pitfall.at.map((x) => offBy(pitfall, x)))).toBeGreaterThan(1e-8)
	})
})

/** Each as design papers and manuals tell it: the points where doubles give out. */
it.each([
	['sigmoid-product', 36.7, 36.8],
	['tanh-square', 19, 19.1],
	['softplus-log', 709.7, 709.8],
	['gelu-erf', -8.25, -8.4],
] as const)('%s gives out between %s and %s', (id, good, bad) => {
	const pitfall = pitfalls.find((one) => one.id === id)
	if (!pitfall) throw new Error(`no pitfall ${id}`)
	expect(Number.isFinite(pitfall.naive(good)) && pitfall.naive(good) !== 0).toBe(true)
	expect(offBy(pitfall, bad)).toBeGreaterThanOrEqual(1)
})
