import { sameLength } from './length'
import type { Break, Elementwise } from './types'

const value = (x: number): number => (x >= 0 ? 1 : x < 0 ? 0 : Number.NaN)

const slope = (x: number): number | null => (Number.isNaN(x) ? x : x === 0 ? null : 0)

const breaks: readonly Break[] = [{ x: 0, order: 0, left: [0, 0, 0], right: [1, 0, 0] }]

export const binaryStep: Elementwise = {
	id: 'binary-step',
	name: 'Binary step',
	kind: 'elementwise',
	parameters: {},
	f: value,
	df: slope,
	d2f: slope,
	breaks: () => breaks,
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number) ?? Number.NaN
	},
	tex: {
		f: String.raw`\begin{cases}1 & x \ge 0 \\ 0 & x < 0\end{cases}`,
		df: String.raw`0 \quad (x \ne 0)`,
		d2f: String.raw`0 \quad (x \ne 0)`,
	},
	references: [
		{
			authors: 'McCulloch, Pitts',
			year: 1943,
			title: 'A logical calculus of the ideas immanent in nervous activity',
			where: 'Bulletin of Mathematical Biophysics 5, 115–133',
		},
		{
			authors: 'Rosenblatt',
			year: 1958,
			title: 'The perceptron: a probabilistic model for information storage and organization in the brain',
			where: 'Psychological Review 65(6), 386–408',
		},
	],
}
