import type { Elementwise, Params } from '../activations'
import { type Ball, ball, hull, unknown } from './ball'

/** What the kernel's contract promises of f, and of f′ and f″: in ulp, and absolute near their own zeros. */
const ULPS = [4, 8, 8]
const ABSOLUTE = 4e-16

/** How far from a zero that absolute error may count; smaller where the function is steeper. */
const windows = [0.5, 0.1, 0.02, 0.004]

/** A step for the difference that stands for f‴, which the kernel does not have. */
const STEP = 1e-5

/** f, f′ … f‴ of a function of the kernel by their order; NaN where there is none. The last is a rough one. */
export function kernelValue(fn: Elementwise, order: number, x: number, p: Params): number {
	if (order === 0) return fn.f(x, p)
	if (order < 3) return (order === 1 ? fn.df(x, p) : fn.d2f(x, p)) ?? Number.NaN
	const h = STEP * Math.max(1, Math.abs(x))
	return (kernelValue(fn, 2, x + h, p) - kernelValue(fn, 2, x - h, p)) / (2 * h)
}

/** The parameters of a function by name, from their values in its own order; those left out are its defaults. */
export function named(fn: Elementwise, values: readonly number[]): Params {
	return Object.fromEntries(
		Object.keys(fn.parameters)
			.map((name, i) => [name, values[i]] as [string, number])
			.slice(0, values.length),
	)
}

/** The error of a value by the contract. */
function contract(g: (x: number) => number, order: number, x: number): number {
	const value = g(x)
	const slack = (ULPS[order] ?? 0) * (Math.abs(value) * Number.EPSILON + Number.MIN_VALUE)
	const near = order > 0 && windows.some((w) => g(x - w) * g(x + w) < 0)
	return near ? Math.max(slack, ABSOLUTE) : slack
}

/**
 * A function of the kernel, or its derivative of order 1 or 2, of an uncertain argument and uncertain parameters. At a break it is
 * what both sides span, but for f itself where x is exact: the value there is the function's own. Where even f at a jump
 * is to be both, as for whoever asks for a derivative, `open` is true.
 */
export function kernelBall(fn: Elementwise, order: number, x: Ball, parameters: readonly Ball[], open: boolean): Ball {
	// A wider ball may hide what happens inside it.
	if (order > 2 || !(x.radius <= 1e-3 * Math.max(1, Math.abs(x.centre)))) return unknown
	const p = named(
		fn,
		parameters.map((b) => b.centre),
	)
	const at = (u: number) => kernelValue(fn, order, u, p)
	const centre = at(x.centre)
	let radius = contract(at, order, x.centre)
	if (x.radius > 0) radius += spread(at, x, centre)
	parameters.forEach((parameter, i) => {
		if (parameter.radius === 0) return
		const moved = (v: number) =>
			named(
				fn,
				parameters.map((b, j) => (i === j ? v : b.centre)),
			)
		radius += spread((v) => kernelValue(fn, order, x.centre, moved(v)), parameter, centre)
	})
	let result = ball(centre, radius)
	if (!open && order === 0) return result
	for (const { x: place, order: jumps, left, right } of fn.breaks(p)) {
		if (jumps > order || Math.abs(place - x.centre) > x.radius) continue
		const sides = hull(ball(left[order] as number, 0), ball(right[order] as number, 0))
		result = Number.isNaN(centre) ? sides : hull(result, sides)
	}
	return result
}

/** How far g's values at both ends of a small ball are from the one at its centre; the second difference is for what lies between. */
export function spread(g: (u: number) => number, { centre, radius }: Ball, middle: number): number {
	const reach = radius + Math.abs(centre) * Number.EPSILON
	const [low, high] = [g(centre - reach), g(centre + reach)]
	return Math.max(Math.abs(low - middle), Math.abs(high - middle)) + Math.abs(low - 2 * middle + high)
}
