import { gelu } from '../activations/gelu'
import { sigmoid } from '../activations/sigmoid'
import { meanField } from '../networks'
import type { Exercise, FigureState } from './types'

/** The first layer, of a plain network of GELU with He’s weights, that is left with less than a tenth of its signal. */
const border = (): number => meanField(gelu, 2, 50).findIndex(({ meanSquare }) => meanSquare < 0.1) + 1

const isBare = ({ layer, held }: FigureState): boolean => layer === 'plain' && held === false

/** A score that is wrong: the label is 1. */
const score = -5
const slope = sigmoid.df(score) as number

export const exercises: readonly Exercise[] = [
	{
		id: 'choosing-verdict',
		kind: 'choice',
		revision: 1,
		rests: '#race',
		options: ['same', 'chance', 'faster', 'silent'],
		right: 'silent',
	},
	{
		id: 'choosing-border',
		kind: 'place',
		revision: 1,
		rests: '#deep',
		figure: 'adviser',
		right: (state) => isBare(state) && state.depth === border(),
		slips: {
			elsewhere: ({ layer }) => layer !== 'plain',
			held: ({ held }) => held === true,
			shallow: ({ depth }) => Number(depth) < border(),
			deep: ({ depth }) => Number(depth) > border(),
		},
	},
	{
		id: 'choosing-gain',
		kind: 'number',
		revision: 1,
		rests: '#deep',
		value: (gelu.df(0) as number) ** -2,
		within: 0.01,
		slips: {
			he: 2,
			lecun: 1,
			share: (gelu.df(0) as number) ** 2,
			twice: (gelu.df(0) as number) ** -4,
		},
	},
	{
		id: 'choosing-push',
		kind: 'number',
		revision: 1,
		rests: '#output',
		value: 1 / (2 * slope),
		within: { share: 0.003 },
		units: { 倍: 1, times: 1 },
		slips: {
			two: 1 / slope,
			value: 1 / (2 * sigmoid.f(score)),
			inverse: 2 * slope,
		},
	},
	{
		id: 'choosing-diagnosis',
		kind: 'choice',
		revision: 1,
		rests: '#deep',
		options: ['rate', 'selu', 'norm', 'deeper'],
		right: 'norm',
	},
	{
		id: 'choosing-seeds',
		kind: 'number',
		revision: 1,
		rests: '#race',
		value: { fact: 'choosing-clean-win', pick: 'seeds' },
		within: 0,
		units: { 个: 1, seeds: 1 },
		slips: {
			undivided: { fact: 'choosing-clean-win', pick: 'undivided' },
			onesided: { fact: 'choosing-clean-win', pick: 'onesided' },
		},
	},
]
