import { sameLength } from './length'
import { logistic, logisticSlope } from './special/logistic'
import { softplus } from './special/softplus'
import type { Elementwise } from './types'

const value = (x: number): number => -softplus(-x)

const slope = (x: number): number => logistic(-x, 0)

const curvature = (x: number): number => -logisticSlope(x, 0)

export const logSigmoid: Elementwise = {
	id: 'log-sigmoid',
	name: 'LogSigmoid',
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
		f: String.raw`\ln\sigma(x) = -\ln(1+e^{-x})`,
		df: String.raw`\sigma(-x)`,
		d2f: String.raw`-\sigma(x)\bigl(1-\sigma(x)\bigr)`,
	},
	references: [
		{
			authors: 'Mikolov, Sutskever, Chen, Corrado, Dean',
			year: 2013,
			title: 'Distributed representations of words and phrases and their compositionality',
			where: 'NIPS 26, 3111–3119; arXiv:1310.4546',
		},
	],
}
