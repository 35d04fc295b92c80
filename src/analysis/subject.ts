import type { Break, Elementwise, Params } from '../activations/types'

/**
 * What an analysis is given: a function of one real variable with its two derivatives, parameters bound, and the
 * points where one of the three jumps. Between its breaks the function is taken to be analytic; `f`, `df`, `d2f`
 * keep the kernel's contract (limits at ±∞, null where there is no derivative), but NaN is met with patience: a
 * sample without a value is skipped.
 */
export interface Subject {
	readonly f: (x: number) => number
	readonly df: (x: number) => number | null
	readonly d2f: (x: number) => number | null
	/** In ascending order of x. */
	readonly breaks: readonly Break[]
}

/** Bind parameters `p` (those left out take their defaults) to a function. */
export function subject(fn: Pick<Elementwise, 'f' | 'df' | 'd2f' | 'breaks'>, p?: Params): Subject {
	return {
		f: (x) => fn.f(x, p),
		df: (x) => fn.df(x, p),
		d2f: (x) => fn.d2f(x, p),
		breaks: fn.breaks(p),
	}
}

/** Which derivative is meant: f itself, f′ or f″; it is also the index into a jet. */
export type Order = 0 | 1 | 2

/** f, f′ or f″ as a plain function, NaN where there is none. */
export function derivative(s: Subject, order: Order): (x: number) => number {
	if (order === 0) return s.f
	const g = order === 1 ? s.df : s.d2f
	return (x) => g(x) ?? Number.NaN
}
