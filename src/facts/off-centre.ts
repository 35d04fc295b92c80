import { activation } from '../activations'
import type { Elementwise } from '../activations/types'
import { dense, generator, initialiser, meanSquaredError, sgd, training } from '../networks'

const linear = activation('identity')
const features = 32
const rows = 512

/** The largest eigenvalue of the second moments of [h, 1], by power iteration; h is rows × features. */
function largestEigenvalue(h: Float64Array): number {
	const entry = (r: number, i: number): number => (i < features ? (h[r * features + i] as number) : 1)
	let v = new Float64Array(features + 1).fill(1)
	let value = 0
	for (let step = 0; step < 200; step++) {
		const next = new Float64Array(features + 1)
		for (let r = 0; r < rows; r++) {
			let along = 0
			for (let i = 0; i <= features; i++) along += entry(r, i) * (v[i] as number)
			for (let i = 0; i <= features; i++) next[i] = (next[i] as number) + (along * entry(r, i)) / rows
		}
		value = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0))
		v = next.map((x) => x / value)
	}
	return value
}

/**
 * Steps of gradient descent that a linear unit with a bias needs to learn a linear rule from inputs f(z) + shift, z standard
 * normal, until 1% of the rule's variance is unexplained. The rate is the best safe one, 1 over the loss's largest curvature
 * (LeCun et al. 1998, §5). The rule, the data and the slopes of f are the same whatever the shift.
 */
export function stepsToLearn(fn: Elementwise, shift: number, seed: number): number {
	const random = generator(seed)
	const z = Float64Array.from({ length: rows * features }, random.normal)
	const h = z.map((value) => fn.f(value) + shift)
	const rule = Float64Array.from({ length: features }, random.normal)
	const centre = fn.f(0) + shift
	const targets = Float64Array.from({ length: rows }, (_, r) =>
		rule.reduce((sum, w, i) => sum + w * ((h[r * features + i] as number) - centre), 0),
	)
	const mean = targets.reduce((sum, t) => sum + t, 0) / rows
	const variance = targets.reduce((sum, t) => sum + (t - mean) ** 2, 0) / rows
	const network = dense({
		inputs: features,
		layers: [{ units: 1, activation: linear }],
		initialiser: initialiser('constant'),
		gain: 0,
		generator: random,
	})
	const run = training({
		network,
		data: { rows, inputs: features, outputs: 1, x: h, targets },
		loss: meanSquaredError,
		optimiser: sgd(network.theta.length, { rate: 1 / (2 * largestEigenvalue(h)) }),
		generator: random,
	})
	let steps = 0
	while (run.advance() > variance / 100 && steps < 5000) steps++
	return steps
}
