import { moments, range, type Subject, slopes, smoothness } from '../analysis'
import type { Exercise } from './types'

/** Readers' formulas come with the rounding of their own form. */
const isNear = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 1e-6

/** Beyond this it is growth that was cut off: next to a pole, or where a double ends. */
const huge = 1e9

const steepest = (f: Subject): number => {
	const { infimum, supremum } = slopes(f)
	return Math.max(-infimum.value, supremum.value)
}

export const exercises: readonly Exercise[] = [
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
]
