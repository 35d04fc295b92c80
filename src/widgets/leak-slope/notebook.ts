import { leakyRelu } from '../../activations/leaky-relu'
import { float } from '../../handout/literals'
import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import type { Leak } from './model'

export const { places, shown }: Redrawn<Leak> = {
	places: ({ alpha, x }) => ({ alpha: float(alpha), x: float(x) }),
	shown: ({ alpha, x: at }) => {
		const x = sample([-4, 4], 400)
		return {
			'leaky(x)': x.map((v) => leakyRelu.f(v, { alpha })),
			'slope(leaky, x)': x.map((v) => leakyRelu.df(v, { alpha }) ?? Number.NaN),
			'slope(lambda a: leaky(at, a), alpha)': leakyRelu.dp?.alpha?.(at) ?? Number.NaN,
		}
	},
}
