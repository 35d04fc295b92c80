import { normalCdf } from '../activations/special/normal'
import type { Exercise, FigureState } from './types'

/** What is left of an amplitude after layers that each let a share of the mean square through. */
const left = (share: number, layers: number): number => Math.sqrt(share) ** layers

/** Whether about such a share of valves is expected to be shut: z + b ≤ 0 for z ~ N(0, 1). */
const isShut =
	(share: number) =>
	({ b }: FigureState): boolean =>
		Math.abs(normalCdf(-Number(b), 1) - share) < 0.01

export const exercises: readonly Exercise[] = [
	{
		id: 'relu-quarter-open',
		kind: 'place',
		revision: 1,
		rests: '#mask',
		figure: 'relu-valve',
		right: isShut(3 / 4),
		slips: { reversed: isShut(1 / 4) },
	},
	{
		id: 'relu-few-open',
		kind: 'number',
		revision: 1,
		rests: '#gradient',
		value: left(1 / 4, 4),
		within: 0.002,
		slips: { square: left(1 / 4, 8), quarter: 1 / 4, once: left(1 / 4, 1), shut: left(3 / 4, 4) },
	},
	{
		id: 'relu-revive',
		kind: 'choice',
		revision: 1,
		rests: '#dying',
		options: ['rate', 'longer', 'outgoing', 'leak'],
		right: 'leak',
	},
	{
		id: 'relu-absolute',
		kind: 'formula',
		revision: 1,
		rests: '#one-bend',
		target: 'relu(x)',
		only: ['abs'],
		slips: { negative: '(x-|x|)/2', double: 'x+|x|', even: '|x|/2', absolute: '|x|' },
	},
]
