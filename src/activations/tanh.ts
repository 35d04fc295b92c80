import { sameLength } from './length'
import { lecun1998 } from './references'
import { logisticCurvature } from './special/logistic'
import { tanh, tanhBoth, tanhSlope } from './special/tanh'
import type { Elementwise } from './types'

const curvature = (x: number): number => 8 * logisticCurvature(2 * x, 0)

export const hyperbolicTangent: Elementwise = {
	id: 'tanh',
	name: 'Tanh',
	kind: 'elementwise',
	parameters: {},
	f: tanh,
	df: tanhSlope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = tanh(x[i] as number)
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = tanhSlope(x[i] as number)
	},
	fillBoth: (x, y, dy) => {
		sameLength(x, y)
		sameLength(x, dy)
		tanhBoth(x, y, dy)
	},
	tex: {
		f: String.raw`\tanh x = \frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}`,
		df: String.raw`1-\tanh^2 x`,
		d2f: String.raw`-2\tanh x\,\bigl(1-\tanh^2 x\bigr)`,
	},
	references: [lecun1998],
}
