import { swish } from '../../activations/swish'
import { float } from '../../handout/literals'
import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import { type Beta, minimum } from './model'

export const { places, shown }: Redrawn<Beta> = {
	places: ({ beta }) => ({ beta: float(beta) }),
	shown: ({ beta }) => ({
		'swish(x)': sample([-6, 4.5], 400).map((x) => swish.f(x, { beta })),
		'[at, swish(at)]': Object.values(minimum(beta) ?? {}),
	}),
}
