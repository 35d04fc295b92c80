import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { type Bent, fitted, pointsOf } from './model'

export const { places, shown }: Redrawn<Bent> = {
	places: ({ fn, data, units, share, seed }) => {
		if (data !== 'moons') throw new Error(`src/handout/prelude.py draws no "${data}"`)
		const { call, definition = '' } = torchFunction(fn)
		return {
			definitions: definition && `${definition}\n\n`,
			rows: String(pointsOf(data).rows),
			noise: '0.09',
			f: call,
			units: String(units),
			share: float(share),
			seed: String(seed),
		}
	},
	shown: (state) => {
		const { logits, correct } = fitted(state, state.share)
		const points = pointsOf(state.data)
		return { x: points.x, 'list(right.values())': [fitted(state, 0).correct, correct], logits: logits(points.x) }
	},
}
