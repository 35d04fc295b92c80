import type { DataSet } from './data'
import type { Network } from './dense'
import { type LayerReport, layerReports } from './diagnostics'
import { type Divergence, divergence } from './divergence'
import type { Loss } from './losses'
import type { Optimiser } from './optimisers'
import { backward, forward, output, type Pass, pass } from './pass'
import type { Generator } from './random'

export interface TrainingOptions {
	readonly network: Network
	readonly data: DataSet
	readonly loss: Loss
	readonly optimiser: Optimiser
	/** Rows a step; all of them, in their own order, unless given. */
	readonly batch?: number
	/** The rate that the optimiser goes over to, and the step that is the first with it. */
	readonly later?: { readonly step: number; readonly rate: number }
	/** Shuffles the rows of each epoch. */
	readonly generator: Generator
}

/** All that a run needs to go on from a step to the bit as it did. */
export interface Snapshot {
	readonly step: number
	/** The loss of the first step, by which a run is judged to run away; NaN before it. */
	readonly first: number
	readonly theta: Float64Array
	readonly memory: Float64Array
	readonly rate: number
	readonly order: Uint32Array
	readonly position: number
	readonly stream: ReturnType<Generator['state']>
}

export interface Review {
	readonly loss: number
	readonly pass: Pass
}

export interface Training {
	/** Steps made. */
	readonly step: number
	/** What broke, if anything has; from then on a step does nothing. */
	readonly broken: Divergence | null
	/** Makes one step; returns the loss of its rows before it. */
	readonly advance: () => number
	/** Makes the steps of one pass over the rows; returns their losses' mean, weighted by rows. */
	readonly epoch: () => number
	/** The loss over all rows, and their forward pass, as the network is now; the pass holds until the next step or look. */
	readonly review: () => Review
	/** Likewise, with their backward pass, and what each layer does and is told. It costs about what an epoch does. */
	readonly autopsy: () => Review & { readonly layers: readonly LayerReport[] }
	readonly keep: () => Snapshot
	readonly rewind: (to: Snapshot) => void
}

/**
 * A run of mini-batch training. RangeError where data and network do not fit, the batch is no whole number ≥ 1, or one takes
 * more memory than a page can bear.
 */
export function training({
	network,
	data,
	loss,
	optimiser,
	batch = data.rows,
	later,
	generator,
}: TrainingOptions): Training {
	if (data.inputs !== network.inputs || data.outputs !== network.outputs)
		throw new RangeError(
			`The network maps ${network.inputs} to ${network.outputs} numbers, the data ${data.inputs} to ${data.outputs}`,
		)
	if (!Number.isInteger(batch) || batch < 1)
		throw new RangeError(`A batch must be a whole number of rows, not ${batch}`)

	const size = Math.min(batch, data.rows)
	const order = Uint32Array.from({ length: data.rows }, (_, r) => r)
	const rooms = new Map<number, { pass: Pass; x: Float64Array; targets: Float64Array }>()
	let step = 0
	let position = 0
	let first = Number.NaN
	let broken: Divergence | null = null

	/** Fisher–Yates. */
	const shuffle = () => {
		for (let k = order.length - 1; k > 0; k--) {
			const other = generator.integer(k + 1)
			const held = order[k] as number
			order[k] = order[other] as number
			order[other] = held
		}
	}

	const room = (rows: number) => {
		let found = rooms.get(rows)
		if (!found) {
			const all = rows === data.rows
			found = {
				pass: pass(network, rows),
				x: all ? data.x : new Float64Array(rows * data.inputs),
				targets: all ? data.targets : new Float64Array(rows * data.outputs),
			}
			rooms.set(rows, found)
		}
		return found
	}

	// What memory cannot hold is refused here, not at the first step.
	room(size)

	/** The next rows in order, copied side by side. */
	const next = () => {
		if (position === 0 && size < data.rows) shuffle()
		const rows = Math.min(size, data.rows - position)
		const chosen = room(rows)
		if (rows < data.rows) {
			gather(data.x, data.inputs, order, position, chosen.x)
			gather(data.targets, data.outputs, order, position, chosen.targets)
		}
		position = position + rows === data.rows ? 0 : position + rows
		return chosen
	}

	const advance = () => {
		if (broken) return Number.NaN
		const { pass, x, targets } = next()
		forward(network, pass, x)
		const value = loss.evaluate(output(pass).h, targets, pass.rows, output(pass).delta)
		backward(network, pass, x)
		if (step === 0) first = value
		broken = divergence(pass, value, first, step)
		if (broken) return value
		if (step === later?.step) optimiser.rate = later.rate
		optimiser.step(network.theta, pass.gradient)
		step++
		return value
	}

	const review = (): Review => {
		const { pass, x, targets } = room(data.rows)
		forward(network, pass, x)
		return { loss: loss.evaluate(output(pass).h, targets, data.rows, output(pass).delta), pass }
	}

	return {
		get step() {
			return step
		},
		get broken() {
			return broken
		},
		advance,
		epoch() {
			let total = 0
			let rows = 0
			do {
				const before = position
				const value = advance()
				const seen = (position === 0 ? data.rows : position) - before
				total += value * seen
				rows += seen
			} while (position !== 0 && !broken)
			return total / rows
		},
		review,
		autopsy() {
			const reviewed = review()
			backward(network, reviewed.pass, data.x)
			return { ...reviewed, layers: layerReports(network, reviewed.pass) }
		},
		keep: () => ({
			step,
			first,
			theta: network.theta.slice(),
			memory: optimiser.memory.slice(),
			rate: optimiser.rate,
			order: order.slice(),
			position,
			stream: generator.state(),
		}),
		rewind(to) {
			step = to.step
			first = to.first
			network.theta.set(to.theta)
			optimiser.memory.set(to.memory)
			optimiser.rate = to.rate
			order.set(to.order)
			position = to.position
			generator.restore(to.stream)
			broken = null
		},
	}
}

/** Copies the rows that `order` names from `start` on, as many as fit. */
function gather(from: Float64Array, columns: number, order: Uint32Array, start: number, to: Float64Array): void {
	for (let c = 0; c < columns; c++)
		for (let at = c, r = start; at < to.length; at += columns, r++)
			to[at] = from[(order[r] as number) * columns + c] as number
}
