import { sigmoid } from '../activations/sigmoid'
import { hyperbolicTangent as tanh } from '../activations/tanh'
import { moments, range, type Subject, slopes, smoothness } from '../analysis'
import { isNear } from './near'
import type { Exercise, FigureState } from './types'

/** Beyond this it is growth that was cut off: next to a pole, or where a double ends. */
const huge = 1e9

const steepest = (f: Subject): number => {
	const { infimum, supremum } = slopes(f)
	return Math.max(-infimum.value, supremum.value)
}

/** Where an output of 0.8 comes from: half the logarithm of (1 + 0.8)/(1 − 0.8). */
const seen = Math.log(3)

/** By how much Tanh is steeper than Sigmoid at a figure's probe: 0 where they are equally steep, 3 at the origin. */
const lead = ({ x }: FigureState): number => (tanh.df(Number(x)) as number) / (sigmoid.df(Number(x)) as number) - 1

export const exercises: readonly Exercise[] = [
	{
		id: 'tanh-slope',
		kind: 'number',
		revision: 1,
		rests: '#balance',
		value: tanh.df(seen) as number,
		within: 0.001,
		slips: {
			sigmoid: tanh.f(seen) * (1 - tanh.f(seen)),
			square: tanh.f(seen) ** 2,
			rest: 1 - tanh.f(seen),
			input: tanh.df(tanh.f(seen)) as number,
		},
	},
	{
		id: 'tanh-back',
		kind: 'formula',
		revision: 1,
		rests: '#three-steps',
		target: 'sigmoid(x)',
		only: ['tanh'],
		slips: { narrow: '(1+tanh(2x))/2', same: '(1+tanh(x))/2', tall: '1+tanh(x/2)', low: 'tanh(x/2)/2' },
	},
	{
		id: 'tanh-overtaken',
		kind: 'place',
		revision: 1,
		rests: '#saturation',
		figure: 'tanh-curve',
		right: (state) => Math.abs(lead(state)) < 0.06,
		slips: {
			heights: ({ x }) => Math.abs(tanh.f(Number(x)) - sigmoid.f(Number(x))) < 0.01,
			ahead: (state) => lead(state) > 0,
			behind: (state) => lead(state) < 0,
		},
	},
	{
		id: 'tanh-build',
		kind: 'formula',
		revision: 1,
		rests: '#zero-mean',
		without: ['tanh'],
		properties: {
			bounded: (f) => [range(f).infimum, range(f).supremum].every(({ value }) => Math.abs(value) < huge),
			centred: (f) => isNear(moments(f).mean, 0),
			smooth: (f) => smoothness(f).order === Number.POSITIVE_INFINITY,
			steep: (f) => isNear(steepest(f), 1),
		},
	},
	{
		id: 'tanh-valley-floor',
		kind: 'predict',
		revision: 1,
		rests: '#zero-mean',
		guess: { kind: 'choice', options: ['one', 'fewer', 'same'], right: 'same' },
		figure: 'tanh-zigzag',
		run: { fn: 'sigmoid', turn: 0, rate: 1, x: 0.7, y: -0.7 },
	},
	{
		id: 'tanh-content',
		kind: 'choice',
		revision: 1,
		rests: '#lstm',
		options: ['same', 'gates', 'growth', 'upwards'],
		right: 'upwards',
	},
]
