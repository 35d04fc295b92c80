import { describe, expect, it, test } from 'vitest'
import { activation } from '../activations'
import { convolve, picture } from './convolution'
import { convolutional } from './convolutional'
import { dense, type LayerShape } from './dense'
import type { MakeForm } from './form'
import { gated } from './gated'
import { initialiser } from './initialisers'
import { meanSquaredError } from './losses'
import { lstm } from './lstm'
import { backward, forward, output, pass } from './pass'
import { generator } from './random'
import { recurrent } from './recurrent'

const sigmoid = activation('sigmoid')
const identity = activation('identity')

const network = (inputs: number, layers: readonly LayerShape[]) => {
	const made = dense({ inputs, layers, initialiser: initialiser('lecun-normal'), generator: generator(3) })
	const { normal } = generator(4)
	for (const { bias } of made.layers)
		for (let k = 0; k < bias.length; k++) bias[k] = (bias[k] as number) + 0.3 * normal()
	return made
}

const rows = 3
const normals = (length: number, seed: number) => Float64Array.from({ length }, generator(seed).normal)

/** A form between two dense layers, so that the derivatives by its inputs count too. */
const forms: readonly (readonly [name: string, inputs: number, form: MakeForm])[] = [
	['convolutional', 20, convolutional({ width: 5, height: 4, kernel: 2 })],
	[
		'convolutional, with a stride, on channels',
		24,
		convolutional({ width: 4, height: 3, channels: 2, kernel: 2, stride: 2 }),
	],
	['gated', 5, gated],
	['recurrent', 8, recurrent(4)],
	['lstm', 8, lstm(4, sigmoid)],
]

describe.each(forms)('%s', (_, inputs, form) => {
	it.each(['tanh', 'gelu'])('has the gradient that differences find, with %s', (id) => {
		const net = network(inputs, [
			{ units: inputs, activation: activation('tanh') },
			{ units: 3, activation: activation(id), form },
			{ units: 2, activation: identity },
		])
		const room = pass(net, rows)
		const [x, targets] = [normals(rows * inputs, 5), normals(rows * 2, 6)]
		const value = () => meanSquaredError.evaluate(forward(net, room, x), targets, rows, output(room).delta)
		value()
		backward(net, room, x)
		const gradient = room.gradient.slice()
		const largest = Math.max(...gradient.map(Math.abs))
		for (const [k, at] of net.theta.entries()) {
			const h = 1e-4
			const moved = (by: number) => {
				net.theta[k] = at + by * h
				return value()
			}
			const difference = (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * h)
			net.theta[k] = at
			expect(Math.abs(difference - (gradient[k] as number)), `${k}`).toBeLessThan(1e-8 * largest)
		}
	})

	it('refuses rows that do not fit', () => {
		if (form !== gated)
			expect(() => network(inputs + 1, [{ units: 3, activation: identity, form }])).toThrow(RangeError)
	})
})

test('a convolutional layer is a convolution with each of its kernels', () => {
	const net = network(30, [{ units: 2, activation: identity, form: convolutional({ width: 6, height: 5, kernel: 3 }) }])
	const x = normals(30, 5)
	const answers = forward(net, pass(net, 1), x)
	const image = picture(6, 5, (column, row) => x[row * 6 + column] as number)
	for (const unit of [0, 1]) {
		const kernel = picture(3, 3, (u, v) => net.theta[9 * unit + 3 * v + u] as number)
		for (const [place, sum] of convolve(image, kernel).pixels.entries())
			expect(answers[2 * place + unit]).toBeCloseTo(sum + (net.theta[18 + unit] as number), 12)
	}
})

test('a gated layer by hand', () => {
	const net = network(1, [{ units: 1, activation: activation('relu'), form: gated }])
	net.theta.set([2, -3, 1, 4])
	// W = 2, V = −3, b = 1, c = 4
	expect([...forward(net, pass(net, 2), Float64Array.of(1, -1))]).toEqual([3, 0])
	expect([...forward(net, pass(net, 1), Float64Array.of(2))]).toEqual([5 * -2])
})

test('a recurrent layer by hand', () => {
	const net = network(3, [{ units: 1, activation: activation('relu'), form: recurrent(3) }])
	net.theta.set([2, -1, 1])
	// 2·1 + 1 = 3, 2·2 − 3 + 1 = 2, 2·0.5 − 2 + 1 = 0; 0 + 1, 0 − 1 + 1 = 0, 2 + 1
	expect([...forward(net, pass(net, 2), Float64Array.of(1, 2, 0.5, 0, 0, 1))]).toEqual([0, 3])
})

test('long short-term memory by hand', () => {
	const net = network(2, [{ units: 1, activation: identity, form: lstm(2, identity) }])
	// gates keep, write, show: weights of x and h each; then those of the content; then the biases alike
	net.theta.set([1, 0, 0, 1, 0, 0, 1, 0, 0.5, 1, 2, 0])
	// c₁ = 1·3 = 3, h₁ = 2·3; c₂ = (−1 + 0.5)·3 + (6 + 1)·(−1), h₂ = 2·c₂
	expect([...forward(net, pass(net, 1), Float64Array.of(3, -1))]).toEqual([2 * (-1.5 - 7)])
})

test('a forget gate starts open', () => {
	const { layers } = dense({
		inputs: 2,
		layers: [{ units: 2, activation: identity, form: lstm(2, sigmoid) }],
		initialiser: initialiser('constant'),
		generator: generator(0),
	})
	expect([...(layers[0]?.bias ?? [])]).toEqual([1, 0, 0, 1, 0, 0, 0, 0])
})
