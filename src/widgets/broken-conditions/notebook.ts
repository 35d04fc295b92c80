import { usual } from '../../facts/departures'
import { batch, deep, nets } from '../../facts/untrained'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { kindName } from './model'
import type { Conditions } from './process'

/** The variance of a weight between layers of equal width. */
const variances = { lecun: 1, xavier: 1, he: 2 } as const

const chosen = ({ kinds }: Conditions) => usual.filter(({ id }) => kinds.includes(id))

export const { places, shown }: Redrawn<Conditions> = {
	places: (state) => {
		if (state.broken !== 'none') throw new Error('src/widgets/broken-conditions/notebook.py breaks no condition')
		return {
			kinds: chosen(state)
				.map(
					({ id, fn, rule }) => `"${kindName(id)}": (${torchFunction(fn).call}, ${variances[rule]} / ${deep.width}),`,
				)
				.join('\n'),
			nets: String(nets),
			rows: String(batch),
			depth: String(deep.depth),
			width: String(deep.width),
			seed: String(state.seed),
		}
	},
	shown: (state, { charts }) => ({
		'[math.log10(each[0]) for each in last.values()]': {
			is: chosen(state).map(({ id }) =>
				Math.log10(Array.from(charts.variance?.series.find(({ name }) => name === id)?.y ?? []).at(-1) ?? Number.NaN),
			),
			roughly: 0.3,
		},
	}),
}
