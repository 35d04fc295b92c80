import { softmax } from '../activations/softmax'
import { exp } from '../activations/special/exp'
import { gives } from './kinds/properties'
import type { Exercise, FigureState } from './types'

/** Neighbours one apart, as far as probabilities can tell. */
const [first, second, third] = softmax([2, 1, 0]) as unknown as [number, number, number]

const given = [3, 1, 0]

const logitsOf = ({ z }: FigureState): readonly number[] => z as readonly number[]
const isGiven = (state: FigureState): boolean => logitsOf(state).join() === given.join()

/** Whether the first class has about half. */
const isHalved = (state: FigureState): boolean => {
	const [share = 0] = softmax(logitsOf(state), exp(Number(state.t) * Math.LN2))
	return Math.abs(share - 1 / 2) < 0.01
}

/** Scores and a temperature give the right probabilities. */
const probabilities = (...inputs: [scores: number[], t: number][]) =>
	gives('softmax', inputs, (scores, t) => [...softmax(scores, t)])

export const exercises: readonly Exercise[] = [
	{
		id: 'softmax-odds',
		kind: 'number',
		revision: 1,
		rests: '#shift',
		value: first / third,
		within: 0.02,
		slips: { neighbour: first / second, added: first / second + second / third, difference: 2, share: first },
	},
	{
		id: 'softmax-half',
		kind: 'place',
		revision: 1,
		rests: '#temperature',
		figure: 'softmax-bars',
		right: (state) => isGiven(state) && isHalved(state),
		slips: {
			scores: (state) => !isGiven(state),
			cold: (state) => Number(state.t) < 0,
			shifted: (state) => Number(state.t) === 0,
		},
	},
	{
		id: 'softmax-single',
		kind: 'predict',
		revision: 1,
		rests: '#overflow',
		guess: { kind: 'choice', options: ['intact', 'all', 'zero', 'infinite'], right: 'zero' },
		figure: 'softmax-overflow',
		run: { c: 87, format: 'float32' },
	},
	{
		id: 'softmax-code',
		kind: 'code',
		revision: 1,
		rests: '#overflow',
		declares: ['softmax'],
		properties: {
			plain: probabilities([[2, 1, 0], 1], [[0], 1], [[-1, 0.5, 3, 3], 1]),
			temperature: probabilities([[2, 1, 0], 2], [[2, 1, 0], 0.5]),
			bounds: probabilities([[1000, 1000], 1], [[710, 710, 710], 1], [[-1000, -1000], 1], [[-800, -801], 2]),
			differences: probabilities([[1000, 999], 1], [[2004, 2002, 2000], 2]),
			apart: probabilities([[3000, 0, 0], 1], [[-2000, 2000], 1], [[0, 1000, 500], 1]),
			cold: probabilities([[1000, 999], 1e-306], [[-3, -3], 1e-308]),
		},
	},
]
