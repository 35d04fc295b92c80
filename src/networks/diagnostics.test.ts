import { expect, test } from 'vitest'
import { activation } from '../activations'
import { dense } from './dense'
import { activity, layerReports, norm, norms } from './diagnostics'
import { initialiser } from './initialisers'
import { meanSquaredError } from './losses'
import { backward, forward, output, pass } from './pass'
import { generator } from './random'

test('a norm neither underflows nor overflows', () => {
	expect(norm(Float64Array.of(3, -4))).toBe(5)
	expect(norm(Float64Array.of(3e-200, 4e-200)) / 5e-200).toBeCloseTo(1, 14)
	expect(norm(Float64Array.of(3e200, 4e200)) / 5e200).toBeCloseTo(1, 14)
	expect(norm(new Float64Array(3))).toBe(0)
	expect(norm(Float64Array.of(1, Number.NaN))).toBeNaN()
})

test('what a layer does, by hand', () => {
	const network = dense({
		inputs: 1,
		layers: [{ units: 3, activation: activation('relu') }],
		initialiser: initialiser('constant'),
		generator: generator(0),
	})
	network.theta.set([1, -1, 1, 0, 0, -9])
	const room = pass(network, 2)
	const x = Float64Array.of(2, 4)
	forward(network, room, x)
	// h = (2, 0, 0), (4, 0, 0)
	const [layer] = activity(network, room)
	expect(layer?.mean).toBe(1)
	expect(layer?.variance).toBeCloseTo(20 / 6 - 1, 15)
	expect(layer?.variancePerUnit).toBeCloseTo(1 / 3, 15)
	expect(layer?.dead).toBeCloseTo(2 / 3, 15)
	expect(layer?.saturated).toBeCloseTo(2 / 3, 15)

	meanSquaredError.evaluate(output(room).h, Float64Array.of(-1, 0, 0, 0, 0, 0), 2, output(room).delta)
	backward(network, room, x)
	// δ = (3, 4)/3 in the first unit: dW = (6 + 16)/3.
	const [size] = norms(network, room)
	expect(layerReports(network, room)).toEqual([{ ...layer, ...size }])
	expect(size?.delta).toBeCloseTo(5 / 3, 15)
	expect(size?.gradient).toBeCloseTo(22 / 3, 14)
	expect(size?.weights).toBeCloseTo(Math.sqrt(3), 15)
})
