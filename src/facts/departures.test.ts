import { expect, test } from 'vitest'
import expected from '../networks/fixtures/signal.json'
import { spread } from '../networks/spread'
import { momentsOf, usual } from './departures'

/** The fixture's quartiles are of hundreds of NumPy's seeds: the medians of forty of ours must lie between them. */
test('after fifty layers five networks have the moments of an independent implementation', () => {
	const ends = Array.from({ length: 40 }, (_, seed) => usual.map(({ id }) => momentsOf(id, 'none', seed).at(-1)))
	for (const [k, { id, fn, rule }] of usual.entries()) {
		const row = expected.deep.find((each) => each.function === fn && each.init === rule)
		for (const what of ['mean', 'variance', 'variancePerUnit'] as const) {
			const { median } = spread(ends.map((kinds) => kinds[k]?.[what] as number))
			expect(median, `${what} of ${id}`).toBeGreaterThan(row?.[what].lower as number)
			expect(median, `${what} of ${id}`).toBeLessThan(row?.[what].upper as number)
		}
	}
})
