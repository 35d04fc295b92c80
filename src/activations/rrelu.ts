import { slopedBy } from './sloped'
import type { Elementwise, Params } from './types'

const parameters = {
	lower: { symbol: String.raw`\ell`, default: 1 / 8, min: 0, max: 1 },
	upper: { symbol: 'u', default: 1 / 3, min: 0, max: 1 },
} as const

const alphaOf = (p?: Params): number =>
	((p?.lower ?? parameters.lower.default) + (p?.upper ?? parameters.upper.default)) / 2

const half = (x: number): number => Math.min(x, 0) / 2

/** In use: in training α is drawn from U(ℓ, u) for each element, afterwards it is their mean, as in PyTorch. */
export const rrelu: Elementwise = {
	id: 'rrelu',
	name: 'RReLU',
	...slopedBy(parameters, alphaOf, String.raw`\tfrac{\ell+u}{2}`),
	dp: { lower: half, upper: half },
	references: [
		{
			authors: 'Xu, Wang, Chen, Li',
			year: 2015,
			title: 'Empirical evaluation of rectified activations in convolutional network',
			where: 'arXiv:1505.00853',
		},
	],
}
