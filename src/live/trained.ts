import type { Divergence, LayerReport, Pass, Run, Snapshot } from '../networks'
import type { Process } from './process'

/** What any run of training has to show. */
export interface Trained {
	readonly step: number
	readonly length: number
	/** The loss of each step made: of its rows, before it; for epochs the mean over the rows. */
	readonly losses: Float64Array
	/** Over all rows, as the network is now. */
	readonly loss: number
	/** What each layer does and is told, over all rows, as the network is now. */
	readonly layers: readonly LayerReport[]
	readonly broken: Divergence | null
}

interface Options<R> {
	readonly length: number
	/** A step of the process is a step of the optimiser, or a pass over the data. */
	readonly unit: 'step' | 'epoch'
	/** From what every run shows, and the forward pass over all rows, what this figure shows. */
	readonly look: (trained: Trained, pass: Pass) => R
}

/** How many steps are kept to go back to, besides the first. */
const kept = 50

/** A run of training as a process that can go back: to a step that was kept at once, to any other from there. */
export function trained<R>({ training }: Pick<Run, 'training'>, { length, unit, look }: Options<R>): Process<R> {
	const losses = new Float64Array(length)
	const every = Math.max(1, Math.ceil(length / kept))
	const snapshots = new Map<number, Snapshot>([[0, training.keep()]])
	let step = 0
	return {
		length,
		get step() {
			return step
		},
		get over() {
			return step === length || training.broken !== null
		},
		advance() {
			const loss = unit === 'epoch' ? training.epoch() : training.advance()
			losses[step] = loss
			if (training.broken) return
			step++
			if (step % every === 0 && !snapshots.has(step)) snapshots.set(step, training.keep())
		},
		rewind(to) {
			const at = to - (to % every)
			training.rewind(snapshots.get(at) as Snapshot)
			step = at
		},
		look() {
			const { loss, layers, pass } = training.autopsy()
			return look({ step, length, losses: losses.slice(0, step), loss, layers, broken: training.broken }, pass)
		},
	}
}
