import { sameLength } from './length'
import { logistic, logisticSlope } from './special/logistic'
import { softplus } from './special/softplus'
import type { Elementwise } from './types'

const slope = (x: number): number => logistic(x, 0)

const curvature = (x: number): number => logisticSlope(x, 0)

export const softplusFunction: Elementwise = {
	id: 'softplus',
	name: 'Softplus',
	kind: 'elementwise',
	parameters: {},
	f: softplus,
	df: slope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = softplus(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`\ln(1+e^{x})`,
		df: String.raw`\sigma(x)`,
		d2f: String.raw`\sigma(x)\bigl(1-\sigma(x)\bigr)`,
	},
	references: [
		{
			authors: 'Dugas, Bengio, Bélisle, Nadeau, Garcia',
			year: 2000,
			title: 'Incorporating second-order functional knowledge for better option pricing',
			where: 'NIPS 13, 472–478',
		},
	],
}
