import { expect, test } from 'vitest'
import { attractor, through } from './model'

const from = (fn: string, gain: number, layers: number, mean = -1, variance = 2.4) =>
	through({ fn, gain, layers, mean, variance })

test('SELU draws any start to (0, 1) with LeCun’s weights', () => {
	const found = attractor('selu', 1)
	expect(found?.mean).toBeCloseTo(0, 13)
	expect(found?.variance).toBeCloseTo(1, 13)
	for (const [mean, variance] of [
		[-1.5, 0],
		[1.5, 3],
		[0, 0.1],
	] as const) {
		const end = from('selu', 1, 100, mean, variance).at(-1)
		expect(end?.mean).toBeCloseTo(0, 9)
		expect(end?.variance).toBeCloseTo(1, 8)
	}
})

test('nothing changes at the attractor, and a start at it stays', () => {
	for (const [fn, gain] of [
		['selu', 1],
		['tanh', 2],
		['elu', 1.3],
		['sigmoid', 1],
	] as const) {
		const found = attractor(fn, gain)
		if (!found) throw new Error(`${fn} has none`)
		const [, next] = from(fn, gain, 1, found.mean, found.variance)
		expect(next?.mean).toBeCloseTo(found.mean, 10)
		expect(next?.variance).toBeCloseTo(found.variance, 10)
	}
})

/** ReLU keeps half of the mean square. */
test('ReLU fades by halves with LeCun’s weights, stays as it is with He’s, and has no attractor', () => {
	const square = ({ mean, variance }: { mean: number; variance: number }) => mean * mean + variance
	const [, first, , , , sixth] = from('relu', 1, 5)
	if (!first || !sixth) throw new Error('too short')
	expect(square(sixth) / square(first)).toBeCloseTo(1 / 16, 12)
	const he = from('relu', 2, 30)
	expect(square(he[29] ?? he[1] ?? first)).toBeCloseTo(3.4, 10)
	expect(attractor('relu', 1)).toBeNull()
	expect(attractor('relu', 2)).toBeNull()
})
