import { sloped } from './sloped'
import type { Elementwise } from './types'

/** Leaky ReLU whose α is learned; 0.25 is where the paper starts it. */
export const prelu: Elementwise = {
	id: 'prelu',
	name: 'PReLU',
	...sloped({ symbol: String.raw`\alpha`, default: 0.25, min: -1, max: 2 }),
	references: [
		{
			authors: 'He, Zhang, Ren, Sun',
			year: 2015,
			title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
			where: 'ICCV 2015, 1026–1034; arXiv:1502.01852',
		},
	],
}
