import { sameLength } from './length'
import { hendrycks2016 } from './references'
import { productError, sumError } from './special/double'
import { expSum, scaledExp } from './special/exp'
import { logistic } from './special/logistic'
import type { Elementwise } from './types'

/** ½(1 + tanh u) = σ(2u), 2u = Ax + Bx³, A = 2√(2/π), B = 0.044715·A: the exact decimals, in two doubles each. */
const A = 1.5957691216057308
const A_REST = -9.96930880911092e-17
const B = 0.07135481627260025
const B_REST = -6.175149918155315e-19

/** From here σ(2u) is 0 or 1 and so is its product with x. */
const END = 24

/** 2u/x = A + Bx² and 2u itself, each with what rounding took from it; reused, never kept. */
const twice = { u: 0, rest: 0 }

function argument(x: number): typeof twice {
	const square = x * x
	const b = B * square
	const s = A + b
	const lost =
		sumError(A, b, s) + productError(B, square, b) + (B * productError(x, x, square) + B_REST * square + A_REST)
	twice.u = x * s
	twice.rest = productError(x, s, twice.u) + x * lost
	return twice
}

function value(x: number): number {
	if (!(Math.abs(x) < END)) return x > 0 ? x : x < 0 ? -0 : x
	const { u, rest } = argument(x)
	return u < -690 ? scaledExp(x, u, rest) : x * logistic(u, rest)
}

function slope(x: number): number {
	if (!(Math.abs(x) < END)) return x > 0 ? 1 : x < 0 ? 0 : x
	const { u, rest } = argument(x)
	// x·(2u)′
	const w = x * (A + 3 * B * x * x)
	if (u < -690) return scaledExp(1 + w, u, rest)
	if (x < 0) {
		const e = expSum(u, rest)
		const d = 1 + e
		return (e * (1 + w + e)) / (d * d)
	}
	const e = expSum(-u, -rest)
	const d = 1 + e
	return (1 + (e + w * e)) / (d * d)
}

/** (2u)″ enters as x·6Bx; the whole is even. */
function curvature(x: number): number {
	const a = -Math.abs(x)
	if (!(a > -END)) return a <= -END ? 0 : x
	const { u, rest } = argument(a)
	const square = x * x
	const du = A + 3 * B * square
	const e = expSum(u, rest)
	const d = 1 + e
	const bracket = 2 * A + 12 * B * square + (a * du * du * (1 - e)) / d
	return u < -690 ? scaledExp(bracket, u, rest) : (e * bracket) / (d * d)
}

export const geluTanh: Elementwise = {
	id: 'gelu-tanh',
	name: 'GELU (tanh)',
	kind: 'elementwise',
	parameters: {},
	f: value,
	df: slope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`\frac{x}{2}\Bigl(1+\tanh u\Bigr),\quad u=\sqrt{\tfrac{2}{\pi}}\,\bigl(x+0.044715\,x^3\bigr)`,
		df: String.raw`\frac{1+\tanh u}{2}+\frac{x\,u^{\prime}}{2}\bigl(1-\tanh^2 u\bigr),\quad u^{\prime}=\sqrt{\tfrac{2}{\pi}}\,\bigl(1+0.134145\,x^2\bigr)`,
		d2f: String.raw`\bigl(1-\tanh^2 u\bigr)\Bigl(u^{\prime}+\frac{x\,u^{\prime\prime}}{2}-x\,{u^{\prime}}^2\tanh u\Bigr),\quad u^{\prime\prime}=0.26829\sqrt{\tfrac{2}{\pi}}\,x`,
	},
	references: [hendrycks2016],
}
