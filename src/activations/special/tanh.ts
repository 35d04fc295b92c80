/**
 * tanh by table: x = c + d with c = k/32 nearest to x, so that |d| ≤ 1/64. With T = tanh c, S = 1 − T² and u = tanh d, a short
 * series, tanh x = T + Su/(1 + Tu) and tanh′ x = S(1 − u²)/(1 + Tu)²: no branch on the sign, no exponential, nothing cancels.
 *
 * Source of the method: P. T. P. Tang 1991, Table-lookup algorithms for elementary functions and their error analysis,
 * 10th IEEE Symposium on Computer Arithmetic, 232–236.
 */
import { productError, sumError } from './double'
import { exp } from './exp'
import { logisticSlope } from './logistic'

/** T and S at 2k + 1280 and the next, k = −640 … 640: for |x| < 20, from where on tanh x rounds to ±1. */
const table = new Float64Array(2 * 1281)

function put(k: number, t: number, s: number): void {
	table[1280 - 2 * k] = -t
	table[1281 - 2 * k] = s
	table[1280 + 2 * k] = t
	table[1281 + 2 * k] = s
}

/** T = (E − 1)/(E + 1) with E = e^2c = e^(k/16). */
function build(): void {
	// While E − 1 cancels, E is two doubles, multiplied up in double-double from e^(1/16), and T two as well until it is kept.
	const stepHi = 1.0644944589178593
	const stepLo = 1.0872888143211957e-16
	let hi = 1
	let lo = 0
	for (let k = 0; k < 64; k++) {
		const n = hi - 1
		const d = hi + 1
		const t = n / d
		const p = t * d
		const lost = n - p - productError(t, d, p) + (sumError(hi, -1, n) + lo - t * (sumError(hi, 1, d) + lo))
		const tLo = lost / d
		const tt = t * t
		put(k, t + tLo, 1 - tt - (productError(t, t, tt) + 2 * t * tLo))
		const e = hi * stepHi
		const eLo = productError(hi, stepHi, e) + (hi * stepLo + lo * stepHi)
		hi = e + eLo
		lo = e - hi + eLo
	}
	for (let k = 64; k <= 640; k++) {
		const rest = 2 / (exp(k / 16) + 1)
		put(k, 1 - rest, rest * (2 - rest))
	}
}
build()

/** 32x to the nearest integer, as 1.5·2⁵² makes the sum round. */
const nearest = (x: number): number => x * 32 + 6755399441055744 - 6755399441055744

/** tanh d for |d| ≤ 1/64: its series to d⁷, the next term averaged into the last coefficient. */
function series(d: number): number {
	const dd = d * d
	return d + d * dd * (-1 / 3 + dd * (2 / 15 - dd * (17 / 315 - 62 / 2835 / 4096)))
}

/** tanh x, odd to the bit. Error < 2 ulp. */
export function tanh(x: number): number {
	const a = Math.abs(x)
	if (!(a < 20)) return a >= 20 ? Math.sign(x) : Number.NaN
	if (a < 1e-9) return x
	const k = nearest(x)
	const i = ((k | 0) << 1) + 1280
	const u = series(x - k / 32)
	const t = table[i] as number
	return t + ((table[i + 1] as number) * u) / (1 + t * u)
}

/** 1 − tanh² x. Error < 6 ulp. */
export function tanhSlope(x: number): number {
	if (!(Math.abs(x) < 20)) return 4 * logisticSlope(2 * x, 0)
	const k = nearest(x)
	const i = ((k | 0) << 1) + 1280
	const u = series(x - k / 32)
	const w = 1 + (table[i] as number) * u
	return ((table[i + 1] as number) * (1 - u * u)) / (w * w)
}

/** Both of every x, to the bit. The loop that does the most of it has no calls, so that engines keep its constants at hand. */
export function tanhBoth(x: Float64Array, y: Float64Array, dy: Float64Array): void {
	const n = x.length
	for (let at = 0; at < n; at++) {
		for (; at < n; at++) {
			const v = x[at] as number
			const a = Math.abs(v)
			if (!(a >= 1e-9 && a < 20)) break
			const k = nearest(v)
			const i = ((k | 0) << 1) + 1280
			const u = series(v - k / 32)
			const t = table[i] as number
			const s = table[i + 1] as number
			const w = 1 + t * u
			y[at] = t + (s * u) / w
			dy[at] = (s * (1 - u * u)) / (w * w)
		}
		if (at === n) return
		const v = x[at] as number
		y[at] = tanh(v)
		dy[at] = tanhSlope(v)
	}
}
