import { activation } from '../../activations'
import { fixed, significant } from '../../i18n/number'
import { collapse, dense, generator, initialiser, numericalRank, singularValues } from '../../networks'
import { type Chart, decades, paper } from '../../plots/chart'
import { dots } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { choice, integer, type Schema } from '../state'

/** Weights by chance; weights that turn and never stretch; and by chance again, but through a narrow layer half-way. */
export const kinds = ['random', 'orthogonal', 'neck'] as const

export type Ranked = {
	readonly depth: number
	readonly kind: (typeof kinds)[number]
	readonly seed: number
}

export const schema: Schema<Ranked> = {
	depth: integer(50, 2, 100),
	kind: choice(kinds, 'random'),
	seed: integer(1, 1, 99),
}

export const width = 16
export const neck = 4

export const multiplied = ({ depth, kind, seed }: Ranked): { product: Float64Array; values: Float64Array } => {
	const narrow = Math.ceil(depth / 2) - 1
	const network = dense({
		inputs: width,
		layers: Array.from({ length: depth }, (_, k) => ({
			units: kind === 'neck' && k === narrow ? neck : width,
			activation: activation('identity'),
			bias: false,
		})),
		initialiser: initialiser(kind === 'orthogonal' ? 'orthogonal' : 'lecun-normal'),
		generator: generator(seed, 1),
	})
	const product = collapse(network).weights
	return { product, values: singularValues(product, width) }
}

/** Hinton's diagram: a square for each entry, its area the size, solid if positive, hollow if negative. */
const squares = (product: Float64Array): string => {
	const largest = product.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
	const paths = { true: '', false: '' }
	for (const [k, v] of product.entries()) {
		const side = Math.round(90 * Math.sqrt(Math.abs(v) / largest))
		if (side < 4) continue
		const [x, y] = [(k % width) * 100 + 50 - side / 2, Math.floor(k / width) * 100 + 50 - side / 2]
		paths[v > 0 ? 'true' : 'false'] += `M${x} ${y}h${side}v${side}h${-side}z`
	}
	return `<svg viewBox="0 0 1600 1600" aria-hidden="true"><path class="entry" d="${paths.true}"></path><path class="entry entry-no" d="${paths.false}"></path></svg>`
}

const threshold = width * Number.EPSILON
const across = paper([0.2, width + 0.8], 5, 5, null)
/** Down to where rounding leaves nothing. */
const up = decades(-22, 1, 5)

const chartOf = (values: Float64Array): Chart => {
	const shares = values.map((v) => Math.max(v / (values[0] as number), 2e-20))
	const index = shares.map((_, k) => k + 1)
	const some = (test: (share: number) => boolean) => index.filter((_, k) => test(shares[k] as number))
	const of = (chosen: Float64Array) => chosen.map((i) => shares[i - 1] as number)
	const [real, lost] = [some((s) => s > threshold), some((s) => s <= threshold)]
	return {
		x: across,
		y: {
			...up,
			format: (value) => significant(value, 1).replace('1 × ', ''),
		},
		series: [
			{ name: 'threshold', className: 'now', x: across.domain, y: [threshold, threshold] },
			dots('real', 'rank-real', real, of(real)),
			dots('lost', 'rank-lost', lost, of(lost)),
			dots('lost-in', 'rank-lost-in', lost, of(lost)),
		],
	}
}

export const model = (state: Ranked, words: Words): Scene => {
	const { product, values } = multiplied(state)
	const rank = numericalRank(values, width)
	const structural = state.kind === 'neck' ? neck : width
	const [first, last] = [values[0] as number, values[structural - 1] as number]
	const chart = chartOf(values)
	const text = {
		depth: fixed(state.depth, 0),
		rank: fixed(rank, 0),
		structural: fixed(structural, 0),
		width: fixed(width, 0),
		// what rounding made of the smallest value says nothing of its size
		condition: rank < structural ? `> ${significant(1 / threshold, 1)}` : significant(first / last, 3),
		kind: phrase(words, state.kind),
		why: phrase(words, rank < structural ? 'lostToRounding' : structural < width ? 'lostToNeck' : 'lostNothing'),
		threshold: phrase(words, 'threshold'),
	}
	return {
		text,
		charts: { main: chart },
		html: { product: squares(product) },
		table: () => ({
			head: ['i', 'σᵢ / σ₁'],
			rows: Array.from(values, (v, k) => [fixed(k + 1, 0), significant(v / first, 3)]),
		}),
		said: phrase(words, 'said', text),
	}
}
