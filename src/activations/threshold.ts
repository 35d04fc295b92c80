import { sameLength } from './length'
import type { Elementwise, Params } from './types'

const parameters = {
	theta: { symbol: String.raw`\theta`, default: 1, min: -10, max: 10 },
	value: { symbol: 'v', default: 0, min: -10, max: 10 },
} as const

const thetaOf = (p?: Params): number => p?.theta ?? parameters.theta.default
const belowOf = (p?: Params): number => p?.value ?? parameters.value.default

const value = (x: number, theta: number, v: number): number => (x > theta ? x : x <= theta ? v : Number.NaN)

function slope(x: number, theta: number, v: number): number | null {
	if (x === theta) return v === theta ? 0 : null
	return x > theta ? 1 : x < theta ? 0 : Number.NaN
}

const curvature = (x: number, theta: number): number | null => (Number.isNaN(x) ? x : x === theta ? null : 0)

/** The defaults are Keras's ThresholdedReLU; PyTorch has none. At v = θ the step is a kink. */
export const threshold: Elementwise = {
	id: 'threshold',
	name: 'Threshold',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, thetaOf(p), belowOf(p)),
	df: (x, p) => slope(x, thetaOf(p), belowOf(p)),
	d2f: (x, p) => curvature(x, thetaOf(p)),
	dp: { value: (x, p) => (x > thetaOf(p) ? 0 : x <= thetaOf(p) ? 1 : Number.NaN) },
	breaks: (p) => {
		const [theta, v] = [thetaOf(p), belowOf(p)]
		return [{ x: theta, order: v === theta ? 1 : 0, left: [v, 0, 0], right: [theta, 1, 0] }]
	},
	fill: (x, y, p) => {
		const n = sameLength(x, y)
		const [theta, v] = [thetaOf(p), belowOf(p)]
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number, theta, v)
	},
	fillDf: (x, y, p) => {
		const n = sameLength(x, y)
		const [theta, v] = [thetaOf(p), belowOf(p)]
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, theta, v) ?? Number.NaN
	},
	tex: {
		f: String.raw`\begin{cases}x & x > \theta \\ v & x \le \theta\end{cases}`,
		df: String.raw`\begin{cases}1 & x > \theta \\ 0 & x < \theta\end{cases}`,
		d2f: String.raw`0 \quad (x \ne \theta)`,
	},
	references: [
		{
			authors: 'Konda, Memisevic, Krueger',
			year: 2014,
			title: 'Zero-bias autoencoders and the benefits of co-adapting features',
			where: 'ICLR 2015; arXiv:1402.3337',
		},
	],
}
