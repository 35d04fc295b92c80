import { activation } from '../activations'
import type { Elementwise } from '../activations/types'
import {
	binaryCrossEntropy,
	collapse,
	coursePoints,
	dense,
	fitHinges,
	forward,
	generator,
	initialiser,
	logisticRegression,
	numericalRank,
	pass,
	sgd,
	singularValues,
	solvePositive,
	spread,
	training,
	turn,
} from '../networks'
import type { Fact } from './types'

const identity = activation('identity')

/** A plain network of equal widths, with biases drawn too. */
function stack(depth: number, width: number, seed: number, fn: Elementwise = identity) {
	const network = dense({
		inputs: width,
		layers: Array.from({ length: depth }, () => ({ units: width, activation: fn })),
		initialiser: initialiser('lecun-normal'),
		generator: generator(seed, 1),
	})
	const biases = generator(seed, 2)
	for (const { bias } of network.layers) for (let j = 0; j < bias.length; j++) bias[j] = biases.normal()
	return network
}

/** The largest difference between a network's outputs and those of its one layer, against the largest output. */
function deviation(depth: number, width: number, seed: number): number {
	const network = stack(depth, width, seed)
	const rows = 20
	const random = generator(seed, 3)
	const x = Float64Array.from({ length: rows * width }, random.normal)
	const long = forward(network, pass(network, rows), x)
	const { weights, bias } = collapse(network)
	let largest = 0
	let off = 0
	for (let r = 0; r < rows; r++) {
		for (let o = 0; o < width; o++) {
			let y = bias[o] as number
			for (let i = 0; i < width; i++) y += (weights[o * width + i] as number) * (x[r * width + i] as number)
			const value = long[r * width + o] as number
			largest = Math.max(largest, Math.abs(value))
			off = Math.max(off, Math.abs(value - y))
		}
	}
	return off / largest
}

/** Numerical ranks of products of square matrices, one for each seed. */
function ranks(depth: number, width: number, init: string, seeds: number, narrowest = width): number[] {
	const rule = initialiser(init)
	return Array.from({ length: seeds }, (_, seed) => {
		const units = (k: number) => (k === Math.ceil(depth / 2) - 1 && depth > 1 ? narrowest : width)
		const layers = Array.from({ length: depth }, (_, k) => ({ units: units(k), activation: identity, bias: false }))
		const network = dense({ inputs: width, layers, initialiser: rule, generator: generator(seed + 1, 1) })
		return numericalRank(singularValues(collapse(network).weights, width), width)
	})
}

const median = (values: readonly number[]): number => spread(values).median

interface Race {
	readonly gap: number
	readonly steps: number
}

/**
 * Trains linear networks of several depths by the same plain gradient descent. `gap` is by how much the loss stays above
 * the convex optimum at the end; `steps`, how many it took to come within 1 % of the way there.
 */
function linearRace(depth: number, optimum: number): Race {
	const data = coursePoints('moons')
	const hidden = Array.from({ length: depth - 1 }, () => ({ units: 4, activation: identity }))
	const network = dense({
		inputs: 2,
		layers: [...hidden, { units: 1, activation: identity }],
		initialiser: initialiser('xavier-normal'),
		gain: 0.3,
		generator: generator(1, 1),
	})
	const optimiser = sgd(network.theta.length, { rate: 0.5 })
	const run = training({ network, data, loss: binaryCrossEntropy, optimiser, generator: generator(1, 3) })
	const first = run.review().loss
	let steps = 0
	for (let k = 0; k < 4000; k++) {
		const loss = run.advance()
		if (steps === 0 && loss - optimum < 0.01 * (first - optimum)) steps = k
	}
	return { gap: run.review().loss - optimum, steps }
}

/** The largest error of k ReLU units, their kinks evenly spaced, fitted to one period of a sine on [−1, 1]. */
function reluError(x: Float64Array, y: Float64Array, units: number): number {
	const { at } = fitHinges(
		x,
		y,
		Array.from({ length: units }, (_, j) => -1 + (2 * j) / units),
	)
	return x.reduce((most, u, k) => Math.max(most, Math.abs(at(u) - (y[k] as number))), 0)
}

