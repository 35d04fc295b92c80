import { expect, test } from 'vitest'
import { adam, type Optimiser, sgd } from './optimisers'

const walk = (optimiser: Optimiser, gradients: number[]) => {
	const theta = Float64Array.of(1)
	return gradients.map((g) => {
		optimiser.step(theta, Float64Array.of(g))
		return theta[0] as number
	})
}

test('plain descent', () => expect(walk(sgd(1, { rate: 0.5 }), [1, -2, 0])).toEqual([0.5, 1.5, 1.5]))

test('momentum goes on when the gradient is gone', () => {
	expect(walk(sgd(1, { rate: 0.5, momentum: 0.5 }), [1, 0, 0])).toEqual([0.5, 0.25, 0.125])
})

test('Adam: the first step is the rate, and two by hand', () => {
	expect(walk(adam(1, { rate: 0.1, epsilon: 0 }), [1e-5])[0]).toBeCloseTo(0.9, 14)
	// m = 0.5, then 0.25; v = 0.5, then 0.25; corrected by 1 − ½ᵗ: 1 and ⅓.
	const halves = walk(adam(1, { rate: 0.1, beta1: 0.5, beta2: 0.5, epsilon: 0 }), [1, 0])
	expect(halves[0]).toBeCloseTo(0.9, 15)
	expect(halves[1]).toBeCloseTo(0.9 - (0.1 * (1 / 3)) / Math.sqrt(1 / 3), 15)
})

test('a changed rate counts from the next step', () => {
	const optimiser = sgd(1, { rate: 1 })
	const theta = Float64Array.of(0)
	optimiser.step(theta, Float64Array.of(1))
	optimiser.rate = 0.25
	optimiser.step(theta, Float64Array.of(1))
	expect(theta[0]).toBe(-1.25)
})
