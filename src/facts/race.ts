import { activation } from '../activations'
import { type adam, binaryCrossEntropy, dense, generator, initialiser, sgd, source, training } from '../networks'

/** A network of equal hidden units that learns to tell the two moons apart, by mini-batch descent. */
export interface Race {
	/** The activation of its hidden units, and the rule of its first weights. */
	readonly fn: string
	readonly rule: string
	/** Units of each hidden layer. */
	readonly hidden: readonly number[]
	readonly rate: number
	/** Plain descent unless given. */
	readonly optimiser?: typeof sgd | typeof adam
	readonly goal: number
	readonly epochs: number
}

export const field = { points: 128, noise: 0.1, batch: 32 }

/**
 * Epochs until the mean loss of an epoch is below the goal; one more than there are where it never is, or where the loss
 * runs away first. One seed gives all races the same points in the same order.
 */
export function epochsToLearn({ fn, rule, hidden, rate, optimiser = sgd, goal, epochs }: Race, seed: number): number {
	const units = (count: number, id: string) => ({ units: count, activation: activation(id) })
	const network = dense({
		inputs: 2,
		layers: [...hidden.map((count) => units(count, fn)), units(1, 'identity')],
		initialiser: initialiser(rule),
		generator: generator(seed, 1),
	})
	const run = training({
		network,
		data: source('moons').draw(field.points, field.noise, generator(seed, 2)),
		loss: binaryCrossEntropy,
		optimiser: optimiser(network.theta.length, { rate }),
		batch: field.batch,
		generator: generator(seed, 3),
	})
	for (let done = 1; done <= epochs && !run.broken; done++) if (run.epoch() < goal) return done
	return epochs + 1
}
