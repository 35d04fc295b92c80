import { activation } from '../activations'
import { type Departure, generator, initialiser, type Moments, momentsThroughDepth, rereadable } from '../networks'
import { batch, deep } from './untrained'

/** Functions with the first weights that go with them, or once did. */
export const usual = [
	{ id: 'selu-lecun', fn: 'selu', rule: 'lecun' },
	{ id: 'tanh-xavier', fn: 'tanh', rule: 'xavier' },
	{ id: 'relu-xavier', fn: 'relu', rule: 'xavier' },
	{ id: 'relu-he', fn: 'relu', rule: 'he' },
	{ id: 'gelu-he', fn: 'gelu', rule: 'he' },
] as const
export type Usual = (typeof usual)[number]['id']

/** What a network may be told to do otherwise than one that normalises itself asks for: one thing at a time. */
interface Broken extends Departure {
	readonly width?: number
	/** Standard deviation and mean of the inputs. */
	readonly scale?: number
	readonly shift?: number
	/** Multiplies every weight. */
	readonly gain?: number
	readonly uniform?: boolean
}

const share = 0.2

export const conditions = {
	none: {},
	inputs: { shift: 3, scale: 2 },
	uniform: { uniform: true },
	narrow: { width: 8 },
	alpha: { dropout: { share, floor: activation('selu').f(Number.NEGATIVE_INFINITY) } },
	dropout: { dropout: { share } },
	bias: { bias: 1 },
	half: { gain: Math.SQRT1_2 },
	double: { gain: Math.SQRT2 },
	lean: { lean: 1 },
	residual: { residual: true },
} as const satisfies Readonly<Record<string, Broken>>
export type Condition = keyof typeof conditions
export const conditionIds = Object.keys(conditions) as Condition[]

/** The streams of one seed: what is drawn for all, and what only some departures ask for. */
type Streams = Record<'draws' | 'more', ReturnType<typeof rereadable>>
let last: { readonly key: string; readonly streams: Streams } | undefined

/** Networks of one seed read the same streams, one after the other. */
function streamsOf(seed: number, condition: Condition): Streams {
	const key = `${seed} ${condition}`
	if (last?.key === key) return last.streams
	const streams = { draws: rereadable(generator(seed)), more: rereadable(generator(seed, 1)) }
	last = { key, streams }
	return streams
}

const known = new Map<string, readonly Moments[]>()
const most = 1000

/** Moments of the inputs and of all layers of one of the networks, with one condition broken: the same in prose and in figures. */
export function momentsOf(id: Usual, condition: Condition, seed: number): readonly Moments[] {
	const key = `${id} ${condition} ${seed}`
	const found = known.get(key)
	if (found) return found
	const { fn, rule } = usual.find((each) => each.id === id) as (typeof usual)[number]
	const { uniform = false, ...broken }: Broken = conditions[condition]
	const stack = {
		...{ ...deep, batch, activation: activation(fn), ...broken },
		initialiser: initialiser(`${rule}-${uniform ? 'uniform' : 'normal'}`),
	}
	const { draws, more } = streamsOf(seed, condition)
	const moments = momentsThroughDepth(stack, broken, draws(), more())
	if (known.size >= most) known.clear()
	known.set(key, moments)
	return moments
}
