import { activation } from '../activations'
import { exp, log1p } from '../activations/special'
import {
	adam,
	binaryCrossEntropy,
	blobs,
	type DataSet,
	dense,
	forward,
	generator,
	initialiser,
	logisticRegression,
	pass,
	training,
} from '../networks'

const { f: sigmoid } = activation('sigmoid')

/** A loss of a probability p = σ(z) for an answer t that is 0 or 1, as a function of the logit. */
export type LogitLoss = (z: number, t: 0 | 1) => number

/** Softplus of ∓z: −ln σ(±z) without overflow. */
const crossEntropy: LogitLoss = (z, t) => {
	const signed = t === 1 ? z : -z
	return Math.max(-signed, 0) + log1p(exp(-Math.abs(z)))
}

/** The first two are proper: a forecaster does best by saying what he believes (Gneiting & Raftery 2007). The last is not. */
export const logitLosses = {
	crossEntropy,
	squaredError: (z: number, t: 0 | 1) => (sigmoid(z) - t) ** 2,
	absoluteError: (z: number, t: 0 | 1) => Math.abs(sigmoid(z) - t),
} satisfies Record<string, LogitLoss>

/**
 * What a σ unit comes to say when it minimises a loss over cases of which a share `rate` are positive: golden-section search
 * over the logit, on which all three losses have one valley.
 */
export function learnedProbability(loss: LogitLoss, rate: number): number {
	const expected = (z: number): number => rate * loss(z, 1) + (1 - rate) * loss(z, 0)
	const golden = (Math.sqrt(5) - 1) / 2
	let [low, high] = [-20, 20]
	while (high - low > 1e-9) {
		const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
		if (expected(left) < expected(right)) high = right
		else low = left
	}
	return sigmoid((low + high) / 2)
}

/** How sure a classifier is of its answers on average, and how often they are right. */
export interface Calibration {
	readonly confidence: number
	readonly accuracy: number
}

const clouds = { spread: 0.7, fresh: 4000, seed: 9 }

/** Two Gaussian clouds that overlap: nobody can be sure between them. */
const draw = (rows: number, seed: number): DataSet => blobs(2).draw(rows, clouds.spread, generator(seed, 2))

/** Judged on fresh points. */
function judge(logits: (data: DataSet) => ArrayLike<number>): Calibration {
	const data = draw(clouds.fresh, clouds.seed)
	const z = logits(data)
	let [confidence, right] = [0, 0]
	for (let r = 0; r < data.rows; r++) {
		confidence += sigmoid(Math.abs(z[r] as number))
		right += Number((z[r] as number) > 0 === (data.targets[r] === 1))
	}
	return { confidence: confidence / data.rows, accuracy: right / data.rows }
}

/** A logistic regression, which is the right model here, fitted to many points. */
export function modest(points: number): Calibration {
	const { x, targets } = draw(points, 0)
	const [w0, w1, b] = logisticRegression(x, targets, 2, 1e-3) as unknown as [number, number, number]
	return judge((data) =>
		Float64Array.from(
			{ length: data.rows },
			(_, r) => w0 * (data.x[2 * r] as number) + w1 * (data.x[2 * r + 1] as number) + b,
		),
	)
}

/** A net with far more weights than points, trained by the same cross-entropy until it knows its points by heart. */
export function overfitted(points: number, units: number, steps: number): Calibration {
	const network = dense({
		inputs: 2,
		layers: [
			{ units, activation: activation('relu') },
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('he-normal'),
		generator: generator(0, 1),
	})
	const run = training({
		network,
		data: draw(points, 0),
		loss: binaryCrossEntropy,
		optimiser: adam(network.theta.length, { rate: 0.02 }),
		generator: generator(0, 3),
	})
	for (let step = 0; step < steps; step++) run.advance()
	return judge((data) => forward(network, pass(network, data.rows), data.x))
}
