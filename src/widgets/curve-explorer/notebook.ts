import { activation } from '../../activations'
import { float } from '../../handout/literals'
import { torchFunctions } from '../../handout/torch'
import { sample } from '../../plots/chart'
import type { Redrawn } from '../redrawn'
import { type Explorer, parametersOf } from './model'

const drawn = (state: Explorer) =>
	[state.fn, ...state.with].map((id) => ({ fn: activation(id), p: parametersOf(state, activation(id)) }))

export const { places, shown }: Redrawn<Explorer> = {
	places: (state) => ({
		...torchFunctions(drawn(state).map(({ fn, p }) => [fn.name, fn.id, p])),
		span: state.span,
		x: float(state.x),
	}),
	shown: (state) => {
		const x = sample([-Number(state.span), Number(state.span)], 400)
		const each = drawn(state)
		return {
			'[f(x) for f in functions.values()]': each.map(({ fn, p }) => x.map((at) => fn.f(at, p))),
			'[slope(f, x) for f in functions.values()]': each.map(({ fn, p }) => x.map((at) => fn.df(at, p) ?? Number.NaN)),
		}
	},
}
