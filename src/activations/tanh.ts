import { sameLength } from './length'
import { lecun1998 } from './references'
import { logisticCurvature, logisticSlope } from './special/logistic'
import { tanh } from './special/tanh'
import type { Elementwise } from './types'

/** tanh x = 2σ(2x) − 1, where 2x is exact; 1 − tanh² would be 0 from 19.06. */
const slope = (x: number): number => 4 * logisticSlope(2 * x, 0)

const curvature = (x: number): number => 8 * logisticCurvature(2 * x, 0)

export const hyperbolicTangent: Elementwise = {
	id: 'tanh',
	name: 'Tanh',
	kind: 'elementwise',
	parameters: {},
	f: tanh,
	df: slope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = tanh(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`\tanh x = \frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}`,
		df: String.raw`1-\tanh^2 x`,
		d2f: String.raw`-2\tanh x\,\bigl(1-\tanh^2 x\bigr)`,
	},
	references: [lecun1998],
}
