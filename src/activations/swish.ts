import { sameLength } from './length'
import { hendrycks2016 } from './references'
import { productError } from './special/double'
import { expSum, scaledExp } from './special/exp'
import { logistic, logisticSlope } from './special/logistic'
import type { Elementwise, Params } from './types'

const parameters = { beta: { symbol: String.raw`\beta`, default: 1, min: 0, max: 100 } } as const

const betaOf = (p?: Params): number => p?.beta ?? parameters.beta.default

/** Beyond |βx| = FAR, σ is a bare exponential to every bit, and a product with it may underflow. */
const FAR = 690

/** βx − fl(βx): left in the exponent, it would cost hundreds of ulp. */
function rest(x: number, beta: number, z: number): number {
	const error = productError(beta, x, z)
	return Number.isNaN(error) ? 0 : error
}

function value(x: number, beta: number): number {
	const z = beta * x
	if (z > FAR) return x
	if (z < -FAR) return scaledExp(x, z, rest(x, beta, z))
	// β = 0 at x = ±∞.
	if (Number.isNaN(z)) return x / 2
	return x * logistic(z, rest(x, beta, z))
}

function slope(x: number, beta: number): number {
	const z = beta * x
	if (z > FAR) return 1
	const t = rest(x, beta, z)
	if (z < -FAR) return scaledExp(1 + z, z, t)
	if (Number.isNaN(z)) return Number.isNaN(x) ? x : 0.5
	if (z < 0) {
		const e = expSum(z, t)
		const d = 1 + e
		// 1 + z is exact near the zero of f′, at z = −1.278.
		return (e * (1 + z + (e + t))) / (d * d)
	}
	const e = expSum(-z, -t)
	const d = 1 + e
	return (1 + (e + z * e)) / (d * d)
}

/** f″ = βσ′(z)(2 − z tanh ½z), z = βx, is even: here z ≤ 0. */
function curvature(x: number, beta: number): number {
	const signed = beta * x
	if (Number.isNaN(signed)) return Number.isNaN(x) ? x : 0
	const z = -Math.abs(signed)
	const t = signed < 0 ? rest(x, beta, signed) : -rest(x, beta, signed)
	if (z < -FAR) return scaledExp(beta * (2 + z), z, t)
	const e = expSum(z, t)
	const d = 1 + e
	// 2 + z is exact near the zero of f″, at z = −2.399.
	return (beta * e * (2 + z + (e * (2 - z) + t))) / (d * d * d)
}

/** ∂f/∂β = x²σ′(βx). */
function byBeta(x: number, beta: number): number {
	const z = beta * x
	const t = rest(x, beta, z)
	if (Number.isNaN(z)) return x * x
	if (Math.abs(z) > FAR) return scaledExp(x * x, -Math.abs(z), z < 0 ? t : -t)
	return x * (x * logisticSlope(z, t))
}

export const swish: Elementwise = {
	id: 'swish',
	name: 'Swish',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, betaOf(p)),
	df: (x, p) => slope(x, betaOf(p)),
	d2f: (x, p) => curvature(x, betaOf(p)),
	dp: { beta: (x, p) => byBeta(x, betaOf(p)) },
	breaks: () => [],
	fill: (x, y, p) => {
		const n = sameLength(x, y)
		const beta = betaOf(p)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number, beta)
	},
	fillDf: (x, y, p) => {
		const n = sameLength(x, y)
		const beta = betaOf(p)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, beta)
	},
	tex: {
		f: String.raw`x\,\sigma(\beta x)`,
		df: String.raw`\sigma(\beta x)\bigl(1+\beta x\,\sigma(-\beta x)\bigr)`,
		d2f: String.raw`\beta\,\sigma(\beta x)\,\sigma(-\beta x)\bigl(2-\beta x\tanh\tfrac{\beta x}{2}\bigr)`,
	},
	references: [
		hendrycks2016,
		{
			authors: 'Elfwing, Uchibe, Doya',
			year: 2017,
			title: 'Sigmoid-weighted linear units for neural network function approximation in reinforcement learning',
			where: 'Neural Networks 107 (2018), 3–11; arXiv:1702.03118',
		},
		{
			authors: 'Ramachandran, Zoph, Le',
			year: 2017,
			title: 'Searching for activation functions',
			where: 'arXiv:1710.05941',
		},
	],
}
