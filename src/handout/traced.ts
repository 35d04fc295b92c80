import { type Recipe, type Run, run } from '../networks'
import { fixed8 } from './literals'

/** A run of training to be taken away. */
export interface TrainingHandout {
	readonly recipe: Recipe
	/** What the network starts from, cut as its theta is; the recipe's own first weights unless given. */
	readonly theta?: Float64Array
	/** How many steps to make, at least 1. */
	readonly steps: number
	/** The files' name, without an ending. */
	readonly name: string
	/** One line in the reader's language. */
	readonly title: string
	/** Where the very run is to be seen. */
	readonly address: string
}

/** A run carried out by the kernel, and put back to its start. */
export interface Traced extends Run {
	/** Rows a step. */
	readonly batch: number
	/** Those asked for, or up to the one that broke the run. */
	readonly steps: number
	readonly broken: boolean
	/** Of each pass over the rows as `epoch` has it, the last perhaps cut short. */
	readonly losses: readonly number[]
}

/** Carries the run out. Errors are those of `run`, and a RangeError for a number of steps or of weights that does not fit. */
export function trace({ recipe, theta, steps: asked }: TrainingHandout): Traced {
	if (!Number.isInteger(asked) || asked < 1)
		throw new RangeError(`The number of steps must be a whole number from 1, not ${asked}`)
	const made = run(recipe)
	const { training, data, network } = made
	if (theta && theta.length !== network.theta.length)
		throw new RangeError(`The network has ${network.theta.length} weights and biases, not ${theta.length}`)
	if (theta) network.theta.set(theta)
	const start = training.keep()
	const batch = Math.min(recipe.batch ?? data.rows, data.rows)
	const losses: number[] = []
	let steps = 0
	const going = () => steps < asked && !training.broken
	while (going()) {
		let total = 0
		let seen = 0
		while (seen < data.rows && going()) {
			const rows = Math.min(batch, data.rows - seen)
			total += training.advance() * rows
			seen += rows
			steps++
		}
		losses.push(total / seen)
	}
	const broken = training.broken !== null
	training.rewind(start)
	return { ...made, batch, steps, broken, losses }
}

/** What a loss is of: with all rows in a step, the two are one. */
export const unit = ({ batch, data }: Traced): 'epoch' | 'step' => (batch < data.rows ? 'epoch' : 'step')

/** The most losses that are printed, but for the first and the last. */
const most = 50

/** The least of 1, 2, 5, 10, 20 …, of which so many losses have few multiples: those are printed. */
export function stride({ losses }: Traced): number {
	for (let power = 1; ; power *= 10) for (const k of [1, 2, 5]) if (losses.length <= k * power * most) return k * power
}

/** What the script prints, computed by the kernel. */
export function printedLosses(traced: Traced): string {
	const every = stride(traced)
	return traced.losses
		.map((loss, i) => ({ n: i + 1, loss }))
		.filter(({ n }) => n % every === 0 || n === 1 || n === traced.losses.length)
		.map(({ n, loss }) => `${unit(traced)} ${String(n).padStart(5)}  loss ${fixed8(loss)}\n`)
		.join('')
}
