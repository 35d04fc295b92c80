import { expect, test } from 'vitest'
import { activation } from '../activations'
import { collapse } from './collapse'
import { dense } from './dense'
import { initialiser } from './initialisers'
import { affine } from './linear'
import { forward, pass } from './pass'
import { generator } from './random'
import { numericalRank, singularValues } from './singular'
import { spread } from './spread'

const width = 64

const stack = (depth: number, seed: number, bias = false) => {
	const draw = generator(seed)
	const layers = Array.from({ length: depth }, () => ({ units: width, activation: activation('identity'), bias }))
	const network = dense({ inputs: width, layers, initialiser: initialiser('xavier-normal'), generator: draw })
	for (const layer of network.layers) layer.bias.set(layer.bias.map(draw.normal))
	return network
}

test.each([2, 10, 50])('%d linear layers are one, to rounding', (depth) => {
	const network = stack(depth, depth, true)
	const rows = 16
	const x = Float64Array.from({ length: rows * width }, generator(1).normal)
	const layered = forward(network, pass(network, rows), x)
	const { weights, bias } = collapse(network)
	const once = new Float64Array(layered.length)
	affine(x, weights, bias, once, rows, width, width)
	const largest = Math.max(...layered.map(Math.abs))
	expect(Math.max(...layered.map((y, k) => Math.abs(y - (once[k] as number)))) / largest).toBeLessThan(1e-14)
})

test('singular values by hand', () => {
	// [[3, 0], [4, 5]]: AᵀA has eigenvalues 45 and 5.
	const [large, small] = singularValues(Float64Array.of(3, 0, 4, 5), 2)
	expect(large).toBeCloseTo(Math.sqrt(45), 14)
	expect(small).toBeCloseTo(Math.sqrt(5), 14)
	expect([...singularValues(Float64Array.of(1, 2, 2, 4, 3, 6), 2)]).toEqual([
		expect.closeTo(Math.sqrt(70), 13),
		expect.closeTo(0, 13),
	])
	expect(singularValues(Float64Array.of(3, 4), 2)).toEqual(Float64Array.of(5))
})

/** The medians that NumPy's matrix_rank gives of such products. */
test('the numerical rank of a product falls by conditioning alone', () => {
	const values = (depth: number, seed: number) => singularValues(collapse(stack(depth, seed)).weights, width)
	const ranks = (depth: number) => Array.from({ length: 5 }, (_, seed) => numericalRank(values(depth, seed), width))
	expect(spread(ranks(2)).median).toBe(64)
	expect(spread(ranks(20)).median).toBe(60)
	expect(spread(ranks(50)).median).toBe(44)
})
