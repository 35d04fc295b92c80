import { activations } from '../../activations'
import { nets, reportsOf } from '../../facts/untrained'
import type { Process } from '../../live/process'
import { remembered } from '../../live/remembered'
import { type Band, band, initialisers, type LayerReport } from '../../networks'
import { choice, integer, number, type Schema } from '../state'

/** A step has no slope that could send anything back. */
export const functions = activations.map(({ id }) => id).filter((id) => id !== 'binary-step')
export const rules = initialisers.map(({ id }) => id).filter((id) => id !== 'constant')
export const widths = ['16', '32', '64'] as const
/** What is followed from layer to layer. */
export const measures = ['delta', 'gradient', 'variance', 'mean'] as const

export type Depth = {
	readonly show: (typeof measures)[number]
	readonly fn: string
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

export interface Through {
	readonly step: number
	readonly length: number
	/** Of each layer, the input side first, where the middle half of the nets lies; none before the first net is drawn. */
	readonly layers: Readonly<Record<(typeof measures)[number], Band>> | null
}

type Net = Readonly<Record<(typeof measures)[number], readonly number[]>>

/** One untrained net: ‖δ‖ and ‖∂L/∂W‖ of each layer over those of the last, mean and variance of its outputs. */
const drawn = (state: Depth, seed: number): Net => {
	const reports = reportsOf({ ...state, width: Number(state.width) }, seed)
	const last = reports.at(-1) as LayerReport
	return {
		delta: reports.map(({ delta }) => delta / last.delta),
		gradient: reports.map(({ gradient }) => gradient / last.gradient),
		variance: reports.map(({ variance }) => variance),
		mean: reports.map(({ mean }) => mean),
	}
}

/** A step draws a net and sends a batch there and back; its seed follows that of the one before. */
export const begin = (state: Depth): Process<Through> => {
	const all: Net[] = []
	const made = (k: number): void => {
		all[k] ??= drawn(state, state.seed + k)
	}
	return remembered(nets, made, (step) => {
		if (step === 0) return { step, length: nets, layers: null }
		const some = all.slice(0, step)
		const of = (measure: (typeof measures)[number]) => band(some.map((net) => net[measure]))
		const layers = { delta: of('delta'), gradient: of('gradient'), variance: of('variance'), mean: of('mean') }
		return { step, length: nets, layers }
	})
}
