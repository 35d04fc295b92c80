/**
 * The exponential by table: x = (128n + j)·ln2/128 + r with |r| ≤ ln2/256, so that eˣ = 2ⁿ · 2^(j/128) · eʳ.
 * The table holds 2^(j/128) as a double and the relative error of that double; eʳ is a polynomial of degree 5
 * (truncation < 2⁻⁶⁰). Error < 0.52 ulp in the normal range.
 *
 * Source: P. T. P. Tang 1989, Table-driven implementation of the exponential function in IEEE floating-point arithmetic,
 * ACM Transactions on Mathematical Software 15(2), 144–157.
 */
import { productError } from './double'

/**
 * 2^(j/128) and the relative error of that double at 2j, 2j + 1, j = 0 … 127; 2ⁿ at 256 + (n mod 2048).
 * One array and no named constants in the loops: bundlers turn a module's const into var, which engines load anew each time.
 */
const table = new Float64Array(256 + 2048)

function build(): void {
	// 2^(1/128) in two doubles, multiplied up in double-double: what is lost is below 2⁻⁹⁵.
	const stepHi = 1.0054299011128027
	const stepLo = 9.499186535455032e-17
	let hi = 1
	let lo = 0
	for (let j = 0; j < 128; j++) {
		table[2 * j] = hi
		table[2 * j + 1] = lo / hi
		const p = hi * stepHi
		const rest = productError(hi, stepHi, p) + (hi * stepLo + lo * stepHi)
		hi = p + rest
		lo = p - hi + rest
	}
	let power = 1
	for (let n = 0; n <= 1022; n++, power *= 2) {
		table[256 + n] = power
		table[256 + (-n & 2047)] = 1 / power
	}
	table[256 + 1023] = power
}
build()

/** e^(x + t), t a small correction of x: an error that rounding left, |t| ≪ 1. */
export function expSum(x: number, t: number): number {
	return Math.abs(x) < 708 ? expInside(x, t) : extreme(x, t)
}

/** e^(x + t) for |x| < 708, without the check; some number or NaN beyond. */
export function expInside(x: number, t: number): number {
	// 128/ln 2, and 1.5·2⁵² to round to the nearest integer.
	const k = x * 184.6649652337873 + 6755399441055744 - 6755399441055744
	const j = k | 0
	// ln2/128 in two parts; k times the first is exact.
	const r = x - k * 0.005415212347998022 - (k * 1.2655086083325438e-13 - t)
	const rr = r * r
	const q = r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))
	const i = (j & 127) << 1
	const s = table[i] as number
	return (s + s * ((table[i + 1] as number) + q)) * (table[256 + ((j >> 7) & 2047)] as number)
}

/** e^(x + t) − 1 without cancellation; error < 2 ulp. */
export function expm1Sum(x: number, t: number): number {
	return x > -60 && x < 709 ? expm1Inside(x, t) : expSum(x, t) - 1
}

/** e^(x + t) − 1 for −60 < x < 709, without the check; some number or NaN beyond. */
function expm1Inside(x: number, t: number): number {
	const k = x * 184.6649652337873 + 6755399441055744 - 6755399441055744
	const j = k | 0
	const r = x - k * 0.005415212347998022 - (k * 1.2655086083325438e-13 - t)
	const rr = r * r
	const q = r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))
	const i = (j & 127) << 1
	const s = (table[i] as number) * (table[256 + ((j >> 7) & 2047)] as number)
	// s − 1 is exact where it is small, and r alone is left where s = 1.
	return s - 1 + s * ((table[i + 1] as number) + q)
}

/** a·e^(x + t), rounded into the subnormals once and not before the product. */
export function scaledExp(a: number, x: number, t: number): number {
	if (x > -700) return a * expSum(x, t)
	if (x < -1500) return 0 * Math.sign(a)
	const half = expSum(x / 2, t / 2)
	return a * half * half
}

/** eˣ. Error < 0.52 ulp, 1.5 ulp beyond ±708. */
export function exp(x: number): number {
	return expSum(x, 0)
}

function extreme(x: number, t: number): number {
	if (x > 710) return Number.POSITIVE_INFINITY
	if (x < -746) return 0
	const half = expInside(x / 2, t / 2)
	return half * half
}
