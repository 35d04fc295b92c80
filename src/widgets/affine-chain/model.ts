import { activation } from '../../activations'
import { fixed, significant } from '../../i18n/number'
import { chain, collapse, folds, forward, initialiser, pass, ulp } from '../../networks'
import { type Chart, paper, roundStep, type Series, sample } from '../../plots/chart'
import { dots } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { choice, integer, type Schema } from '../state'

/** Those made of straight pieces, whose folds can be counted, with the gain that keeps their signal about its size. */
export const gains = { identity: 1, relu: Math.SQRT2, 'leaky-relu': Math.SQRT2, 'hard-tanh': 1.25 } as const
export const functions = Object.keys(gains) as (keyof typeof gains)[]

export type Chained = {
	readonly depth: number
	/** Between the layers; the identity is none at all. */
	readonly fn: keyof typeof gains
	readonly seed: number
}

export const schema: Schema<Chained> = {
	depth: integer(3, 1, 100),
	fn: choice(functions, 'identity'),
	seed: integer(5, 1, 99),
}

export const width = 8
const domain = [-3, 3] as const
/** The folds and the ends are all that a polyline needs; these are for comparing, and many for one that folds too often. */
const few = sample(domain, 24)
const many = sample(domain, 600)

interface Drawn {
	readonly x: Float64Array
	readonly y: Float64Array
	readonly slope: number
	readonly shift: number
	/** The largest gap between the chain and its one layer, in units in the last place of the largest output. */
	readonly deviation: number
	readonly folds: readonly number[] | null
}

const drawn = ({ depth, fn, seed }: Chained): Drawn => {
	const shape = { depth, width, activation: activation(fn), initialiser: initialiser('orthogonal') }
	const network = chain({ ...shape, gain: gains[fn], bias: 0.7, seed })
	const found = folds(network, ...domain)
	const x = found ? Float64Array.from([...few, ...found]).sort() : many
	const y = forward(network, pass(network, x.length), x).slice()
	const { weights, bias } = collapse(network)
	const [slope, shift] = [weights[0] as number, bias[0] as number]
	const largest = y.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
	const off = y.reduce((most, v, k) => Math.max(most, Math.abs(v - (slope * (x[k] as number) + shift))), 0)
	return { x, y, slope, shift, deviation: off / ulp(largest), folds: found }
}

/** More would run together. */
const mostDots = 150

const chartOf = ({ fn }: Chained, { x, y, slope, shift, folds: found }: Drawn): Chart => {
	let low = y.reduce((least, v) => Math.min(least, v), Number.POSITIVE_INFINITY)
	let high = y.reduce((most, v) => Math.max(most, v), Number.NEGATIVE_INFINITY)
	const air = Math.max((high - low) / 8, 5e-4)
	low -= air
	high += air
	const straight = fn === 'identity'
	const at = straight ? sample(domain, 12) : Float64Array.from(found && found.length <= mostDots ? found : [])
	const height = (u: number): number => (straight ? slope * u + shift : (y[x.indexOf(u)] as number))
	const marks: Series[] = [
		dots('mark', straight ? 'chain-one' : 'chain-fold', at, at.map(height)),
		dots('mark-in', straight ? 'chain-one-in' : 'chain-fold-in', at, at.map(height)),
	]
	return {
		x: paper(domain, 2, 4),
		y: paper([low, high], roundStep((high - low) / 4)),
		series: [{ name: 'chain', className: `ln fn-${fn}`, x, y }, ...marks],
	}
}

export const model = (state: Chained, words: Words): Scene => {
	const now = drawn(state)
	const straight = state.fn === 'identity'
	const count = (found: readonly number[] | null): string => (found ? fixed(found.length, 0) : phrase(words, 'tooMany'))
	const text = {
		depth: fixed(state.depth, 0),
		fn: straight ? phrase(words, 'none') : activation(state.fn).name,
		slope: fixed(now.slope, 4),
		shift: fixed(now.shift, 4),
		deviation: straight ? fixed(now.deviation, 1) : '—',
		folds: count(now.folds),
		range: significant(Math.max(...now.y) - Math.min(...now.y), 3),
	}
	return {
		text,
		charts: { main: chartOf(state, now) },
		on: { straight, bent: !straight },
		table: () => ({
			head: [
				phrase(words, 'depth'),
				phrase(words, 'folds'),
				...(straight ? ['a', 'c', phrase(words, 'deviation')] : []),
			],
			rows: [1, 2, 3, 5, 10, 20, 50, 100].map((depth) => {
				const other = drawn({ ...state, depth })
				const cells = [fixed(other.slope, 4), fixed(other.shift, 4), fixed(other.deviation, 1)]
				return [fixed(depth, 0), count(other.folds), ...(straight ? cells : [])]
			}),
		}),
		said: phrase(words, straight ? 'saidStraight' : 'said', text),
	}
}
