import { activation } from '../activations'
import type { Elementwise } from '../activations/types'
import { type DataSet, source } from './data'
import { dense, type Layer } from './dense'
import { initialiser } from './initialisers'
import { affine } from './linear'
import { logisticRegression } from './logistic-regression'
import { binaryCrossEntropy } from './losses'
import { adam } from './optimisers'
import { generator } from './random'
import { training } from './training'

/**
 * The points that the course draws and judges under a source's id: the same in its figures and in its facts. A line nearly
 * parts the moons; the disc in its ring and the four quadrants are beyond any.
 */
export const coursePoints = (id: string): DataSet => source(id).draw(80, id === 'moons' ? 0.09 : 0.04, generator(7, 2))

/** Steps of full-batch Adam: enough for a hundred points and a few units, and done within a frame or two. */
const steps = 200
const rate = 0.1
/** Large enough that a little bending stays little: without it the output weights would blow any trace of f up. */
const decay = 0.05

/** A hidden layer that was trained, with a linear output, to tell two classes in the plane apart. */
export function trainedHiddenLayer(data: DataSet, units: number, fn: Elementwise, seed: number): Layer {
	const network = dense({
		inputs: data.inputs,
		layers: [
			{ units, activation: fn },
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('he-normal'),
		gain: 2,
		generator: generator(seed, 1),
	})
	const hidden = network.layers[0] as Layer
	// Folds that all start at the origin would have to be pulled off it first.
	const biases = generator(seed, 2)
	for (let j = 0; j < units; j++) hidden.bias[j] = 2 * biases.uniform() - 1
	const optimiser = adam(network.theta.length, { rate })
	const run = training({ network, data, loss: binaryCrossEntropy, optimiser, generator: generator(seed, 3) })
	for (let k = 0; k < steps; k++) run.advance()
	return hidden
}

/** What a network of one hidden layer makes of the plane. */
export interface Boundary {
	/** The logit of each row of points (rows × inputs): class 1 where it is positive, the boundary where it is 0. */
	readonly logits: (points: Float64Array) => Float64Array
	/** Rows of the data that it puts in their class. */
	readonly correct: number
}

/**
 * The boundary when `share` of the hidden layer's f is switched on, h = (1 − share)·z + share·f(z), and the output weights are
 * the best there are for that h (with a little weight decay). At 0 the network is affine, whatever its hidden weights: the
 * boundary is the straight one of a logistic regression. At 1 it is the network with f.
 */
export function boundary(
	data: DataSet,
	{ inputs, outputs, weights, bias, activation: fn, params }: Layer,
	share: number,
): Boundary {
	const features = (points: Float64Array): Float64Array => {
		const rows = points.length / inputs
		const z = new Float64Array(rows * outputs)
		affine(points, weights, bias, z, rows, inputs, outputs)
		if (share === 0) return z
		const h = new Float64Array(z.length)
		fn.fill(z, h, params)
		return h.map((v, k) => (1 - share) * (z[k] as number) + share * v)
	}
	const w = logisticRegression(features(data.x), data.targets, outputs, decay)
	const logits = (points: Float64Array): Float64Array => {
		const rows = points.length / inputs
		const result = new Float64Array(rows)
		affine(features(points), w.subarray(0, outputs), w.subarray(outputs), result, rows, outputs, 1)
		return result
	}
	const found = logits(data.x)
	const correct = found.reduce((sum, z, r) => sum + Number(z > 0 === (data.targets[r] === 1)), 0)
	return { logits, correct }
}
