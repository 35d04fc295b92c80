import { sameLength } from './length'
import type { Break, Elementwise } from './types'

/** Math.max keeps NaN, which x > 0 ? x : 0 would turn into 0. */
const value = (x: number): number => Math.max(x, 0)

const slope = (x: number): number => (x > 0 ? 1 : x <= 0 ? 0 : Number.NaN)

const curvature = (x: number): number | null => (Number.isNaN(x) ? x : x === 0 ? null : 0)

const breaks: readonly Break[] = [{ x: 0, order: 1, left: [0, 0, 0], right: [0, 1, 0] }]

export const relu: Elementwise = {
	id: 'relu',
	name: 'ReLU',
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
		f: String.raw`\max(0, x)`,
		df: String.raw`\begin{cases}1 & x > 0 \\ 0 & x \le 0\end{cases}`,
		d2f: String.raw`0 \quad (x \ne 0)`,
	},
	references: [
		{
			authors: 'Fukushima',
			year: 1969,
			title: 'Visual feature extraction by a multilayered network of analog threshold elements',
			where: 'IEEE Transactions on Systems Science and Cybernetics 5(4), 322–333',
		},
		{
			authors: 'Nair, Hinton',
			year: 2010,
			title: 'Rectified linear units improve restricted Boltzmann machines',
			where: 'ICML 2010, 807–814',
		},
		{
			authors: 'Glorot, Bordes, Bengio',
			year: 2011,
			title: 'Deep sparse rectifier neural networks',
			where: 'AISTATS 2011, PMLR 15, 315–323',
		},
	],
}
