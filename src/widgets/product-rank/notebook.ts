import type { Redrawn } from '../redrawn'
import { multiplied, neck, type Ranked, width } from './model'

export const { places, shown }: Redrawn<Ranked> = {
	places: ({ depth, kind, seed }) => {
		if (kind === 'orthogonal') throw new Error('src/widgets/product-rank/notebook.py draws no orthogonal weights')
		const before = Math.ceil(depth / 2)
		return {
			width: String(width),
			before: String(before),
			narrow: String(kind === 'neck' ? neck : width),
			after: String(depth - before),
			seed: String(seed),
		}
	},
	shown: (state) => ({ product: multiplied(state).product }),
}
