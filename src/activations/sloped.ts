import { sameLength } from './length'
import type { Elementwise, Parameter, Params } from './types'

/** −∞·0 is NaN, but the line 0·x stays 0 all the way. */
const value = (x: number, alpha: number): number => (x > 0 ? x : alpha === 0 && x < 0 ? 0 : alpha * x)

const slope = (x: number, alpha: number): number => (x > 0 ? 1 : x <= 0 ? alpha : Number.NaN)

function curvature(x: number, alpha: number): number | null {
	if (Number.isNaN(x)) return x
	return x === 0 && alpha !== 1 ? null : 0
}

/**
 * What leaky ReLU, PReLU and RReLU share: max(x, 0) + α·min(x, 0). They differ in where α comes from.
 * @param tex α as a formula of the parameters
 */
export function slopedBy(
	parameters: Readonly<Record<string, Parameter>>,
	alphaOf: (p?: Params) => number,
	tex: string,
) {
	return {
		kind: 'elementwise',
		parameters,
		f: (x, p) => value(x, alphaOf(p)),
		df: (x, p) => slope(x, alphaOf(p)),
		d2f: (x, p) => curvature(x, alphaOf(p)),
		/** At α = 1 the function is a straight line. */
		breaks: (p) => (alphaOf(p) === 1 ? [] : [{ x: 0, order: 1, left: [0, alphaOf(p), 0], right: [0, 1, 0] }]),
		fill: (x, y, p) => {
			const n = sameLength(x, y)
			const a = alphaOf(p)
			for (let i = 0; i < n; i++) y[i] = value(x[i] as number, a)
		},
		fillDf: (x, y, p) => {
			const n = sameLength(x, y)
			const a = alphaOf(p)
			for (let i = 0; i < n; i++) y[i] = slope(x[i] as number, a)
		},
		tex: {
			f: String.raw`\begin{cases}x & x > 0 \\ ${tex} x & x \le 0\end{cases}`,
			df: String.raw`\begin{cases}1 & x > 0 \\ ${tex} & x \le 0\end{cases}`,
			d2f: String.raw`0 \quad (x \ne 0)`,
		},
	} as const satisfies Omit<Elementwise, 'id' | 'name' | 'references'>
}

/** The same with α itself as the parameter. */
export function sloped(alpha: Parameter) {
	return {
		...slopedBy({ alpha }, (p) => p?.alpha ?? alpha.default, alpha.symbol),
		dp: { alpha: (x: number) => Math.min(x, 0) },
	}
}
