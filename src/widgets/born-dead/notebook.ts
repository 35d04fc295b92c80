import { lookAt } from '../../live/process'
import { silentOnOne } from '../../networks'
import type { Redrawn } from '../redrawn'
import { type Births, begin, deepest } from './process'

export const { places, shown }: Redrawn<Births> = {
	places: ({ width, depth, seed }) => ({
		width: String(width),
		depth: String(depth),
		deepest: String(deepest),
		seed: String(seed),
	}),
	shown: (state) => {
		const { one, all, nets } = lookAt(begin(state), state.step)
		const share = (counts: Uint32Array) => Array.from(counts, (count) => count / nets)
		return {
			law: Array.from({ length: deepest }, (_, k) => silentOnOne(k + 1, state.width)),
			'[one, both]': { is: [share(one), share(all)], roughly: 0.06 },
		}
	},
}
