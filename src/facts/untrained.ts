import { activation } from '../activations'
import { generator, initialiser, type LayerReport, reportsThroughDepth, type Spread, spread } from '../networks'

/** How many untrained networks are drawn of each kind, one for each seed from 0, and how many inputs they see. */
export const nets = 8
export const batch = 16
export const deep = { width: 64, depth: 50 }

/** A plain network before training, equally wide everywhere. */
export interface Untrained {
	readonly fn: string
	readonly rule: string
	/** Multiplies every weight; 1 unless given. */
	readonly gain?: number
	readonly width: number
	readonly depth: number
	/** Standard deviation and mean of the inputs; 1 and 0 unless given. */
	readonly scale?: number
	readonly shift?: number
}

const identity = activation('identity')
/** What a reader goes back and forth between is drawn once; so many networks are remembered. */
const known = new Map<string, readonly LayerReport[]>()
const most = 500

/** What each layer of the network of a seed does, and is told: the same in prose and in figures. */
export function reportsOf(
	{ fn, rule, gain = 1, width, depth, scale = 1, shift = 0 }: Untrained,
	seed: number,
): readonly LayerReport[] {
	const key = [fn, rule, gain, width, depth, scale, shift, seed].join(' ')
	const found = known.get(key)
	if (found) return found
	const stack = { activation: activation(fn), initialiser: initialiser(rule), gain, width, depth, scale, shift, batch }
	const reports = reportsThroughDepth(stack, identity, generator(seed))
	if (known.size >= most) known.clear()
	known.set(key, reports)
	return reports
}

type Measure = (layers: readonly LayerReport[]) => number

/** Something about each of the networks. */
export const ofNets = (untrained: Untrained, measure: Measure): Spread =>
	spread(Array.from({ length: nets }, (_, seed) => measure(reportsOf(untrained, seed))))

/** How much of the back-propagated signal ‖δ‖ of the last layer reaches the first. */
export const signalLeft = (untrained: Untrained): Spread =>
	ofNets(untrained, (layers) => (layers[0] as LayerReport).delta / (layers.at(-1) as LayerReport).delta)

/** Mean or variance of what the last layer puts out, or what else is reported of it. */
export const ofLast = (untrained: Untrained, what: keyof LayerReport): Spread =>
	ofNets(untrained, (layers) => (layers.at(-1) as LayerReport)[what])
