import { sameLength } from './length'
import type { Break, Elementwise } from './types'

function value(x: number): number {
	const open = Math.max(x, 0)
	return open * open
}

const slope = (x: number): number => 2 * Math.max(x, 0)

const curvature = (x: number): number | null => (Number.isNaN(x) ? x : x > 0 ? 2 : x === 0 ? null : 0)

const breaks: readonly Break[] = [{ x: 0, order: 2, left: [0, 0, 0], right: [0, 0, 2] }]

export const reluSquared: Elementwise = {
	id: 'relu-squared',
	name: 'ReLU²',
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
		f: String.raw`\max(0, x)^2`,
		df: String.raw`2\max(0, x)`,
		d2f: String.raw`\begin{cases}2 & x > 0 \\ 0 & x < 0\end{cases}`,
	},
	references: [
		{
			authors: 'So, Mańke, Liu, Dai, Shazeer, Le',
			year: 2021,
			title: 'Primer: searching for efficient transformers for language modeling',
			where: 'NeurIPS 2021; arXiv:2109.08668',
		},
	],
}
