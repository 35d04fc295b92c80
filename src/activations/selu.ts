import { sameLength } from './length'
import { scaledExp } from './special/exp'
import { expm1 } from './special/expm1'
import type { Break, Elementwise } from './types'

/** λ = 1.0507009873554804934193349852946 and λα with α = 1.6732632423543772848170429916717, each rounded once. */
const LAMBDA = 1.0507009873554805
const LAMBDA_ALPHA = 1.7580993408473768

const value = (x: number): number => (x > 0 ? LAMBDA * x : LAMBDA_ALPHA * expm1(x))

const slope = (x: number): number => (x > 0 ? LAMBDA : scaledExp(LAMBDA_ALPHA, x, 0))

const curvature = (x: number): number | null => (x === 0 ? null : x > 0 ? 0 : scaledExp(LAMBDA_ALPHA, x, 0))

const breaks: readonly Break[] = [{ x: 0, order: 1, left: [0, LAMBDA_ALPHA, LAMBDA_ALPHA], right: [0, LAMBDA, 0] }]

export const selu: Elementwise = {
	id: 'selu',
	name: 'SELU',
	kind: 'elementwise',
	parameters: {},
	f: value,
	df: slope,
	d2f: curvature,
	breaks: () => breaks,
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`\lambda\begin{cases}x & x > 0 \\ \alpha\,(e^{x}-1) & x \le 0\end{cases}`,
		df: String.raw`\lambda\begin{cases}1 & x > 0 \\ \alpha e^{x} & x \le 0\end{cases}`,
		d2f: String.raw`\lambda\begin{cases}0 & x > 0 \\ \alpha e^{x} & x < 0\end{cases}`,
	},
	references: [
		{
			authors: 'Klambauer, Unterthiner, Mayr, Hochreiter',
			year: 2017,
			title: 'Self-normalizing neural networks',
			where: 'NeurIPS 30, 971–980; arXiv:1706.02515',
		},
	],
}
