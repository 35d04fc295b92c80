import type { Break, Elementwise, Params } from '../activations/types'
import { sample } from './chart'

/** A function and its derivatives sampled for drawing, in gaps at each jump and with both one-sided values at its ends. */
export interface Curve {
	readonly x: Float64Array
	readonly f: Float64Array
	readonly df: Float64Array
	readonly d2f: Float64Array
}

/** Each break three times over in its place among the samples. */
const withBreaks = (plain: Float64Array, breaks: readonly Break[]): Float64Array => {
	if (breaks.length === 0) return plain
	const x = new Float64Array(plain.length + 3 * breaks.length)
	let n = 0
	let next = 0
	for (const value of plain) {
		for (; next < breaks.length && (breaks[next] as Break).x <= value; next++) {
			x.fill((breaks[next] as Break).x, n, n + 3)
			n += 3
		}
		if (n === 0 || x[n - 1] !== value) x[n++] = value
	}
	return x.subarray(0, n)
}

/** `count` equal steps over a domain, and three points at each break: from the left, a gap, from the right. */
export const curve = (
	fn: Elementwise,
	domain: readonly [number, number],
	count = 400,
	p?: Params,
	second = false,
): Curve => {
	const breaks = fn.breaks(p).filter(({ x }) => x > domain[0] && x < domain[1])
	const x = withBreaks(sample(domain, count), breaks)
	const f = new Float64Array(x.length)
	const df = new Float64Array(x.length)
	fn.fill(x, f, p)
	fn.fillDf(x, df, p)
	const d2f = second ? x.map((v) => fn.d2f(v, p) ?? Number.NaN) : new Float64Array(0)
	for (const { x: at, order, left, right } of breaks) {
		const i = x.indexOf(at)
		for (const [k, values] of [f, df, d2f].entries()) {
			if (values.length === 0) continue
			values[i] = left[k] as number
			values[i + 1] = order <= k ? Number.NaN : (left[k] as number)
			values[i + 2] = right[k] as number
		}
	}
	return { x, f, df, d2f }
}
