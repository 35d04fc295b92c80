import { sameLength } from './length'
import { expInside } from './special/exp'
import { log1pUnit } from './special/log1p'
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
		for (let i = 0; i < n; i++) {
			const v = x[i] as number
			// Stored first and mended after: engines box a number that two branches join with.
			y[i] = Math.max(v, 0) + log1pUnit(expInside(Math.max(-Math.abs(v), -700), 0))
			if (v < -700) y[i] = softplus(v)
		}
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
