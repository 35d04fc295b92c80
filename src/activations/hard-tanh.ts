import { sameLength } from './length'
import type { Break, Elementwise } from './types'

const value = (x: number): number => Math.min(1, Math.max(-1, x))

const slope = (x: number): number => (Math.abs(x) < 1 ? 1 : Number.isNaN(x) ? x : 0)

const curvature = (x: number): number | null => (Number.isNaN(x) ? x : Math.abs(x) === 1 ? null : 0)

const breaks: readonly Break[] = [
	{ x: -1, order: 1, left: [-1, 0, 0], right: [-1, 1, 0] },
	{ x: 1, order: 1, left: [1, 1, 0], right: [1, 0, 0] },
]

export const hardTanh: Elementwise = {
	id: 'hard-tanh',
	name: 'Hard tanh',
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
		f: String.raw`\min\bigl(1,\max(-1,x)\bigr)`,
		df: String.raw`\begin{cases}1 & |x| < 1 \\ 0 & |x| \ge 1\end{cases}`,
		d2f: String.raw`0 \quad (|x| \ne 1)`,
	},
	references: [
		{
			authors: 'Collobert',
			year: 2004,
			title: 'Large scale machine learning',
			where: 'PhD thesis, Université Paris VI',
		},
		{
			authors: 'Collobert, Weston, Bottou, Karlen, Kavukcuoglu, Kuksa',
			year: 2011,
			title: 'Natural language processing (almost) from scratch',
			where: 'Journal of Machine Learning Research 12, 2493–2537',
		},
	],
}
