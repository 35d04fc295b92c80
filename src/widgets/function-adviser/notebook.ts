import { activation } from '../../activations'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { adviceFor, contenders, type Situation, signal } from './advice'

export const { places, shown }: Redrawn<Situation> = {
	places: (situation) => {
		const { layer, depth } = situation
		const { fn } = adviceFor(situation)
		if (layer !== 'plain') throw new Error(`src/widgets/function-adviser/notebook.py knows no "${layer}" layers`)
		return {
			contenders: contenders
				.map(([id, gain]) => `"${activation(id).name}": (${torchFunction(id).call}, ${gain}),`)
				.join('\n'),
			f: torchFunction(fn).call,
			name: activation(fn).name,
			depth: String(depth),
		}
	},
	shown: ({ depth }) => ({
		'list(left.values())': { is: contenders.map(([id, gain]) => signal(id, gain, depth)), roughly: 1e-5 },
	}),
}
