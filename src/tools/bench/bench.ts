/** One way of doing a thing, timed against another in the same run: only the ratio says something on any machine. */
export interface Bench {
	name: string
	/** What `reference` is, in a few words. */
	against: string
	/** What `ours` may cost, as a multiple of `reference`. */
	limit: number
	/** How many times slower the processor is made, as by the browser's own throttling; 1 unless said. */
	throttle?: number
	ours: () => unknown
	reference: () => unknown
}

/** Milliseconds a call, medians, and the median of the ratios of neighbouring samples. */
export interface Timing {
	ours: number
	reference: number
	ratio: number
}

const rounds = 25
const sample = 20

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Milliseconds a call over `calls` calls. */
const time = async (run: () => unknown, calls: number): Promise<number> => {
	const start = performance.now()
	for (let i = 0; i < calls; i++) {
		const result = run()
		if (result instanceof Promise) await result
	}
	return (performance.now() - start) / calls
}

/** Times both by turns, so that what slows the machine meanwhile slows both; samples are long enough for a coarse clock. */
export const measure = async ({ ours, reference }: Bench): Promise<Timing> => {
	const callsOf = async (run: () => unknown) => {
		await time(run, 3)
		return Math.max(1, Math.ceil(sample / (await time(run, 3))))
	}
	const [oursCalls, referenceCalls] = [await callsOf(ours), await callsOf(reference)]
	const samples: Timing[] = []
	for (let round = 0; round < rounds; round++) {
		const one = { ours: await time(ours, oursCalls), reference: await time(reference, referenceCalls) }
		samples.push({ ...one, ratio: one.ours / one.reference })
	}
	return {
		ours: median(samples.map((one) => one.ours)),
		reference: median(samples.map((one) => one.reference)),
		ratio: median(samples.map((one) => one.ratio)),
	}
}
