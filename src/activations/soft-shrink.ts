import { sameLength } from './length'
import { donoho1994 } from './references'
import { curvature, lambdaOf, parameters } from './shrink'
import type { Elementwise } from './types'

const value = (x: number, lambda: number): number =>
	x > lambda ? x - lambda : x < -lambda ? x + lambda : Number.isNaN(x) ? x : 0

/** At λ = 0 the function is a straight line. */
const slope = (x: number, lambda: number): number =>
	Number.isNaN(x) ? x : Math.abs(x) > lambda || lambda === 0 ? 1 : 0

export const softShrink: Elementwise = {
	id: 'soft-shrink',
	name: 'Soft shrink',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, lambdaOf(p)),
	df: (x, p) => slope(x, lambdaOf(p)),
	d2f: (x, p) => curvature(x, lambdaOf(p)),
	dp: { lambd: (x, p) => (x > lambdaOf(p) ? -1 : x < -lambdaOf(p) ? 1 : Number.isNaN(x) ? x : 0) },
	breaks: (p) => {
		const l = lambdaOf(p)
		if (l === 0) return []
		return [
			{ x: -l, order: 1, left: [0, 1, 0], right: [0, 0, 0] },
			{ x: l, order: 1, left: [0, 0, 0], right: [0, 1, 0] },
		]
	},
	fill: (x, y, p) => {
		const n = sameLength(x, y)
		const l = lambdaOf(p)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number, l)
	},
	fillDf: (x, y, p) => {
		const n = sameLength(x, y)
		const l = lambdaOf(p)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, l)
	},
	tex: {
		f: String.raw`\begin{cases}x-\lambda & x > \lambda \\ 0 & |x| \le \lambda \\ x+\lambda & x < -\lambda\end{cases}`,
		df: String.raw`\begin{cases}1 & |x| > \lambda \\ 0 & |x| \le \lambda\end{cases}`,
		d2f: String.raw`0 \quad (|x| \ne \lambda)`,
	},
	references: [donoho1994],
}
