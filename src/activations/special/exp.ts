/**
 * The exponential by table: x = (128n + j)·ln2/128 + r with |r| ≤ ln2/256, so that eˣ = 2ⁿ · 2^(j/128) · eʳ.
 * The table holds 2^(j/128) as a double and the relative error of that double; eʳ is a polynomial of degree 5
 * (truncation < 2⁻⁶⁰). Error < 0.52 ulp in the normal range.
 *
 * Source: P. T. P. Tang 1989, Table-driven implementation of the exponential function in IEEE floating-point arithmetic,
 * ACM Transactions on Mathematical Software 15(2), 144–157.
 */
import { productError } from './double'

/** 128/ln 2. */
const INVERSE_STEP = 184.6649652337873
/** ln2/128 = HI + LO; k·HI is exact for every k that a double's range needs. */
const STEP_HI = 0.005415212347998022
const STEP_LO = 1.2655086083325438e-13
/** 1.5·2⁵²: adding and taking it away rounds to the nearest integer. */
const ROUNDER = 6755399441055744

/** [2^(j/128), relative error of that double], j = 0 … 127. */
const table = new Float64Array(256)
/** 2ⁿ at n + 1022. */
const powers = new Float64Array(2046)

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
	for (let n = 0; n <= 1023; n++, power *= 2) {
		powers[1022 + n] = power
		powers[1022 - Math.min(n, 1022)] = 1 / power
	}
	powers[0] = 1 / (powers[2044] as number)
}
build()

/** e^(x + t), t a small correction of x: an error that rounding left, |t| ≪ 1. */
export function expSum(x: number, t: number): number {
	if (!(x > -708 && x < 709)) return extreme(x, t)
	const k = x * INVERSE_STEP + ROUNDER - ROUNDER
	const j = k | 0
	const r = x - k * STEP_HI - (k * STEP_LO - t)
	const q = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))))
	const i = (j & 127) << 1
	const s = table[i] as number
	return (s + s * ((table[i + 1] as number) + q)) * (powers[(j >> 7) + 1022] as number)
}

/** e^(x + t) − 1 without cancellation; error < 2 ulp. */
export function expm1Sum(x: number, t: number): number {
	if (!(x > -60 && x < 709)) return expSum(x, t) - 1
	const k = x * INVERSE_STEP + ROUNDER - ROUNDER
	const j = k | 0
	const r = x - k * STEP_HI - (k * STEP_LO - t)
	const q = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))))
	const i = (j & 127) << 1
	const s = (table[i] as number) * (powers[(j >> 7) + 1022] as number)
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
	if (Number.isNaN(x)) return x
	const half = expSum(x / 2, t / 2)
	return half * half
}
