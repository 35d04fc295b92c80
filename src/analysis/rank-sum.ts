/**
 * Twice the rank of each value among all of them, counted from 1; equals share the mean of theirs. Doubled, they are whole.
 */
function doubledRanks(values: readonly number[]): number[] {
	const ascending = Float64Array.from(values).sort()
	return values.map((value) => ascending.indexOf(value) + ascending.lastIndexOf(value) + 2)
}

/**
 * How likely two samples would lie at least as far apart, in either direction, if nothing but luck told them apart: the rank-sum
 * test (Wilcoxon 1945; Mann & Whitney 1947), two-sided. Every way to share the ranks out is counted, so it is exact for samples of
 * any size and with ties. Values may be infinite; NaN is a RangeError, and so is an empty sample.
 */
export function rankSum(a: readonly number[], b: readonly number[]): number {
	const all = [...a, ...b]
	if (a.length === 0 || b.length === 0 || all.some(Number.isNaN))
		throw new RangeError('Ranks need two samples of numbers')
	const ranks = doubledRanks(all)
	const total = ranks.reduce((sum, rank) => sum + rank, 0)
	const mean = (total * a.length) / all.length
	const off = (sum: number): number => Math.abs(sum - mean)
	const found = off(ranks.slice(0, a.length).reduce((sum, rank) => sum + rank, 0))

	/** In how many ways so many of the ranks seen so far make such a sum. */
	const ways = Array.from({ length: a.length + 1 }, () => new Float64Array(total + 1))
	;(ways[0] as Float64Array)[0] = 1
	for (const rank of ranks)
		for (let taken = a.length; taken > 0; taken--) {
			const [to, from] = [ways[taken] as Float64Array, ways[taken - 1] as Float64Array]
			for (let sum = total; sum >= rank; sum--) to[sum] = (to[sum] as number) + (from[sum - rank] as number)
		}
	const last = ways[a.length] as Float64Array
	let [asFar, any] = [0, 0]
	for (let sum = 0; sum <= total; sum++) {
		any += last[sum] as number
		if (off(sum) >= found - 1e-9) asFar += last[sum] as number
	}
	return asFar / any
}
