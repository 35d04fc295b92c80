import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import { type Steps, value } from './model'

export const { places, shown }: Redrawn<Steps> = {
	places: () => ({}),
	shown: () => {
		const x = sample([-4, 4], 400)
		return { 'list(stages.values())': [0, 1, 2, 3].map((step) => x.map((at) => value(at, step))) }
	},
}
