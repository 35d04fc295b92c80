import { expect, test } from 'vitest'
import { activation } from '../activations'
import { activityThroughDepth, generator, initialiser, meanSquareOf, meanSquaresThroughDepth } from '.'

test.each([
	// Closed forms, and moments by mpmath, 30 digits.
	['relu', 1, 0.5],
	['relu', 7, 3.5],
	['identity', 3, 3],
	['selu', 1, 1],
	['gelu', 1, 0.425221482570299],
])('E f(√q·z)² of %s at q = %d is %d', (id, q, expected) =>
	expect(meanSquareOf(activation(id), q)).toBeCloseTo(expected, 6),
)

test('foretells what wide networks do', () => {
	const tanh = activation('tanh')
	const stack = { activation: tanh, initialiser: initialiser('lecun-normal'), width: 256, depth: 8, batch: 64 }
	const layers = activityThroughDepth(stack, generator(1))
	meanSquaresThroughDepth(tanh, 1, 8).forEach((expected, k) => {
		const { mean, variance } = layers[k] as { mean: number; variance: number }
		expect((variance + mean * mean) / expected).toBeCloseTo(1, 1)
	})
})
