import type { Break } from '../activations/types'
import type { Subject } from './subject'

/** Subjects for the tests, of no activation function. This one is made of its three functions. */
export const smooth = (
	f: (x: number) => number,
	df: (x: number) => number,
	d2f: (x: number) => number,
	breaks: readonly Break[] = [],
): Subject => ({ f, df, d2f, breaks })

/** a·tanh(b(x − c)) + d, with no value of its own but JavaScript's. */
export const bend = (a: number, b: number, c: number, d: number): Subject => {
	const t = (x: number) => Math.tanh(b * (x - c))
	const sech2 = (x: number) => 1 / Math.cosh(b * (x - c)) ** 2
	return smooth(
		(x) => a * t(x) + d,
		(x) => a * b * sech2(x),
		(x) => (sech2(x) === 0 ? 0 : -2 * a * b * b * t(x) * sech2(x)),
	)
}

/** a(x − c)² + d. */
export const parabola = (a: number, c: number, d: number): Subject =>
	smooth(
		(x) => a * (x - c) * (x - c) + d,
		(x) => 2 * a * (x - c),
		() => 2 * a,
	)

/** Three straight pieces: 0 up to (−1, 0), a ramp up to (1, 1), x beyond. */
export const ramp: Subject = smooth(
	(x) => (x <= -1 ? 0 : x >= 1 ? x : (x + 1) / 2),
	(x) => (x <= -1 ? 0 : x >= 1 ? 1 : 0.5),
	() => 0,
	[
		{ x: -1, order: 1, left: [0, 0, 0], right: [0, 0.5, 0] },
		{ x: 1, order: 1, left: [1, 0.5, 0], right: [1, 1, 0] },
	],
)
