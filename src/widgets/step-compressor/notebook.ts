import { sigmoid } from '../../activations/sigmoid'
import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import type { Compressor } from './model'

export const { places, shown }: Redrawn<Compressor> = {
	places: ({ x, step }) => ({ x: float(x), step }),
	shown: ({ x, step }) => {
		const h = Number(step)
		return { low: sigmoid.f(x), high: sigmoid.f(x + h), best: sigmoid.f(h / 2) - sigmoid.f(-h / 2) }
	},
}
