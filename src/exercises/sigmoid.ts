import { sigmoid } from '../activations/sigmoid'
import type { Exercise } from './types'

const slope = (x: number): number => sigmoid.df(x) as number

export const exercises: readonly Exercise[] = [
	{
		id: 'sigmoid-slope',
		kind: 'number',
		revision: 1,
		rests: '#formula',
		value: slope(2),
		within: 0.002,
		slips: { output: sigmoid.f(2), complement: 1 - sigmoid.f(2), square: sigmoid.f(2) ** 2, steepest: slope(0) },
	},
	{
		id: 'sigmoid-trust',
		kind: 'choice',
		revision: 1,
		rests: '#probability',
		options: ['range', 'accuracy', 'proper', 'large'],
		right: 'proper',
	},
	{
		id: 'sigmoid-layers',
		kind: 'predict',
		revision: 1,
		rests: '#vanishing',
		guess: { kind: 'choice', options: ['once', 'added', 'multiplied'], right: 'multiplied' },
		figure: 'sigmoid-chain',
		run: { layers: 10, x: 4 },
	},
]
