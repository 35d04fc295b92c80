import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import { lookAt } from '../../live/process'
import type { Redrawn } from '../redrawn'
import { begin, handout, rows, type Sparsity, units } from './process'

export const { places, shown }: Redrawn<Sparsity> = {
	places: (state) => {
		const { recipe } = handout(state)
		const { call, definition = '' } = torchFunction(state.fn)
		return {
			definitions: definition && `${definition}\n\n`,
			units: String(units),
			rows: String(rows),
			noise: float(recipe.noise),
			dataSeed: String(recipe.dataSeed ?? recipe.seed),
			f: call,
			rule: recipe.initialiser.replace('-normal', ''),
			seed: String(recipe.seed),
			bias: float(state.bias),
			rate: float(recipe.rate),
			within: state.within,
			batch: String(recipe.batch),
			epochs: String(state.step),
		}
	},
	shown: (state) => {
		const { first, now, losses } = lookAt(begin(state), state.step)
		return {
			losses: Array.from(losses),
			'[before.mean(1), before.mean(0)]': [first.pictures, first.units],
			'[after.mean(1), after.mean(0)]': [now.pictures, now.units],
		}
	},
}
