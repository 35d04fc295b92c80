import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { type Flow, through } from './model'

export const { places, shown }: Redrawn<Flow> = {
	places: ({ fn, mean, variance, gain, layers }) => {
		const { call, definition = '' } = torchFunction(fn)
		return {
			definitions: definition && `${definition}\n\n`,
			f: call,
			mean: float(mean),
			variance: float(variance),
			gain: float(gain),
			layers: String(layers),
		}
	},
	shown: (state) => ({
		'path[-1]': { is: Object.values(through(state).at(-1) ?? {}), roughly: 1e-5 },
	}),
}
