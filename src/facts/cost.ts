import record from './cost.json'

/** The cost of each function as `npm run bench:cost` last measured it: when, where, how. */
export const costRecord: Readonly<Omit<typeof record, 'nanoseconds'>> = record

const nanoseconds: Readonly<Record<string, number>> = record.nanoseconds

/** Nanoseconds an element of f over an array. An unknown function is an Error that says how to mend it. */
export function costOf(id: string): number {
	const time = nanoseconds[id]
	if (time === undefined) throw new Error(`src/facts/cost.json has no "${id}": run npm run bench:cost`)
	return time
}
