import { sameLength } from './length'
import { expSum, scaledExp } from './special/exp'
import type { Elementwise } from './types'

/*
 * With e = eˣ: tanh log(1 + e) = e(e + 2)/(e² + 2e + 2), a ratio of positive terms, so nothing cancels;
 * for x > 0 the same in m = e⁻ˣ. Below FAR only the lowest power of e is left.
 */
const FAR = -690

function value(x: number): number {
	if (x > 0) {
		if (x > 40) return x
		const m = expSum(-x, 0)
		return x - (x * (2 * m * m)) / (1 + 2 * m * (1 + m))
	}
	if (x < FAR) return scaledExp(x, x, 0)
	const e = expSum(x, 0)
	const n = e * (e + 2)
	return (x * n) / (n + 2)
}

function slope(x: number): number {
	if (x > 0) {
		if (x > 40) return 1
		const m = expSum(-x, 0)
		const d = 1 + 2 * m * (1 + m)
		return ((1 + 2 * m) * d + 4 * x * m * m * (1 + m)) / (d * d)
	}
	if (x < FAR) return scaledExp(1 + x, x, 0)
	const e = expSum(x, 0)
	const d = 2 + e * (2 + e)
	// (e + 2)·d + 4x(1 + e), the parts that cancel at x = −1.19 kept exact.
	return (e * (4 * (1 + x) + e * (6 + 4 * x + e * (4 + e)))) / (d * d)
}

function curvature(x: number): number {
	if (x > 0) {
		if (x > 800) return 0
		const m = expSum(-x, 0)
		const d = 1 + 2 * m * (1 + m)
		const bracket = 4 * (2 * (1 + m) * d - x * (2 + m * (3 - 2 * m * (1 + m))))
		return m * ((m * bracket) / (d * d * d))
	}
	if (x < FAR) return scaledExp(2 + x, x, 0)
	const e = expSum(x, 0)
	const d = 2 + e * (2 + e)
	return (4 * e * (2 * (1 + e) * d + x * (2 + e * (2 - e * (3 + 2 * e))))) / (d * d * d)
}

export const mish: Elementwise = {
	id: 'mish',
	name: 'Mish',
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
		f: String.raw`x\tanh\bigl(\ln(1+e^{x})\bigr)`,
		df: String.raw`\tanh s+x\,\sigma(x)\operatorname{sech}^2 s,\quad s=\ln(1+e^{x})`,
		d2f: String.raw`\sigma(x)\operatorname{sech}^2 s\,\Bigl(2+x\bigl(1-\sigma(x)\bigr)-2x\,\sigma(x)\tanh s\Bigr),\quad s=\ln(1+e^{x})`,
	},
	references: [
		{
			authors: 'Misra',
			year: 2019,
			title: 'Mish: a self regularized non-monotonic activation function',
			where: 'BMVC 2020; arXiv:1908.08681',
		},
	],
}
