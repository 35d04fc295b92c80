import { expect, test } from 'vitest'
import { keptApart } from './labels'

test.each([
	[
		[0.2, 0.5, 0.8],
		[0.2, 0.5, 0.8],
	],
	[
		[0.5, 0.52],
		[0.5, 0.6],
	],
	// pushed down by those above, and back up from the edge
	[
		[0.95, 0.9, 0.2],
		[1, 0.9, 0.2],
	],
	[
		[1, 1, 1],
		[0.8, 0.9, 1],
	],
	[
		[-3, 7],
		[0, 1],
	],
])('%j become %j', (places, apart) => {
	for (const [k, place] of keptApart(places, 0.1, 0, 1).entries()) expect(place).toBeCloseTo(apart[k] as number, 12)
})

test('places keep their order, whatever they are', () => {
	const places = [0.31, 0.3, 0.99, 0.98, 0.05, 0.3]
	const apart = keptApart(places, 0.1, 0, 1)
	for (const [i, a] of places.entries())
		for (const [j, b] of places.entries())
			if (a < b) expect((apart[j] as number) - (apart[i] as number)).toBeGreaterThan(0.1 - 1e-12)
})
