/** Where the middle half of some values lies. */
export interface Spread {
	readonly lower: number
	readonly median: number
	readonly upper: number
}

/** The quantile at `share` of values in ascending order, linear between neighbours (Hyndman & Fan 1996, type 7). */
export function quantile(ascending: Float64Array, share: number): number {
	const at = share * (ascending.length - 1)
	const below = Math.floor(at)
	const left = ascending[below] as number
	const right = ascending[Math.min(below + 1, ascending.length - 1)] as number
	// on a value, or between equals, nothing is to be measured: either may be infinite
	return at === below || left === right ? left : left + (at - below) * (right - left)
}

/** Quartiles, by which repeated runs are told from luck. RangeError for no values. */
export function spread(values: ArrayLike<number>): Spread {
	if (values.length === 0) throw new RangeError('No values have no median')
	const ascending = Float64Array.from(values).sort()
	return { lower: quantile(ascending, 0.25), median: quantile(ascending, 0.5), upper: quantile(ascending, 0.75) }
}

/** Quartiles place by place: a line for each, as a band is drawn. */
export interface Band {
	readonly lower: Float64Array
	readonly median: Float64Array
	readonly upper: Float64Array
}

/** Of rows that are equally long, or of their first `length` numbers. */
export function band(rows: readonly ArrayLike<number>[], length = rows[0]?.length ?? 0): Band {
	const spreads = Array.from({ length }, (_, k) => spread(rows.map((row) => row[k] as number)))
	return {
		lower: Float64Array.from(spreads, ({ lower }) => lower),
		median: Float64Array.from(spreads, ({ median }) => median),
		upper: Float64Array.from(spreads, ({ upper }) => upper),
	}
}
