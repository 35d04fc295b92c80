/**
 * log(1 + x), and log x from it, by table: 1 + x = F(1 + z) with F a multiple of 1/128 (or 1/256) near it, so that
 * log(1 + x) = log F + log(1 + z), |z| ≤ 1/256. Error < 2 ulp.
 *
 * Source: P. T. P. Tang 1990, Table-driven implementation of the logarithm function in IEEE floating-point arithmetic,
 * ACM Transactions on Mathematical Software 16(4), 378–400.
 */
import { productError, sumError } from './double'

const LN2_HI = 0.6931471805598903
const LN2_LO = 5.497923018708371e-14
/** ln 2 as the two doubles nearest to it. */
const LN2 = Math.LN2
const LN2_REST = 2.3190468138462996e-17

/** [log(n/128), what that double leaves, 128/n] for n = 128 … 256. */
const above = new Float64Array(3 * 129)
/** The same for n/256: below 1. */
const below = new Float64Array(3 * 129)

function build(): void {
	let hi = 0
	let lo = 0
	for (let n = 128; n <= 256; n++) {
		if (n > 128) {
			// log n/(n−1) = 2 artanh 1/(2n−1)
			const d = 2 * n - 1
			const y = 1 / d
			const p = y * d
			const yLo = (1 - p - productError(y, d, p)) / d
			const yy = y * y
			const rest = 2 * (yLo + y * yy * (1 / 3 + yy * (1 / 5 + yy * (1 / 7 + yy * (1 / 9)))))
			const s = hi + 2 * y
			lo += sumError(hi, 2 * y, s) + rest
			hi = s + lo
			lo = s - hi + lo
		}
		const i = 3 * (n - 128)
		above.set([hi, lo, 128 / n], i)
		const s = hi - LN2
		const b = s + (sumError(hi, -LN2, s) + (lo - LN2_REST))
		below.set([b, s - b + (sumError(hi, -LN2, s) + (lo - LN2_REST)), 256 / n], i)
	}
	above.set([LN2, LN2_REST], 3 * 128)
	below.set([0, 0], 3 * 128)
}
build()

/** log(1 + z) for |z| ≤ 1/256. */
function series(z: number): number {
	const zz = z * z
	return z - zz * (0.5 - z * (1 / 3) + zz * (0.25 - z * 0.2 + zz * (1 / 6 - z * (1 / 7))))
}

/** log(1 + x) for x from 0 to 1, without the checks. */
export function log1pUnit(x: number): number {
	const j = (x * 128 + 0.5) | 0
	const i = 3 * j
	const z = (x - j / 128) * (above[i + 2] as number)
	return (above[i] as number) + ((above[i + 1] as number) + series(z))
}

const bits = new DataView(new ArrayBuffer(8))

/** log(1 + x). NaN below −1. Error < 2 ulp. */
export function log1p(x: number): number {
	if (x === 0) return x
	if (x > 0 && x <= 1) return log1pUnit(x)
	if (x >= -0.5 && x < 0) {
		const j = (0.5 - x * 256) | 0
		const i = 3 * (128 - j)
		const z = (x + j / 256) * (below[i + 2] as number)
		return (below[i] as number) + ((below[i + 1] as number) + series(z))
	}
	if (!(x > -1 && x < Number.POSITIVE_INFINITY)) {
		if (x === -1) return Number.NEGATIVE_INFINITY
		return x > 0 ? x : Number.NaN
	}
	const u = 1 + x
	return logOf(u, sumError(1, x, u) / u)
}

/** log(u) + lost for a normal u > 0, well away from 1; lost is what a rounding left, |lost| ≪ 1. */
function logOf(u: number, lost: number): number {
	bits.setFloat64(0, u)
	const high = bits.getInt32(0)
	const n = (high >> 20) - 1023
	bits.setInt32(0, (high & 0xfffff) | 0x3ff00000)
	const m = bits.getFloat64(0)
	const j = ((m - 1) * 128 + 0.5) | 0
	const i = 3 * j
	const z = (m - 1 - j / 128) * (above[i + 2] as number)
	return n * LN2_HI + (above[i] as number) + (series(z) + ((above[i + 1] as number) + n * LN2_LO + lost))
}

/** The natural logarithm. NaN below 0. Error < 2 ulp. */
export function log(x: number): number {
	// x − 1 is exact.
	if (x >= 0.5 && x <= 2) return log1p(x - 1)
	if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN
	// 2⁵⁴ brings a subnormal back among the normal.
	return x < 2.2250738585072014e-308 ? logOf(x * 134217728 * 134217728, 0) - 54 * LN2 : logOf(x, 0)
}
