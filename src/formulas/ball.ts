import { productError, sumError } from '../activations/special/double'

/**
 * A number that rounding has left uncertain: it lies within `radius` of `centre`. What has no value (the logarithm of −1) has
 * the centre NaN; what cannot be told (∞ − ∞, 0/0, a quotient by what may be 0, an overflow) has an infinite radius besides.
 * The rest of each operation's own rounding is exact where it can be had (Dekker's and Knuth's error-free transformations).
 */
export interface Ball {
	readonly centre: number
	readonly radius: number
}

export const none: Ball = { centre: Number.NaN, radius: 0 }
export const unknown: Ball = { centre: Number.NaN, radius: Number.POSITIVE_INFINITY }

export const exactly = (centre: number): Ball => ({ centre, radius: 0 })

/** Radii are rounded too: each is taken larger by more than that, and by what may underflow. */
const UP = 1 + 4 * Number.EPSILON
const UNIT = Number.EPSILON / 2

/** A ball, unknown where it has overflowed; a radius of 0 says that nothing was lost. */
export function ball(centre: number, radius: number): Ball {
	if (!Number.isFinite(centre) || !Number.isFinite(radius)) return unknown
	return { centre, radius: radius === 0 ? 0 : radius * UP + Number.MIN_VALUE }
}

/** What comes of arguments of which one has no value or cannot be told; undefined where all can be. */
export function spoiled(a: Ball, b: Ball): Ball | undefined {
	if (!Number.isNaN(a.centre) && !Number.isNaN(b.centre)) return undefined
	return (Number.isNaN(a.centre) && a.radius === 0) || (Number.isNaN(b.centre) && b.radius === 0) ? none : unknown
}

export const negated = ({ centre, radius }: Ball): Ball => ({ centre: -centre, radius })

export function sum(a: Ball, b: Ball): Ball {
	const centre = a.centre + b.centre
	return spoiled(a, b) ?? ball(centre, Math.abs(sumError(a.centre, b.centre, centre)) + a.radius + b.radius)
}

/** |a·b − fl(a·b)|, or a bound where it is not to be had exactly. */
function lost(a: number, b: number, product: number): number {
	if (a === 0 || b === 0) return 0
	const small = Math.abs(product) < 1e-280
	if (small || Math.abs(a) > 1e290 || Math.abs(b) > 1e290)
		return Math.abs(product) * UNIT + (small ? Number.MIN_VALUE : 0)
	return Math.abs(productError(a, b, product))
}

export function product(a: Ball, b: Ball): Ball {
	const centre = a.centre * b.centre
	const spread = Math.abs(a.centre) * b.radius + Math.abs(b.centre) * a.radius + a.radius * b.radius
	return spoiled(a, b) ?? ball(centre, lost(a.centre, b.centre, centre) + spread)
}

export function quotient(a: Ball, b: Ball): Ball {
	const bad = spoiled(a, b)
	if (bad) return bad
	const least = Math.abs(b.centre) - b.radius
	if (!(least > 0)) return unknown
	const centre = a.centre / b.centre
	const back = centre * b.centre
	const tiny = Math.abs(centre) < 1e-280 || Math.abs(a.centre) < 1e-280
	const rest = tiny
		? Math.abs(a.centre) * UNIT + Math.abs(b.centre) * (centre === 0 && a.centre === 0 ? 0 : Number.MIN_VALUE)
		: Math.abs(a.centre - back) + lost(centre, b.centre, back)
	return ball(centre, (rest + a.radius + Math.abs(centre) * b.radius) / least)
}

/** aⁿ for whole n. */
export function wholePower(a: Ball, n: number): Ball {
	if (n < 0) return quotient(exactly(1), wholePower(a, -n))
	let [result, square] = [exactly(1), a]
	for (let k = n; k > 0; k = Math.floor(k / 2)) {
		if (k % 2 === 1) result = product(result, square)
		if (k > 1) square = product(square, square)
	}
	return result
}

/** The smallest ball around two, known if both are. */
export function hull(a: Ball, b: Ball): Ball {
	if (Number.isNaN(a.centre) || Number.isNaN(b.centre)) return unknown
	const low = Math.min(a.centre - a.radius, b.centre - b.radius)
	const high = Math.max(a.centre + a.radius, b.centre + b.radius)
	if (a.centre === b.centre) return a.radius > b.radius ? a : b
	const centre = low + (high - low) / 2
	return ball(centre, high - centre + Math.abs(centre) * Number.EPSILON)
}

/** The sign of a ball: NaN where it cannot be told. */
export function signOf({ centre, radius }: Ball): number {
	return Math.abs(centre) > radius || radius === 0 ? Math.sign(centre) : Number.NaN
}
