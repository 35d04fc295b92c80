import { sameLength } from './length'
import { scaledExp } from './special/exp'
import { expm1 } from './special/expm1'
import type { Break, Elementwise, Params } from './types'

const parameters = { alpha: { symbol: String.raw`\alpha`, default: 1, min: 0, max: 10 } } as const

const alphaOf = (p?: Params): number => p?.alpha ?? parameters.alpha.default

const value = (x: number, alpha: number): number => (x > 0 ? x : alpha * expm1(x))

const slope = (x: number, alpha: number): number => (x > 0 ? 1 : scaledExp(alpha, x, 0))

const curvature = (x: number, alpha: number): number | null => (x === 0 ? null : x > 0 ? 0 : scaledExp(alpha, x, 0))

/** A kink unless α = 1; at α = 1 the second derivative alone jumps. */
const breaks = (alpha: number): readonly Break[] => [
	{ x: 0, order: alpha === 1 ? 2 : 1, left: [0, alpha, alpha], right: [0, 1, 0] },
]

export const elu: Elementwise = {
	id: 'elu',
	name: 'ELU',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, alphaOf(p)),
	df: (x, p) => slope(x, alphaOf(p)),
	d2f: (x, p) => curvature(x, alphaOf(p)),
	dp: { alpha: (x) => (x > 0 ? 0 : expm1(x)) },
	breaks: (p) => breaks(alphaOf(p)),
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
		f: String.raw`\begin{cases}x & x > 0 \\ \alpha\,(e^{x}-1) & x \le 0\end{cases}`,
		df: String.raw`\begin{cases}1 & x > 0 \\ \alpha e^{x} & x \le 0\end{cases}`,
		d2f: String.raw`\begin{cases}0 & x > 0 \\ \alpha e^{x} & x < 0\end{cases}`,
	},
	references: [
		{
			authors: 'Clevert, Unterthiner, Hochreiter',
			year: 2015,
			title: 'Fast and accurate deep network learning by exponential linear units (ELUs)',
			where: 'ICLR 2016; arXiv:1511.07289',
		},
	],
}
