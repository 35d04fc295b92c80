import { sameLength } from './length'
import { howard2019 } from './references'
import type { Break, Elementwise } from './types'

const value = (x: number): number => (x >= 3 ? 1 : Math.max(x + 3, 0) / 6)

const slope = (x: number): number => (Math.abs(x) < 3 ? 1 / 6 : Number.isNaN(x) ? x : 0)

const curvature = (x: number): number | null => (Number.isNaN(x) ? x : Math.abs(x) === 3 ? null : 0)

const breaks: readonly Break[] = [
	{ x: -3, order: 1, left: [0, 0, 0], right: [0, 1 / 6, 0] },
	{ x: 3, order: 1, left: [1, 1 / 6, 0], right: [1, 0, 0] },
]

export const hardSigmoid: Elementwise = {
	id: 'hard-sigmoid',
	name: 'Hard sigmoid',
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
		f: String.raw`\min\Bigl(1,\max\Bigl(0,\frac{x+3}{6}\Bigr)\Bigr)`,
		df: String.raw`\begin{cases}\tfrac16 & |x| < 3 \\ 0 & |x| \ge 3\end{cases}`,
		d2f: String.raw`0 \quad (|x| \ne 3)`,
	},
	references: [howard2019],
}
