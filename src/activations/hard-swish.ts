import { sameLength } from './length'
import { howard2019 } from './references'
import type { Break, Elementwise } from './types'

const value = (x: number): number => (x >= 3 ? x : x <= -3 ? 0 : (x * (x + 3)) / 6)

const slope = (x: number): number => (x >= 3 ? 1 : x <= -3 ? 0 : (2 * x + 3) / 6)

function curvature(x: number): number | null {
	const a = Math.abs(x)
	return a < 3 ? 1 / 3 : a === 3 ? null : a > 3 ? 0 : x
}

const breaks: readonly Break[] = [
	{ x: -3, order: 1, left: [0, 0, 0], right: [0, -0.5, 1 / 3] },
	{ x: 3, order: 1, left: [3, 1.5, 1 / 3], right: [3, 1, 0] },
]

export const hardSwish: Elementwise = {
	id: 'hard-swish',
	name: 'Hard swish',
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
		f: String.raw`\begin{cases}0 & x \le -3 \\ \tfrac16 x(x+3) & |x| < 3 \\ x & x \ge 3\end{cases}`,
		df: String.raw`\begin{cases}0 & x \le -3 \\ \tfrac16(2x+3) & |x| < 3 \\ 1 & x \ge 3\end{cases}`,
		d2f: String.raw`\begin{cases}\tfrac13 & |x| < 3 \\ 0 & |x| > 3\end{cases}`,
	},
	references: [howard2019],
}
