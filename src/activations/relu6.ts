import { sameLength } from './length'
import type { Break, Elementwise } from './types'

const value = (x: number): number => Math.min(Math.max(x, 0), 6)

const slope = (x: number): number => (x > 0 && x < 6 ? 1 : Number.isNaN(x) ? x : 0)

const curvature = (x: number): number | null => (Number.isNaN(x) ? x : x === 0 || x === 6 ? null : 0)

const breaks: readonly Break[] = [
	{ x: 0, order: 1, left: [0, 0, 0], right: [0, 1, 0] },
	{ x: 6, order: 1, left: [6, 1, 0], right: [6, 0, 0] },
]

export const relu6: Elementwise = {
	id: 'relu6',
	name: 'ReLU6',
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
		f: String.raw`\min\bigl(6,\max(0,x)\bigr)`,
		df: String.raw`\begin{cases}1 & 0 < x < 6 \\ 0 & \text{otherwise}\end{cases}`,
		d2f: String.raw`0 \quad (x \ne 0,\ x \ne 6)`,
	},
	references: [
		{
			authors: 'Krizhevsky',
			year: 2010,
			title: 'Convolutional deep belief networks on CIFAR-10',
			where: 'unpublished manuscript, University of Toronto',
		},
		{
			authors: 'Sandler, Howard, Zhu, Zhmoginov, Chen',
			year: 2018,
			title: 'MobileNetV2: inverted residuals and linear bottlenecks',
			where: 'CVPR 2018, 4510–4520; arXiv:1801.04381',
		},
	],
}
