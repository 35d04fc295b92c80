import type { Elementwise } from '../../activations'
import { generator } from '../../networks'

/** How a cost is measured; the recorded one and the reader's own alike. */
export const procedure = { elements: 16_384, rounds: 9, sampleMs: 8 } as const

/** The course's usual input, z ~ N(0, 1), seeded: branches on the sign of x are as hard to predict as in a layer. */
const inputs = (count: number): Float64Array => {
	const { normal } = generator(1)
	return Float64Array.from({ length: count }, normal)
}

/**
 * Nanoseconds an element of each function's own loop over an array, by id. Rounds go over all functions in turn, so that
 * what slows the machine for a while slows all; the fastest round counts, for disturbances only ever add time.
 * `report` hears the share that is done.
 */
export const measure = (
	fns: readonly Elementwise[],
	{ elements, rounds, sampleMs }: { elements: number; rounds: number; sampleMs: number } = procedure,
	report: (share: number) => void = () => {},
): Record<string, number> => {
	const x = inputs(elements)
	const y = new Float64Array(elements)
	const time = (fn: Elementwise, calls: number): number => {
		const start = performance.now()
		for (let i = 0; i < calls; i++) fn.fill(x, y)
		return performance.now() - start
	}
	// All warm before the first is timed: functions that share code are compiled anew as the next one arrives.
	for (let pass = 0; pass < 2; pass++) for (const fn of fns) time(fn, 30)
	// As many calls as fill a sample even when nothing disturbs them: clocks in browsers are coarse.
	const calls = fns.map((fn) => {
		let count = 1
		while (Math.min(time(fn, count), time(fn, count), time(fn, count)) < sampleMs) count *= 2
		return count
	})
	const best = fns.map(() => Number.POSITIVE_INFINITY)
	for (let round = 0; round < rounds; round++) {
		for (const [i, fn] of fns.entries()) {
			const count = calls[i] as number
			best[i] = Math.min(best[i] as number, time(fn, count) / count)
			report((round * fns.length + i + 1) / (rounds * fns.length))
		}
	}
	return Object.fromEntries(fns.map((fn, i) => [fn.id, ((best[i] as number) * 1e6) / elements]))
}
