import { activation } from '../../activations'
import {
	binaryCrossEntropy,
	type DataSet,
	dense,
	forward,
	generator,
	initialiser,
	type Network,
	pass,
	sgd,
	source,
	training,
} from '../../networks'
import type { Bench } from './bench'

const seed = 1
const batch = 10
const rate = 0.03

/** Noise enough that the classes overlap: a net that no longer errs would saturate, and time another thing. */
const points = (): DataSet => source('circle').draw(250, 0.15, generator(seed, 2))

const network = (): Network =>
	dense({
		inputs: 2,
		layers: [
			{ units: 4, activation: activation('tanh') },
			{ units: 2, activation: activation('tanh') },
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('xavier-normal'),
		generator: generator(seed, 1),
	})

/** Training as one would write it down from a textbook: one row at a time, Float64Arrays, the engine's Math, tanh′ = 1 − h². */
function plain({ layers }: Network, { rows, inputs, x, targets }: DataSet) {
	const rowOf = (n: number) => new Float64Array(n)
	const units = layers.map(({ inputs, outputs, weights, bias }, k) => ({
		inputs,
		outputs,
		weights: weights.slice(),
		bias: bias.slice(),
		dWeights: rowOf(weights.length),
		dBias: rowOf(bias.length),
		h: rowOf(outputs),
		delta: rowOf(outputs),
		linear: k === layers.length - 1,
	}))
	const last = units[units.length - 1] as (typeof units)[number]
	const { integer } = generator(seed, 3)
	const order = Uint32Array.from({ length: rows }, (_, r) => r)
	const input = rowOf(inputs)

	const forwardRow = (from: Float64Array, row: number): number => {
		for (let i = 0; i < inputs; i++) input[i] = from[row * inputs + i] as number
		let h = input
		for (const layer of units) {
			for (let o = 0; o < layer.outputs; o++) {
				let z = layer.bias[o] as number
				for (let i = 0; i < layer.inputs; i++) z += (h[i] as number) * (layer.weights[o * layer.inputs + i] as number)
				layer.h[o] = layer.linear ? z : Math.tanh(z)
			}
			h = layer.h
		}
		return h[0] as number
	}

	const learnFrom = (row: number): number => {
		const z = forwardRow(x, row)
		const t = targets[row] as number
		last.delta[0] = 1 / (1 + Math.exp(-z)) - t
		for (let k = units.length - 1; k >= 0; k--) {
			const layer = units[k] as (typeof units)[number]
			const before = units[k - 1]
			before?.delta.fill(0)
			for (let o = 0; o < layer.outputs; o++) {
				const h = layer.h[o] as number
				const d = (layer.delta[o] as number) * (layer.linear ? 1 : 1 - h * h)
				layer.dBias[o] = (layer.dBias[o] as number) + d
				for (let i = 0; i < layer.inputs; i++) {
					const w = o * layer.inputs + i
					layer.dWeights[w] = (layer.dWeights[w] as number) + d * ((before ? before.h : input)[i] as number)
					if (before) before.delta[i] = (before.delta[i] as number) + d * (layer.weights[w] as number)
				}
			}
		}
		return Math.max(z, 0) - t * z + Math.log1p(Math.exp(-Math.abs(z)))
	}

	const update = (values: Float64Array, slopes: Float64Array) => {
		for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) - (rate / batch) * (slopes[k] as number)
		slopes.fill(0)
	}

	return {
		epoch: () => {
			let loss = 0
			for (let k = rows - 1; k > 0; k--) {
				const other = integer(k + 1)
				const held = order[k] as number
				order[k] = order[other] as number
				order[other] = held
			}
			for (let start = 0; start < rows; start += batch) {
				for (let r = start; r < start + batch; r++) loss += learnFrom(order[r] as number)
				for (const { weights, bias, dWeights, dBias } of units) {
					update(weights, dWeights)
					update(bias, dBias)
				}
			}
			return loss / rows
		},
		map: (grid: Float64Array, logits: Float64Array) => {
			for (let row = 0; row < logits.length; row++) logits[row] = forwardRow(grid, row)
		},
	}
}

/** Side of the picture of the plane. */
const side = 100

/** The default net of the figures: an epoch of it, and its map of the plane. */
export const benches = (): Bench[] => {
	const data = points()
	const ours = network()
	const theirs = plain(network(), data)
	const { epoch, autopsy } = training({
		network: ours,
		data,
		loss: binaryCrossEntropy,
		optimiser: sgd(ours.theta.length, { rate }),
		batch,
		generator: generator(seed, 3),
	})
	const grid = Float64Array.from({ length: 2 * side * side }, (_, k) => {
		const cell = k >> 1
		return (2 * (k % 2 === 0 ? cell % side : Math.floor(cell / side))) / (side - 1) - 1
	})
	const whole = pass(ours, side * side)
	const logits = new Float64Array(side * side)
	return [
		{
			name: 'networks: an epoch of 2→4→2→1, 250 rows by tens',
			against: 'one row at a time',
			limit: 1 / 3,
			ours: epoch,
			reference: theirs.epoch,
		},
		{
			name: 'networks: the autopsy of its layers',
			against: 'an epoch',
			limit: 1.25,
			ours: autopsy,
			reference: epoch,
		},
		{
			name: `networks: the map of its plane, ${side} × ${side}`,
			against: 'one row at a time',
			limit: 0.6,
			ours: () => forward(ours, whole, grid, false),
			reference: () => theirs.map(grid, logits),
		},
	]
}
