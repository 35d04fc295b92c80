import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import { lookAt } from '../../live/process'
import type { Redrawn } from '../redrawn'
import { begin, type Fit, handout } from './process'

export const { places, shown }: Redrawn<Fit> = {
	places: (state) => {
		const { recipe } = handout(state)
		if (recipe.source !== 'moons') throw new Error(`src/handout/prelude.py draws no "${recipe.source}"`)
		const { call, definition = '' } = torchFunction(state.fn)
		return {
			definitions: definition && `${definition}\n\n`,
			data: `moons(${recipe.rows}, ${float(recipe.noise)}, seed=${recipe.dataSeed ?? recipe.seed})`,
			sizes: `[2, ${'@, '.repeat(recipe.hidden.length).replaceAll('@', String(state.width))}1]`,
			f: call,
			rule: recipe.initialiser.replace('-normal', ''),
			seed: String(recipe.seed),
			rate: float(recipe.rate),
			batch: String(recipe.batch),
			epochs: String(state.step),
		}
	},
	shown: (state) => {
		const { losses, logits, points } = lookAt(begin(state), state.step)
		return { x: points, losses: Array.from(losses), logits: { is: logits, roughly: 1e-5 } }
	},
}
