import { sameLength } from './length'
import type { Break, Elementwise } from './types'

const value = (x: number): number => (Math.abs(x) === Number.POSITIVE_INFINITY ? Math.sign(x) : x / (1 + Math.abs(x)))

/** Divided twice: the square of 1 + |x| would overflow from 1e154. */
function slope(x: number): number {
	const d = 1 + Math.abs(x)
	return 1 / d / d
}

function curvature(x: number): number | null {
	if (x === 0) return null
	const d = 1 + Math.abs(x)
	return (-2 * Math.sign(x)) / d / d / d
}

/** C¹, for all its |x|: only f″ jumps. */
const breaks: readonly Break[] = [{ x: 0, order: 2, left: [0, 1, 2], right: [0, 1, -2] }]

export const softsign: Elementwise = {
	id: 'softsign',
	name: 'Softsign',
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
		f: String.raw`\frac{x}{1+|x|}`,
		df: String.raw`\frac{1}{(1+|x|)^2}`,
		d2f: String.raw`\frac{-2\operatorname{sgn}x}{(1+|x|)^3}`,
	},
	references: [
		{
			authors: 'Bergstra, Desjardins, Lamblin, Bengio',
			year: 2009,
			title: 'Quadratic polynomials learn better image features',
			where: 'Technical report 1337, DIRO, Université de Montréal',
		},
		{
			authors: 'Turian, Bergstra, Bengio',
			year: 2009,
			title: 'Quadratic features and deep architectures for chunking',
			where: 'NAACL HLT 2009, short papers, 245–248',
		},
	],
}
