import { gelu } from '../../activations/gelu'
import { float } from '../../handout/literals'
import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import { deviation, type Gate, thresholds } from './model'

export const { places, shown }: Redrawn<Gate> = {
	places: ({ x, n, seed }) => ({ x: float(x), n, seed: String(seed) }),
	shown: (state) => {
		const x = sample([-3, 3], 300)
		return {
			thresholds: thresholds(state).drawn,
			exact: x.map((at) => gelu.f(at)),
			deviation: x.map((at) => deviation(at, Number(state.n))),
		}
	},
}
