import { elu } from '../activations/elu'
import { selu } from '../activations/selu'
import { moments, monotonicity, range, type Subject, smoothness, subject, throughLayer } from '../analysis'
import { isNear } from './near'
import type { Exercise } from './types'

/** Where ELU with α = 1 has sunk to nine tenths of its floor. */
const sunk = Math.log(1 - 0.9)

/** What ELU makes of a standard normal input. */
const { meanSquare, variance } = moments(subject(elu))

/** The share of outputs that a dropout keeps. */
const kept = 1 - 0.2

const leavesPositives = ({ f }: Subject): boolean => [1e-3, 0.5, 1, 3, 10, 100].every((x) => isNear(f(x) / x, 1))

export const exercises: readonly Exercise[] = [
	{
		id: 'elu-above-floor',
		kind: 'number',
		revision: 1,
		rests: '#soft-floor',
		value: elu.df(sunk) as number,
		within: 0.005,
		slips: {
			tanh: 1 - elu.f(sunk) ** 2,
			depth: -elu.f(sunk),
			input: elu.df(elu.f(sunk)) as number,
			relu: 0,
		},
	},
	{
		id: 'elu-no-cases',
		kind: 'formula',
		revision: 1,
		rests: '#soft-floor',
		target: 'x if x>0 else α(exp(x)-1)',
		parameters: { alpha: { min: 0.25, max: 4, default: 1 } },
		only: ['relu', 'exp', 'expm1'],
		slips: {
			unguarded: 'relu(x)+α(exp(x)-1)',
			lifted: 'relu(x)+α·exp(-relu(-x))',
			upward: 'relu(x)+α(exp(relu(-x))-1)',
			swapped: 'relu(x)+α(exp(-relu(x))-1)',
			thin: 'relu(x)+exp(-relu(-x))-1',
		},
	},
	{
		id: 'elu-without-exp',
		kind: 'formula',
		revision: 1,
		rests: '#smooth',
		only: ['relu', 'softsign', 'sqrt', 'abs', 'max', 'min', 'arctan', 'cases'],
		properties: {
			positive: leavesPositives,
			floor: (f) => isNear(range(f).infimum.value, -1),
			rising: (f) => monotonicity(f) === 'increasing',
			smooth: (f) => smoothness(f).order >= 1,
		},
	},
	{
		id: 'elu-weights',
		kind: 'number',
		revision: 1,
		rests: '#stable',
		value: 1 / meanSquare,
		within: 0.01,
		units: { 倍: 1, times: 1 },
		slips: { variance: 1 / variance, he: 2, inverse: meanSquare, root: Math.sqrt(1 / meanSquare) },
	},
	{
		id: 'selu-all-alike',
		kind: 'predict',
		revision: 1,
		rests: '#selu',
		guess: {
			kind: 'number',
			value: throughLayer(subject(selu), { mean: 1, variance: 0 }, 1).variance,
			within: 0.02,
			slips: { none: 0, scaled: (selu.df(1) as number) ** 2 },
		},
		figure: 'selu-fixed-point',
		run: { fn: 'selu', mean: 1, variance: 0, gain: 1, layers: 1 },
		shows: 'endVariance',
	},
	{
		id: 'selu-dropout',
		kind: 'number',
		revision: 1,
		rests: '#conditions',
		value: kept / kept ** 2,
		within: 0.005,
		slips: { restored: 1, unscaled: kept, all: 1 / kept ** 2 },
	},
]
