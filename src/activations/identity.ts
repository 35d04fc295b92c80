import { sameLength } from './length'
import type { Elementwise } from './types'

const value = (x: number): number => x

const slope = (x: number): number => (Number.isNaN(x) ? x : 1)

const curvature = (x: number): number => (Number.isNaN(x) ? x : 0)

export const identity: Elementwise = {
	id: 'identity',
	name: 'Identity',
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
	fillBoth: (x, y, dy) => {
		const n = sameLength(x, y)
		sameLength(x, dy)
		for (let i = 0; i < n; i++) {
			const v = x[i] as number
			y[i] = v
			dy[i] = 1
			if (Number.isNaN(v)) dy[i] = v
		}
	},
	tex: {
		f: 'x',
		df: '1',
		d2f: '0',
	},
	references: [
		{
			authors: 'Saxe, McClelland, Ganguli',
			year: 2013,
			title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
			where: 'arXiv:1312.6120',
		},
	],
}
