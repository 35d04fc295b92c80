import { rows } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { isOn, side } from './bitmap'
import { kernels } from './kernels'
import type { Pipeline } from './model'
import { stages } from './stages'

const along = Array.from({ length: side }, (_, k) => k)

export const { places, shown }: Redrawn<Pipeline> = {
	places: ({ image, kernel, fn, pool }) => {
		const { call, definition = '' } = torchFunction(fn)
		return {
			definitions: definition && `${definition}\n\n`,
			image: along.map((row) => along.map((column) => (isOn(image, column, row) ? '#' : '.')).join('')).join('\n'),
			kernel: rows(kernels[kernel].pixels, 3, 24),
			f: call,
			pool: pool === 'max' ? 'max' : 'avg',
		}
	},
	shown: ({ image, kernel, fn, pool }) => {
		const { convolved, activated, pooled } = stages(image, kernel, fn, pool)
		return { convolved: convolved.pixels, activated: activated.pixels, pooled: pooled.pixels }
	},
}
