import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { naive, type Overflow, shifted, sweepOf } from './model'

export const { places, shown }: Redrawn<Overflow> = {
	places: ({ c, format }) => ({ c: float(c), format }),
	shown: ({ format }) => {
		const { low, high } = sweepOf(format)
		return { '[low, high]': [low, high], 'naive(logits + 500)': { is: naive(shifted(500), format).p, roughly: 1e-4 } }
	},
}
