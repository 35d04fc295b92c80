import { describe, expect, it } from 'vitest'
import { isAhead, outcome } from './outcome'

const never = Number.POSITIVE_INFINITY
const quick = [1, 2, 3, 4, 5]
const slow = [11, 12, 13, 14, 15]

describe('the outcome of a race', () => {
	it('of two is decided where one is wholly ahead of the other', () => {
		const found = outcome([slow, quick])
		expect(found.threshold).toBe(0.05)
		expect(found.pairs).toEqual([{ a: 0, b: 1, p: expect.closeTo(2 / 252, 12), ahead: 1 }])
		expect(found.front).toEqual([1])
		expect([isAhead(found, 1, 0), isAhead(found, 0, 1), isAhead(found, 1, 1)]).toEqual([true, false, false])
	})

	it('asks the more of a pair, the more pairs there are', () => {
		// ten pairs at 0.005 each: 2/252 is too much now
		const found = outcome([quick, slow, slow, slow, slow])
		expect(found.threshold).toBeCloseTo(0.005, 12)
		expect(found.pairs.every(({ ahead }) => ahead === null)).toBe(true)
		expect(found.front).toEqual([0, 1, 2, 3, 4])
	})

	it('puts those that did not arrive behind, and all of them equal', () => {
		const absent = [never, never, never, never, never]
		const found = outcome([absent, quick, absent])
		expect(found.pairs.map(({ ahead }) => ahead)).toEqual([1, null, 1])
		expect(found.pairs[1]?.p).toBe(1)
	})

	it('counts as ahead whoever wins more often, run against run', () => {
		const [a, b] = [
			[1, 2, 3, 4, 5, 6, 30],
			[7, 8, 9, 10, 11, 12, 13],
		]
		expect(outcome([a, b]).pairs[0]?.ahead).toBe(0)
	})

	it('knows how little a few seeds can tell', () => {
		// 3 against 3: 20 ways to share six places, two of them wholly apart
		expect(outcome([quick.slice(0, 3), slow.slice(0, 3)])).toMatchObject({
			least: expect.closeTo(0.1, 12),
			front: [0, 1],
		})
	})
})
