import erfc from 'math-erfc'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../live/process'
import { run } from '../../networks'
import { initialState } from '../state'
import { histogram } from './model'
import { begin, functions, handout, rows, type Sparsity, schema, units, zeroShares } from './process'

const state = (some: Partial<Sparsity> = {}): Sparsity => initialState<Sparsity>(schema, some)
const at = (step: number, some: Partial<Sparsity> = {}) => lookAt(begin(state(some)), step)
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

describe('before the first step', () => {
	const { data } = run(handout(state()).recipe)
	/** A unit's sum is normal over the weights, with variance 2|x|²/64 under He's rule: P(z + b ≤ 0) by math-erfc. */
	const expected = (bias: number): number =>
		mean(
			Array.from({ length: rows }, (_, r) => {
				const square = data.x.subarray(64 * r, 64 * (r + 1)).reduce((sum, v) => sum + v * v, 0)
				return erfc(bias / Math.sqrt((2 * square) / 64) / Math.SQRT2) / 2
			}),
		)

	it.each([0, -0.5, 0.5])('from bias %d as many ReLUs give 0 as chance lets expect', (bias) => {
		const shares = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => mean(at(0, { bias, seed }).first.pictures))
		expect(Math.abs(mean(shares) - expected(bias))).toBeLessThan(0.04)
	})

	it('every picture finds about as many units at 0, but each unit its own share of pictures', () => {
		const { pictures, units: ofUnits } = at(0).first
		const spread = (values: Float64Array) => Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)))
		expect(spread(ofUnits)).toBeGreaterThan(3 * spread(pictures))
	})
})

it('ReLU alone is at 0 exactly, before and after', () => {
	for (const fn of functions) {
		const { first, now } = at(schema.step.initial, { fn })
		for (const { pictures } of [first, now]) {
			if (fn === 'relu') expect(mean(pictures)).toBeGreaterThan(0.2)
			else expect(Math.max(...pictures)).toBe(0)
		}
	}
})

it('all that is counted by pictures is counted by units', () => {
	const { now, layers } = at(20, { bias: -0.5, within: '0.1' })
	expect(mean(now.pictures)).toBeCloseTo(mean(now.units), 12)
	const exact = at(20, { bias: -0.5 })
	expect(exact.now.units.filter((share) => share === 1).length / units).toBe(layers[0]?.dead)
})

it('counts by hand', () => {
	const h = Float64Array.of(0, 1, -0.05, 0, 0, 2)
	expect(zeroShares(h, 2, 0)).toEqual({ pictures: Float64Array.of(1 / 3, 2 / 3), units: Float64Array.of(1, 0.5, 0) })
	expect(zeroShares(h, 2, 0.1).pictures).toEqual(Float64Array.of(2 / 3, 2 / 3))
	expect(histogram(Float64Array.of(0, 0.06, 0.5, 1))).toEqual(
		Float64Array.from({ length: 16 }, (_, k) => ({ 0: 0.5, 8: 0.25, 15: 0.25 })[k] ?? 0),
	)
})
