const float = new Float64Array(1)
const bits = new BigInt64Array(float.buffer)

/** The rank of a double among all doubles in ascending order; 0 for ±0. */
function rank(x: number): bigint {
	float[0] = x
	const b = bits[0] as bigint
	return b >= 0n ? b : -(b & 0x7fff_ffff_ffff_ffffn)
}

/** The double of a rank. */
function ranked(r: bigint): number {
	bits[0] = r >= 0n ? r : -r
	const magnitude = float[0] as number
	return r >= 0n ? magnitude : -magnitude
}

/** The next double above x. */
export const nextUp = (x: number): number => ranked(rank(x) + 1n)

/** The next double below x. */
export const nextDown = (x: number): number => ranked(rank(x) - 1n)

/** A double about half-way between two in rank; one of them when they are neighbours. */
function middle(a: number, b: number): number {
	// Within an octave the values halve as the ranks do, and faster.
	if (a / b > 0.5 && a / b < 2) return a + (b - a) / 2
	return ranked((rank(a) + rank(b)) >> 1n)
}

/**
 * The adjacent doubles between which `test` turns from true to false: `test(a)` holds and `test(b)` does not, a ≠ b in
 * either order. Bisection over the ranks of the doubles and not their values: some 64 steps whatever the magnitudes, so
 * that a root at 1e-200 costs no more than one at 1.
 */
export function boundary(test: (x: number) => boolean, a: number, b: number): { last: number; first: number } {
	let last = a
	let first = b
	for (let next = middle(last, first); next !== last && next !== first; next = middle(last, first)) {
		if (test(next)) last = next
		else first = next
	}
	return { last, first }
}

/** 2ᵉ for whole e, exact down to the subnormals, without an engine's own power function. */
export function powerOfTwo(e: number): number {
	let power = 1
	for (let i = 0; i < Math.abs(e); i++) power *= e < 0 ? 0.5 : 2
	return power
}
