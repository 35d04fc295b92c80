import { expect, test } from 'vitest'
import { bySoftmax, classEntropy, entropy, square } from './measures'
import { clock, drawn, firstAndLast, inkOrChalk } from './tasks'

test('digits in ink or chalk are digits, or their negatives, about as often', () => {
	const [plain, drawnOver] = [drawn('digits', 200, 0)(3), inkOrChalk(200, 0)(3)]
	let negatives = 0
	for (let r = 0; r < 200; r++) {
		const [was, is] = [plain, drawnOver].map(({ x }) => x.subarray(64 * r, 64 * (r + 1))) as [
			Float64Array,
			Float64Array,
		]
		const ink = was.map((v) => 2 * v - 1)
		const isNegative = is.every((v, k) => v === -(ink[k] as number))
		if (isNegative) negatives++
		else expect(is).toEqual(ink)
	}
	expect(negatives).toBeGreaterThan(70)
	expect(negatives).toBeLessThan(130)
	expect(drawnOver.targets).toEqual(plain.targets)
})

test('first and last are alike where the answer says so', () => {
	const { rows, inputs, x, targets } = firstAndLast(40, 12, 0.05)(2)
	for (let r = 0; r < rows; r++) {
		const row = x.subarray(r * inputs, (r + 1) * inputs)
		const [first, last] = [row[0] as number, row[inputs - 1] as number]
		expect(Math.min(Math.abs(first), Math.abs(last))).toBeGreaterThan(0.5)
		expect(first * last > 0).toBe(targets[r] === 1)
		expect(Math.max(...row.subarray(1, inputs - 1).map(Math.abs))).toBeLessThan(0.5)
	}
	expect(targets.reduce((sum, t) => sum + t, 0)).toBe(rows / 2)
})

test('a clock adds', () => {
	const { rows, inputs, outputs, x, targets } = clock(7)(0)
	expect([rows, inputs, outputs]).toEqual([49, 14, 7])
	for (let r = 0; r < rows; r++) {
		const hot = (values: Float64Array, from: number) => values.subarray(from, from + 7).indexOf(1)
		expect((hot(x, 14 * r) + hot(x, 14 * r + 7)) % 7).toBe(hot(targets, 7 * r))
	}
	expect(new Set(Array.from({ length: rows }, (_, r) => x.subarray(14 * r, 14 * r + 14).join())).size).toBe(49)
})

test('a guess is the best of answers that are all the same', () => {
	const moons = drawn('moons', 50, 0)(0)
	expect(entropy.guess(moons)).toBeCloseTo(Math.LN2, 14)
	expect(entropy.error(new Float64Array(50), moons)).toBeCloseTo(Math.LN2, 14)
	const digits = drawn('digits', 50, 0)(0)
	expect(classEntropy.guess(digits)).toBeCloseTo(Math.LN10, 13)
	expect(classEntropy.error(new Float64Array(500), digits)).toBeCloseTo(Math.LN10, 13)
	// a tenth of each is right in one of ten places: 0.1·0.9² + 0.9·0.1²
	expect(square().guess(digits)).toBeCloseTo(0.09, 14)
	expect(square(bySoftmax).error(new Float64Array(500), digits)).toBeCloseTo(0.09, 14)
	const line = { rows: 4, inputs: 1, outputs: 1, x: Float64Array.of(1, 2, 3, 4), targets: Float64Array.of(0, 2, 4, 6) }
	expect(square().guess(line)).toBe(5)
	expect(square().error(Float64Array.of(3, 3, 3, 3), line)).toBe(5)
})
