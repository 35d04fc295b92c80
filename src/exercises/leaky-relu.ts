import { leakyRelu } from '../activations/leaky-relu'
import { prelu } from '../activations/prelu'
import type { Exercise, FigureState } from './types'

export const exercises: readonly Exercise[] = [
	{
		id: 'leaky-value',
		kind: 'number',
		revision: 1,
		rests: '#slit',
		value: leakyRelu.f(-20, { alpha: 0.3 }) / leakyRelu.f(-20, { alpha: 0.01 }),
		within: 0.01,
		units: { 倍: 1, times: 1 },
		slips: { difference: leakyRelu.f(-20, { alpha: 0.3 }) - leakyRelu.f(-20, { alpha: 0.01 }), inverse: 0.01 / 0.3 },
	},
	{
		id: 'leaky-break',
		kind: 'place',
		revision: 1,
		rests: '#alpha',
		figure: 'leaky-slope',
		// two inputs share an output where the left arm is level or slopes the other way
		right: ({ alpha }: FigureState) => Number(alpha) <= 0,
		slips: { straight: ({ alpha }: FigureState) => Number(alpha) >= 1 },
	},
	{
		id: 'leaky-revived',
		kind: 'predict',
		revision: 1,
		rests: '#revive',
		guess: { kind: 'choice', options: ['all', 'moved', 'nothing'], right: 'moved' },
		figure: 'leaky-revive',
		run: { fn: 'leaky-relu', alpha: 0.1, kick: 4, seed: 0 },
	},
	{
		id: 'prelu-gradient',
		kind: 'number',
		revision: 1,
		rests: '#learned',
		value: [2, -1, -3].reduce((sum, x, k) => sum + ([0.5, -2, 1][k] as number) * (prelu.dp?.alpha?.(x) as number), 0),
		within: 0.001,
		slips: { all: 0.5 * 2 + -2 * -1 + 1 * -3, unsigned: -2 * 1 + 1 * 3, unweighted: -4 },
	},
	{
		id: 'leaky-two-valves',
		kind: 'formula',
		revision: 1,
		rests: '#slit',
		target: 'x if x>0 else αx',
		parameters: { alpha: { min: 0.05, max: 0.95, default: 0.5 } },
		only: ['relu'],
		slips: { folded: 'relu(x)+α·relu(-x)', swapped: 'α·relu(x)-relu(-x)', steep: 'relu(x)+αx' },
	},
	{
		id: 'prelu-from-zero',
		kind: 'predict',
		revision: 1,
		rests: '#learned',
		guess: { kind: 'choice', options: ['stuck', 'moves', 'opens'], right: 'moves' },
		figure: 'prelu-learns',
		run: { fn: 'prelu', alpha: 0, kick: 0, seed: 0 },
	},
]
