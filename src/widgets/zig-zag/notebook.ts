import { activation } from '../../activations'
import { float } from '../../handout/literals'
import { torchFunctions } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { type Walk, walked } from './model'

const names = ({ fn }: Walk) => [...new Set([fn, 'tanh'])]

export const { places, shown }: Redrawn<Walk> = {
	places: (state) => ({
		...torchFunctions(names(state).map((id) => [activation(id).name, id])),
		turn: float(state.turn),
		x: float(state.x),
		y: float(state.y),
		rate: float(state.rate),
	}),
	shown: (state) => ({
		'list(paths.values())': { is: names(state).map((fn) => walked(fn, state).flatMap((at) => [...at])), roughly: 1e-5 },
	}),
}
