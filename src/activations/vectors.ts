import { logSoftmax, logSoftmaxJacobian, softmax, softmaxJacobian, softmin, softminJacobian } from './softmax'
import type { Vector } from './types'

const parameters = { T: { symbol: 'T', default: 1, min: 0.05, max: 20 } } as const

const references = [
	{
		authors: 'Bridle',
		year: 1990,
		title:
			'Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition',
		where: 'Neurocomputing, NATO ASI Series F 68, Springer, 227–236',
	},
]

export const softmaxFunction: Vector = {
	id: 'softmax',
	name: 'Softmax',
	kind: 'vector',
	parameters,
	f: softmax,
	jacobian: softmaxJacobian,
	tex: {
		f: String.raw`s_i = \frac{e^{z_i/T}}{\sum_k e^{z_k/T}}`,
		df: String.raw`\frac{1}{T}\,s_i\,(\delta_{ij}-s_j)`,
	},
	references,
}

export const logSoftmaxFunction: Vector = {
	id: 'log-softmax',
	name: 'LogSoftmax',
	kind: 'vector',
	parameters,
	f: logSoftmax,
	jacobian: logSoftmaxJacobian,
	tex: {
		f: String.raw`\ln s_i = \frac{z_i}{T}-\ln\sum_k e^{z_k/T}`,
		df: String.raw`\frac{1}{T}\,(\delta_{ij}-s_j)`,
	},
	references,
}

export const softminFunction: Vector = {
	id: 'softmin',
	name: 'Softmin',
	kind: 'vector',
	parameters,
	f: softmin,
	jacobian: softminJacobian,
	tex: {
		f: String.raw`m_i = \frac{e^{-z_i/T}}{\sum_k e^{-z_k/T}}`,
		df: String.raw`-\frac{1}{T}\,m_i\,(\delta_{ij}-m_j)`,
	},
	references,
}
