import { expect, test } from 'vitest'
import type { Words } from '../scene'
import { deepest, measured, model, powers } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words

test('the best case is 4⁻ᴸ, exactly', () => {
	const best = powers(0.25)
	for (let l = 0; l <= deepest; l++) expect(best[l]).toBe(2 ** (-2 * l))
	expect(model({ layers: 10, x: 2, gain: 1, seed: 1 }, quiet).text.best).toBe('9.5 × 10⁻⁷')
})

test('a measured net begins at 1, falls below the best case, and is the same for the same seed', () => {
	const net = measured(1, 3)
	expect(net[0]).toBe(1)
	expect(net[deepest]).toBeLessThan(2 ** -100)
	expect(measured(1, 3)).toEqual(net)
	expect(measured(1, 4)).not.toEqual(net)
})

test('larger weights hold it up, and too large ones make it swell', () => {
	const left = (gain: number) => measured(gain, 1)[deepest] as number
	expect(left(4)).toBeGreaterThan(left(1))
	expect(left(16)).toBeGreaterThan(1)
})
