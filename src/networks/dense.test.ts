import { expect, test } from 'vitest'
import { activation } from '../activations'
import { dense } from './dense'
import { initialiser } from './initialisers'
import { generator } from './random'

const relu = activation('relu')
const net = (inputs: number, units: number[], bias = true) =>
	dense({
		inputs,
		layers: units.map((count) => ({ units: count, activation: relu, bias })),
		initialiser: initialiser('he-normal'),
		generator: generator(4),
	})

test('theta holds weights and biases, layer by layer', () => {
	const { theta, layers, outputs } = net(3, [4, 2])
	expect(theta.length).toBe(4 * 3 + 4 + 2 * 4 + 2)
	expect(outputs).toBe(2)
	expect(layers.map(({ weights, bias }) => [weights.length, bias.length])).toEqual([
		[12, 4],
		[8, 2],
	])
	layers[1]?.weights.fill(5)
	expect([...theta.subarray(16, 24)]).toEqual(Array(8).fill(5))
	expect([...theta.subarray(12, 16), ...theta.subarray(24)]).toEqual(Array(6).fill(0))
})

test('a network without biases draws the same weights', () => {
	expect(net(3, [4, 2], false).layers.map(({ weights }) => weights)).toEqual(
		net(3, [4, 2]).layers.map(({ weights }) => weights),
	)
})

test.each([
	['no layers', 2, []],
	['no units', 2, [3, 0]],
	['half a unit', 2, [1.5]],
	['a million units', 2, [1e6]],
	['no inputs', 0, [1]],
	['too many weights', 4096, [4096]],
	['NaN', Number.NaN, [1]],
])('%s is refused', (_, inputs, units) => {
	expect(() => net(inputs, units)).toThrow(RangeError)
})

test('a learned parameter lies in theta, after the biases of its layer', () => {
	const prelu = activation('prelu')
	const { theta, layers } = dense({
		inputs: 2,
		layers: [
			{ units: 3, activation: prelu, learned: ['alpha'] },
			{ units: 2, activation: prelu, learned: ['alpha'], params: { alpha: 0.1 } },
		],
		initialiser: initialiser('he-normal'),
		generator: generator(4),
	})
	expect(theta.length).toBe(3 * 2 + 3 + 1 + 2 * 3 + 2 + 1)
	expect([theta[9], theta[18]]).toEqual([0.25, 0.1])
	theta[9] = 0.5
	expect(layers.map(({ params }) => params.alpha)).toEqual([0.5, 0.1])
})

test('what an activation cannot learn is refused', () => {
	const layers = [{ units: 3, activation: relu, learned: ['alpha'] }]
	expect(() => dense({ inputs: 2, layers, initialiser: initialiser('he-normal'), generator: generator(4) })).toThrow(
		/relu.*"alpha".*nothing/,
	)
})
