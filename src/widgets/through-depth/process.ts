import { activation } from '../../activations'
import type { Process } from '../../live/process'
import { generator, initialiser, initialisers, reportsThroughDepth, spread } from '../../networks'
import { choice, integer, number, type Schema } from '../state'

export const functions = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'selu', 'swish', 'gelu'] as const
export const rules = initialisers.map(({ id }) => id).filter((id) => id !== 'constant')
export const widths = ['16', '32', '64'] as const
/** What is followed from layer to layer. */
export const measures = ['delta', 'gradient', 'variance', 'mean'] as const

export type Depth = {
	readonly show: (typeof measures)[number]
	readonly fn: (typeof functions)[number]
	readonly rule: string
	/** Multiplies every first weight. */
	readonly gain: number
	readonly depth: number
	readonly width: (typeof widths)[number]
	/** Standard deviation and mean of the inputs. */
	readonly scale: number
	readonly shift: number
	readonly seed: number
	/** Nets drawn. */
	readonly step: number
}

export const deepest = 50
const nets = 8

export const schema: Schema<Depth> = {
	show: choice(measures, 'delta'),
	fn: choice(functions, 'sigmoid'),
	rule: choice(rules, 'xavier-normal'),
	gain: number(1, 0.25, 4),
	depth: integer(20, 2, deepest),
	width: choice(widths, '32'),
	scale: number(1, 0, 4),
	shift: number(0, -4, 4),
	seed: integer(0, 0, 999),
	step: integer(nets, 0, nets),
}

/** Of each layer, the input side first: where the middle half of the nets lies. */
export interface Layers {
	readonly lower: readonly number[]
	readonly median: readonly number[]
	readonly upper: readonly number[]
}

export interface Through {
	readonly step: number
	readonly length: number
	/** None before the first net is drawn. */
	readonly layers: Readonly<Record<(typeof measures)[number], Layers>> | null
}

type Net = Readonly<Record<(typeof measures)[number], readonly number[]>>

const identity = activation('identity')

/** One untrained net: ‖δ‖ and ‖∂L/∂W‖ of each layer over those of the last, mean and variance of its outputs. */
const drawn = ({ fn, rule, gain, depth, width, scale, shift }: Depth, seed: number): Net => {
	const stack = {
		...{ activation: activation(fn), initialiser: initialiser(rule), gain, width: Number(width), depth, scale, shift },
		batch: 16,
	}
	const reports = reportsThroughDepth(stack, identity, generator(seed))
	const relative = (of: (layer: (typeof reports)[number]) => number): number[] => {
		const last = of(reports[depth - 1] as (typeof reports)[number])
		return reports.map((layer) => of(layer) / last)
	}
	return {
		delta: relative(({ delta }) => delta),
		gradient: relative(({ gradient }) => gradient),
		variance: reports.map(({ variance }) => variance),
		mean: reports.map(({ mean }) => mean),
	}
}

const known = new Map<string, Net>()

/** The same net once: what is shown of it changes more often than the net. */
const remembered = (state: Depth, seed: number): Net => {
	const { show: _, step: __, ...rest } = state
	const key = JSON.stringify({ ...rest, seed })
	const found = known.get(key) ?? drawn(state, seed)
	if (known.size > 200) known.clear()
	known.set(key, found)
	return found
}

const middle = (all: readonly (readonly number[])[], depth: number): Layers => {
	const spreads = Array.from({ length: depth }, (_, layer) => spread(all.map((net) => net[layer] as number)))
	return {
		lower: spreads.map(({ lower }) => lower),
		median: spreads.map(({ median }) => median),
		upper: spreads.map(({ upper }) => upper),
	}
}

/** A step draws a net and sends a batch there and back; its seed follows that of the one before. */
export const begin = (state: Depth): Process<Through> => {
	const all: Net[] = []
	let step = 0
	return {
		length: nets,
		get step() {
			return step
		},
		get over() {
			return step === nets
		},
		advance() {
			all[step] ??= remembered(state, state.seed + step)
			step++
		},
		rewind(to) {
			step = to
		},
		look: () => {
			if (step === 0) return { step, length: nets, layers: null }
			const some = all.slice(0, step)
			const of = (measure: (typeof measures)[number]) =>
				middle(
					some.map((net) => net[measure]),
					state.depth,
				)
			const layers = { delta: of('delta'), gradient: of('gradient'), variance: of('variance'), mean: of('mean') }
			return { step, length: nets, layers }
		},
	}
}
