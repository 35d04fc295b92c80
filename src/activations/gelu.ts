import { sameLength } from './length'
import { hendrycks2016 } from './references'
import { productError } from './special/double'
import { normalCdf, normalDensity } from './special/normal'
import type { Elementwise } from './types'

/** x times Φ, and not ½x(1 + erf), which is 0 below −8.37. */
const value = (x: number): number => (x === Number.POSITIVE_INFINITY ? x : normalCdf(x, x))

function slope(x: number): number {
	if (x > -37) return normalCdf(x, 1) + normalDensity(x, x)
	// Φ(x)/φ(x) by its continued fraction, so that both terms share one exponential.
	const t = -x
	return normalDensity(x, 1 / (t + 1 / (t + 2 / (t + 3 / (t + 4 / t)))) - t)
}

function curvature(x: number): number {
	const square = x * x
	return square < 4 ? normalDensity(x, 2 - square - productError(x, x, square)) : normalDensity(x, 2 - square)
}

export const gelu: Elementwise = {
	id: 'gelu',
	name: 'GELU',
	kind: 'elementwise',
	parameters: {},
	f: value,
	df: slope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = value(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`x\,\Phi(x) = \frac{x}{2}\operatorname{erfc}(-x/\sqrt 2)`,
		df: String.raw`\Phi(x)+x\,\varphi(x)`,
		d2f: String.raw`(2-x^2)\,\varphi(x)`,
	},
	references: [hendrycks2016],
}
