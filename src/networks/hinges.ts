/** A curve of k ReLU units: y = shift + Σ gains[j]·relu(x − kinks[j]). Flat left of its first kink. */
export interface Hinges {
	/** Ascending. */
	readonly kinks: Float64Array
	readonly gains: Float64Array
	readonly shift: number
	readonly at: (x: number) => number
}

/** Kinks nearer together than this are one. */
const nearest = 1e-3

/**
 * The output weights and bias of ReLU units with the given kinks that miss the points (x ascending, y) by the least sum of
 * squares. The curves of such units are the polylines with corners at the kinks, so it is fitted by its heights there: each
 * point concerns the two nearest heights alone, and the equations are tridiagonal and well conditioned.
 */
export function fitHinges(x: Float64Array, y: Float64Array, given: readonly number[]): Hinges {
	const kinks = Float64Array.from(given)
		.sort()
		.filter((t, j, all) => j === 0 || t - (all[j - 1] as number) > nearest)
	const end = x[x.length - 1] as number
	const corners = Float64Array.from([...kinks.filter((t) => t < end - nearest), end])
	const heights = fittedHeights(x, y, corners)
	const slopes = heights.map((h, j) =>
		j === 0 ? 0 : (h - (heights[j - 1] as number)) / ((corners[j] as number) - (corners[j - 1] as number)),
	)
	const gains = kinks.map((_, j) => (slopes[j + 1] ?? 0) - (j + 1 < slopes.length ? (slopes[j] ?? 0) : 0))
	const shift = heights[0] as number
	const at = (u: number): number => {
		let sum = shift
		for (let j = 0; j < kinks.length; j++) sum += (gains[j] as number) * Math.max(0, u - (kinks[j] as number))
		return sum
	}
	return { kinks, gains, shift, at }
}

/** The heights at the corners of the polyline, flat before the first, that fits best; a corner no point sees keeps its neighbour's. */
function fittedHeights(x: Float64Array, y: Float64Array, corners: Float64Array): Float64Array {
	const n = corners.length
	const main = new Float64Array(n)
	const next = new Float64Array(n)
	const right = new Float64Array(n)
	const add = (j: number, share: number, value: number): void => {
		main[j] = (main[j] as number) + share * share
		right[j] = (right[j] as number) + share * value
	}
	let j = 0
	for (let k = 0; k < x.length; k++) {
		const [u, value] = [x[k] as number, y[k] as number]
		while (j < n - 1 && u > (corners[j + 1] as number)) j++
		const width = j < n - 1 ? (corners[j + 1] as number) - (corners[j] as number) : 1
		const share = Math.min(1, Math.max(0, (u - (corners[j] as number)) / width))
		add(j, 1 - share, value)
		if (share > 0) {
			add(j + 1, share, value)
			next[j] = (next[j] as number) + share * (1 - share)
		}
	}
	return solveTridiagonal(main, next, right)
}

/** Thomas' algorithm for a symmetric tridiagonal system; overwrites its arguments. */
function solveTridiagonal(main: Float64Array, next: Float64Array, right: Float64Array): Float64Array {
	const n = main.length
	for (let j = 1; j < n; j++) {
		const factor = (next[j - 1] as number) / (main[j - 1] as number)
		main[j] = (main[j] as number) - factor * (next[j - 1] as number)
		right[j] = (right[j] as number) - factor * (right[j - 1] as number)
	}
	for (let j = n - 1; j >= 0; j--) {
		const beyond = j + 1 < n ? (next[j] as number) * (right[j + 1] as number) : 0
		right[j] = ((right[j] as number) - beyond) / (main[j] as number)
	}
	return right
}
