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

export type Side = 'ours' | 'reference'

const rounds = 25
/** Milliseconds. */
const sample = 40
const warming = 1000

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * Times both by turns, so that what slows the machine meanwhile slows both.
 *
 * @param time milliseconds that so many calls of a side take
 */
export const measure = async (time: (side: Side, calls: number) => Promise<number>): Promise<Timing> => {
	/** So many that a sample is long beside what asking for it takes, once the engine is warm. */
	const callsOf = async (side: Side) => {
		for (let spent = 0; spent < warming; ) spent += await time(side, 1)
		let calls = 1
		while ((await time(side, calls)) < sample) calls *= 2
		return calls
	}
	const calls = { ours: await callsOf('ours'), reference: await callsOf('reference') }
	const each = async (side: Side) => (await time(side, calls[side])) / calls[side]
	const samples: Timing[] = []
	for (let round = 0; round < rounds; round++) {
		const one = { ours: await each('ours'), reference: await each('reference') }
		samples.push({ ...one, ratio: one.ours / one.reference })
	}
	return {
		ours: median(samples.map((one) => one.ours)),
		reference: median(samples.map((one) => one.reference)),
		ratio: median(samples.map((one) => one.ratio)),
	}
}
