import { sameLength } from './length'
import { productError } from './special/double'
import { expm1Sum, expSum, scaledExp } from './special/exp'
import type { Elementwise, Params } from './types'

const parameters = { alpha: { symbol: String.raw`\alpha`, default: 1, min: 0.01, max: 10 } } as const

const alphaOf = (p?: Params): number => p?.alpha ?? parameters.alpha.default

/** x/α − fl(x/α): left in the exponent, it would cost a hundred ulp. */
function quotientError(x: number, alpha: number, z: number): number {
	return z > -800 ? (x - z * alpha - productError(z, alpha, z * alpha)) / alpha : 0
}

function value(x: number, alpha: number): number {
	if (x > 0 || x === 0) return x
	const z = x / alpha
	return alpha * expm1Sum(z, quotientError(x, alpha, z))
}

function slope(x: number, alpha: number): number {
	if (x > 0) return 1
	const z = x / alpha
	return expSum(z, quotientError(x, alpha, z))
}

function curvature(x: number, alpha: number): number | null {
	if (x > 0) return 0
	if (x === 0) return null
	const z = x / alpha
	return scaledExp(1 / alpha, z, quotientError(x, alpha, z))
}

/** ∂f/∂α = e^z − 1 − z·e^z, z = x/α: near 0 by its series −Σ (k−1)/k! z^k, for the terms cancel. */
function byAlpha(x: number, alpha: number): number {
	if (x > 0) return 0
	const z = x / alpha
	if (z < -1) return expm1Sum(z, 0) - scaledExp(z, z, 0)
	let sum = 0
	let factor = 1
	for (let k = 20; k >= 2; k--) {
		factor = 1
		for (let i = 2; i <= k; i++) factor *= i
		sum = sum * z - (k - 1) / factor
	}
	return sum * z * z
}

export const celu: Elementwise = {
	id: 'celu',
	name: 'CELU',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, alphaOf(p)),
	df: (x, p) => slope(x, alphaOf(p)),
	d2f: (x, p) => curvature(x, alphaOf(p)),
	dp: { alpha: (x, p) => byAlpha(x, alphaOf(p)) },
	breaks: (p) => [{ x: 0, order: 2, left: [0, 1, 1 / alphaOf(p)], right: [0, 1, 0] }],
	fill: (x, y, p) => {
		const n = sameLength(x, y)
		const alpha = alphaOf(p)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number, alpha)
	},
	fillDf: (x, y, p) => {
		const n = sameLength(x, y)
		const alpha = alphaOf(p)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, alpha)
	},
	tex: {
		f: String.raw`\begin{cases}x & x > 0 \\ \alpha\,(e^{x/\alpha}-1) & x \le 0\end{cases}`,
		df: String.raw`\begin{cases}1 & x > 0 \\ e^{x/\alpha} & x \le 0\end{cases}`,
		d2f: String.raw`\begin{cases}0 & x > 0 \\ \frac{1}{\alpha}e^{x/\alpha} & x < 0\end{cases}`,
	},
	references: [
		{
			authors: 'Barron',
			year: 2017,
			title: 'Continuously differentiable exponential linear units',
			where: 'arXiv:1704.07483',
		},
	],
}
