import { activation } from '../activations'
import { exp } from '../activations/special/exp'
import { moments, range, type Subject, slopeLimits, smoothness, subject } from '../analysis'
import { isNear } from './near'
import type { Exercise, FigureState } from './types'

/** x·eˣ, which turns at −1. */
const valley = (x: number): number => x * exp(x)

const rowsOf = ({ rows }: FigureState): Subject[] => (rows as readonly string[]).map((id) => subject(activation(id)))

const isBounded = (f: Subject): boolean =>
	Number.isFinite(range(f).infimum.value) && Number.isFinite(range(f).supremum.value)

const isSparse = (f: Subject): boolean => moments(f).zeroShare > 0

/** Whether a reader's formula is 0 along a stretch. (|x − 1| − |x + 1|)/2 + x is, but for rounding; its slope tells. */
const hasZeros = (f: Subject): boolean => {
	const isFlat = (x: number): boolean => f.df(x) === 0 && Math.abs(f.f(x)) < 1e-12
	return isSparse(f) || Array.from({ length: 600 }, (_, i) => i / 100 - 3).some((x) => isFlat(x) && isFlat(x + 0.005))
}

export const exercises: readonly Exercise[] = [
	{
		id: 'comparison-reading',
		kind: 'choice',
		revision: 1,
		rests: '#zero-mean',
		options: ['symmetric', 'average', 'origin', 'near'],
		right: 'origin',
	},
	{
		id: 'comparison-lowest',
		kind: 'number',
		revision: 1,
		rests: '#range',
		value: valley(-1),
		within: 0.001,
		slips: { place: -1, far: 0, mirrored: valley(1) },
	},
	{
		id: 'comparison-capped',
		kind: 'place',
		revision: 1,
		rests: '#sparse',
		figure: 'activation-table',
		right: (state) => rowsOf(state).some((f) => isBounded(f) && isSparse(f)),
		slips: {
			uncapped: ({ rows }) => (rows as readonly string[]).includes('hard-swish'),
			elsewhere: ({ rows }) => (rows as readonly string[]).includes('hard-tanh'),
		},
	},
	{
		id: 'comparison-steepest',
		kind: 'predict',
		revision: 1,
		rests: '#vanishing',
		guess: { kind: 'choice', options: ['sigmoid', 'relu', 'gelu', 'selu'], right: 'selu' },
		figure: 'activation-table',
		run: { by: 'slope', up: false },
	},
	{
		id: 'comparison-missing-row',
		kind: 'formula',
		revision: 1,
		rests: '#sparse',
		properties: {
			sparse: hasZeros,
			centred: (f) => isNear(moments(f).mean, 0),
			alive: (f) => Math.abs(slopeLimits(f).left) > 0 && Math.abs(slopeLimits(f).right) > 0,
			unbroken: (f) => smoothness(f).order >= 0,
		},
	},
]
