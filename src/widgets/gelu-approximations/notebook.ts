import { float } from '../../handout/literals'
import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import { type Approximations, bySigmoid, byTanh, difference } from './model'

export const { places, shown }: Redrawn<Approximations> = {
	places: ({ x, relative }) => ({
		x: float(x),
		share: relative ? ' / gelu(x).abs()' : '',
		low: relative ? '1e-7' : '1e-10',
		high: relative ? '1e5' : '1e-1',
	}),
	shown: ({ relative }) => {
		const x = sample([-6, 6], 480)
		return {
			'[difference(f, x) for f in approximations.values()]': [byTanh, bySigmoid].map((of) =>
				x.map((at) => difference(of, at, relative)),
			),
		}
	},
}
