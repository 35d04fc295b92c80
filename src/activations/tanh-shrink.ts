import { sameLength } from './length'
import { logisticCurvature } from './special/logistic'
import { tanh } from './special/tanh'
import type { Elementwise } from './types'

/** Up to here x − tanh x would cancel. */
const NEAR = 2

/** tanh x = x/(1 + t), t = x²/(3 + x²/(5 + x²/(7 + …))) (Lambert's fraction): then x − tanh x = xt/(1 + t), all of one sign. */
function value(x: number): number {
	if (!(Math.abs(x) < NEAR)) return x - tanh(x)
	const z = x * x
	let t = z / 23
	for (let k = 21; k >= 3; k -= 2) t = z / (k + t)
	return (x * t) / (1 + t)
}

function slope(x: number): number {
	const t = tanh(x)
	return t * t
}

const curvature = (x: number): number => -8 * logisticCurvature(2 * x, 0)

export const tanhShrink: Elementwise = {
	id: 'tanh-shrink',
	name: 'Tanh shrink',
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
		f: String.raw`x-\tanh x`,
		df: String.raw`\tanh^2 x`,
		d2f: String.raw`2\tanh x\,\bigl(1-\tanh^2 x\bigr)`,
	},
	references: [
		{
			authors: 'Collobert, Kavukcuoglu, Farabet',
			year: 2011,
			title: 'Torch7: a Matlab-like environment for machine learning',
			where: 'BigLearn, NIPS Workshop',
		},
	],
}
