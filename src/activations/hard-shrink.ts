import { sameLength } from './length'
import { donoho1994 } from './references'
import { curvature, lambdaOf, parameters } from './shrink'
import type { Elementwise } from './types'

const value = (x: number, lambda: number): number => (Math.abs(x) <= lambda ? 0 : x)

function slope(x: number, lambda: number): number | null {
	const a = Math.abs(x)
	if (a === lambda) return lambda === 0 ? 1 : null
	return a > lambda ? 1 : a < lambda ? 0 : x
}

export const hardShrink: Elementwise = {
	id: 'hard-shrink',
	name: 'Hard shrink',
	kind: 'elementwise',
	parameters,
	f: (x, p) => value(x, lambdaOf(p)),
	df: (x, p) => slope(x, lambdaOf(p)),
	d2f: (x, p) => curvature(x, lambdaOf(p)),
	/** At λ = 0 the function is a straight line. */
	breaks: (p) => {
		const l = lambdaOf(p)
		if (l === 0) return []
		return [
			{ x: -l, order: 0, left: [-l, 1, 0], right: [0, 0, 0] },
			{ x: l, order: 0, left: [0, 0, 0], right: [l, 1, 0] },
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
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, l) ?? Number.NaN
	},
	tex: {
		f: String.raw`\begin{cases}x & |x| > \lambda \\ 0 & |x| \le \lambda\end{cases}`,
		df: String.raw`\begin{cases}1 & |x| > \lambda \\ 0 & |x| < \lambda\end{cases}`,
		d2f: String.raw`0 \quad (|x| \ne \lambda)`,
	},
	references: [donoho1994],
}
