import { expect, test, vi } from 'vitest'
import { activation } from '../activations'
import type { LayerActivity, LayerNorms } from './diagnostics'
import expected from './fixtures/signal.json'
import { initialiser } from './initialisers'
import { generator } from './random'
import { activityThroughDepth, reportsThroughDepth, type Stack } from './signal'
import { type Spread, spread } from './spread'

// A machine under load may take some seconds for the deepest.
vi.setConfig({ testTimeout: 60_000 })

/** The fixture's quartiles are of hundreds of NumPy's seeds: the median of some of ours must lie between them. */
function expectBetween<Run>(runs: readonly Run[], value: (run: Run) => number, { lower, upper }: Spread): void {
	const { median } = spread(runs.map(value))
	expect(median).toBeGreaterThan(lower)
	expect(median).toBeLessThan(upper)
}

const stackOf = (row: { function: string; init: string; width: number; depth: number; batch: number }): Stack => ({
	...row,
	activation: activation(row.function),
	initialiser: initialiser(`${row.init}-normal`),
})

test.each(expected.norms)('gradients of $function, $init, depth $depth', ({ delta, first, last, ...row }) => {
	const ends = Array.from({ length: 50 }, (_, seed) => {
		const layers = reportsThroughDepth(stackOf(row), activation('identity'), generator(seed))
		return { first: layers[0] as LayerNorms, last: layers[row.depth - 1] as LayerNorms }
	})
	expectBetween(ends, (end) => end.first.delta / end.last.delta, delta)
	expectBetween(ends, (end) => end.first.gradient, first)
	expectBetween(ends, (end) => end.last.gradient, last)
})

test.each(expected.activity)(
	'signal of $function, $init, depth $depth',
	({ mean, variance, variancePerUnit, ...row }) => {
		const ends = Array.from(
			{ length: 20 },
			(_, seed) => activityThroughDepth(stackOf(row), generator(seed))[row.depth - 1] as LayerActivity,
		)
		expectBetween(ends, (end) => end.mean, mean)
		expectBetween(ends, (end) => end.variance, variance)
		expectBetween(ends, (end) => end.variancePerUnit, variancePerUnit)
	},
)
