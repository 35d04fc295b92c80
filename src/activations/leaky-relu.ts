import { sloped } from './sloped'
import type { Elementwise } from './types'

export const leakyRelu: Elementwise = {
	id: 'leaky-relu',
	name: 'Leaky ReLU',
	...sloped({ symbol: String.raw`\alpha`, default: 0.01, min: 0, max: 1 }),
	references: [
		{
			authors: 'Maas, Hannun, Ng',
			year: 2013,
			title: 'Rectifier nonlinearities improve neural network acoustic models',
			where: 'ICML 2013 Workshop on Deep Learning for Audio, Speech and Language Processing',
		},
	],
}
