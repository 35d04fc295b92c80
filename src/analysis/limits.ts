import { powerOfTwo } from './doubles'
import { derivative, type Subject } from './subject'

/** Values at the two ends of the line, x → −∞ and x → ∞. */
export interface Ends {
	readonly left: number
	readonly right: number
}

/** The magnitudes at which a limit is looked for. */
const magnitudes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1000].map(
	powerOfTwo,
)

/**
 * The limit of g as x → ∞ (`direction` 1) or −∞ (−1), ±∞ included: g's own value there if it has one, as the kernel's
 * functions do. Else it is read off g at ever larger magnitudes, up to where g has no value: the last two agree to
 * 1e-12, or the last three grow by half each time. NaN where neither is so (an oscillation, a domain that ends).
 */
export function limit(g: (x: number) => number, direction: 1 | -1): number {
	const there = g(direction * Number.POSITIVE_INFINITY)
	// Adding 0 drops the sign of a zero.
	if (!Number.isNaN(there)) return there + 0
	const values: number[] = []
	for (const magnitude of magnitudes) {
		const value = g(direction * magnitude)
		if (Number.isNaN(value)) break
		values.push(value)
	}
	const [a, b, c] = values.slice(-3)
	if (a === undefined || b === undefined || c === undefined) return Number.NaN
	if (b === c || Math.abs(c - b) <= 1e-12 * Math.abs(c)) return c
	if (Math.abs(c) < 1e-100) return 0
	const grows = Math.abs(b) > 1.5 * Math.abs(a) && Math.abs(c) > 1.5 * Math.abs(b)
	return grows ? Math.sign(c) * Number.POSITIVE_INFINITY : Number.NaN
}

/** The limits of g at both ends. */
export const ends = (g: (x: number) => number): Ends => ({ left: limit(g, -1), right: limit(g, 1) })

/** The limits of f at ±∞; see `limit`. */
export const limits = (s: Subject): Ends => ends(s.f)

/** The limits of f′ at ±∞; see `limit`. */
export const slopeLimits = (s: Subject): Ends => ends(derivative(s, 1))