/** The same for units z², whose sums are parabolas whatever their number, so that the best parabola is the best there is. */
function squareError(x: Float64Array, y: Float64Array): number {
	const gram = new Float64Array(9)
	const right = new Float64Array(3)
	for (const [k, u] of x.entries()) {
		const powers = [1, u, u * u]
		for (const [i, a] of powers.entries()) {
			right[i] = (right[i] as number) + a * (y[k] as number)
			for (const [j, b] of powers.entries()) gram[3 * i + j] = (gram[3 * i + j] as number) + a * b
		}
	}
	const [a, b, c] = solvePositive(gram, right) as unknown as [number, number, number]
	return x.reduce((most, u, k) => Math.max(most, Math.abs(a + b * u + c * u * u - (y[k] as number))), 0)
}

export const whyFacts: readonly Fact[] = [
	{
		/** Whether two linear layers are one: outputs of both, at random weights, to rounding. */
		name: 'two-layers-collapse',
		compute: () => {
			const trials = 20
			const off = Math.max(...Array.from({ length: trials }, (_, k) => deviation(2, 16, k + 1)))
			return { literal: off <= 1e-14, values: { trials, width: 16, deviation: off } }
		},
	},
	{
		/** Whether three, ten and a hundred layers are one as well. */
		name: 'deep-collapse',
		compute: () => {
			const [three, ten, hundred] = [3, 10, 100].map((depth) => deviation(depth, 16, 1)) as [number, number, number]
			return { literal: Math.max(three, ten, hundred) <= 1e-12, values: { three, ten, hundred } }
		},
	},
	{
		/** What is left of the rank of 64 in long products, by chance weights, by orthogonal ones, and through a neck of 8. */
		name: 'product-rank',
		compute: () => ({
			values: {
				width: 64,
				random20: median(ranks(20, 64, 'lecun-normal', 3)),
				random50: median(ranks(50, 64, 'lecun-normal', 3)),
				orthogonal50: median(ranks(50, 64, 'orthogonal', 1)),
				neck: 8,
				throughNeck: median(ranks(20, 64, 'lecun-normal', 1, 8)),
			},
		}),
	},
	{
		/** Whether deeper linear networks learn nothing that one layer does not: their losses against the convex optimum. */
		name: 'deeper-linear',
		compute: () => {
			const data = coursePoints('moons')
			const [a, b, c] = logisticRegression(data.x, data.targets, 2, 1e-9) as unknown as [number, number, number]
			const logits = Float64Array.from(
				{ length: data.rows },
				(_, r) => a * (data.x[2 * r] as number) + b * (data.x[2 * r + 1] as number) + c,
			)
			const optimum = binaryCrossEntropy.evaluate(logits, data.targets, data.rows, new Float64Array(data.rows))
			const [one, two, four] = [1, 2, 4].map((depth) => linearRace(depth, optimum)) as [Race, Race, Race]
			return {
				literal: [one, two, four].every(({ gap }) => gap > -1e-9),
				values: {
					optimum,
					gapOne: one.gap,
					gapTwo: two.gap,
					gapFour: four.gap,
					stepsOne: one.steps,
					stepsTwo: two.steps,
					stepsFour: four.steps,
				},
			}
		},
	},
	{
		/** Whether f gives the power to fit curves: errors of ever more ReLU units on a sine, and of units z², which stop short. */
		name: 'relu-approximation',
		compute: () => {
			const count = 2001
			const x = Float64Array.from({ length: count }, (_, k) => -1 + (2 * k) / (count - 1))
			const y = x.map((u) => turn(u / 2)[1])
			const [four, eight, sixteen, sixtyFour] = [4, 8, 16, 64].map((units) => reluError(x, y, units)) as [
				number,
				number,
				number,
				number,
			]
			return {
				literal: four > eight && eight > sixteen && sixtyFour < 1e-2,
				values: { four, eight, sixteen, sixtyFour, ratio: eight / sixteen, squares: squareError(x, y) },
			}
		},
	},
]
