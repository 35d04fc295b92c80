import { expect, test } from 'vitest'
import { activation } from '../activations'
import { activityThroughDepth, generator, initialiser, meanField, meanFieldLayer, meanFieldSignal } from '.'

test.each([
	// Closed forms, and moments by mpmath, 25 digits.
	['relu', 1, 0.3989422804014327, 0.5, 0.5],
	['relu', 4, 0.7978845608028654, 2, 0.5],
	['identity', 3, 0, 3, 1],
	['selu', 1, 0, 1, 1.071574992455799],
	['gelu', 1, 0.2820947917738781, 0.425221482570299, 0.4558508656492871],
	['hard-tanh', 1, 0, 0.5160585509617133, 0.6826894921370859],
])('moments of %s at q = %d', (id, q, mean, square, slope) => {
	const layer = meanFieldLayer(activation(id), q)
	expect(layer.mean).toBeCloseTo(mean, 7)
	expect(layer.meanSquare).toBeCloseTo(square, 7)
	expect(layer.slopeSquare).toBeCloseTo(slope, 7)
})

test('foretells what wide networks do', () => {
	const tanh = activation('tanh')
	const stack = { activation: tanh, initialiser: initialiser('lecun-normal'), width: 256, depth: 8, batch: 64 }
	const layers = activityThroughDepth(stack, generator(1))
	meanField(tanh, 1, 8).forEach((expected, k) => {
		const { mean, variance } = layers[k] as { mean: number; variance: number }
		expect((variance + mean * mean) / expected.meanSquare).toBeCloseTo(1, 1)
	})
})

/** log₁₀ of what is left at the first layer, by an independent implementation (numpy; its own quadrature is good to 0.005). */
test.each([
	['sigmoid', 1, 10, -5.69258],
	['sigmoid', 1, 50, -30.77225],
	['sigmoid', 2, 50, -24.46959],
	['tanh', 1, 50, -0.91739],
	['tanh', 2, 50, 0.88431],
	['relu', 1, 50, 24.5 * Math.log10(0.5)],
	['relu', 2, 50, 0],
	['selu', 1, 50, 0.73949],
	['elu', 2, 20, 0.6179],
	['gelu', 1, 50, -14.43073],
	['gelu', 2, 50, -5.56871],
	['swish', 2, 50, -6.73336],
])('the signal of %s, gain %d, depth %d', (id, gain, depth, expected) => {
	const left = meanFieldSignal(meanField(activation(id), gain, depth), gain)
	expect(left[depth - 1]).toBe(1)
	expect(Math.abs(Math.log10(left[0] as number) - expected)).toBeLessThan(0.006)
})
