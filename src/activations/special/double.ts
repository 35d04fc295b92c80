/**
 * Error-free transformations: what rounding took away from a sum or a product, itself a double.
 * (T. J. Dekker 1971, A floating-point technique for extending the available precision, Numerische Mathematik 18, 224–242;
 * D. E. Knuth 1969, The Art of Computer Programming, vol. 2, §4.2.2.)
 */

/** 2²⁷ + 1: splits a double into two halves of 26 bits. */
const SPLITTER = 134217729

/** a·b − fl(a·b), exactly, where `product` = fl(a·b); for |a|, |b| < 2⁹⁹⁶ and a product that does not underflow. */
export function productError(a: number, b: number, product: number): number {
	const ca = SPLITTER * a
	const cb = SPLITTER * b
	const ah = ca - (ca - a)
	const bh = cb - (cb - b)
	const al = a - ah
	const bl = b - bh
	return al * bl - (product - ah * bh - al * bh - ah * bl)
}

/** a + b − fl(a + b), exactly, where `sum` = fl(a + b). */
export function sumError(a: number, b: number, sum: number): number {
	const part = sum - a
	return a - (sum - part) + (b - part)
}
