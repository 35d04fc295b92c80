import { expect, test } from 'vitest'
import { blobs, source, sources } from './data'
import { generator } from './random'

test.each(sources.map(({ id }) => id))('%s is of unit size, and its classes are even', (id) => {
	const { rows, inputs, outputs, x, targets } = source(id).draw(300, 0, generator(2))
	expect([x.length, targets.length]).toEqual([rows * inputs, rows * outputs])
	expect(Math.max(...x.map(Math.abs))).toBeLessThanOrEqual(1)
	expect(Math.max(...x.map(Math.abs))).toBeGreaterThan(0.6)
	if (source(id).task === 'two classes') expect(targets.reduce((sum, t) => sum + t)).toBe(rows / 2)
	if (source(id).task === 'classes') expect(targets.reduce((sum, t) => sum + t)).toBe(rows)
})

test('the classes are where their rules say', () => {
	const points = (id: string) => {
		const { rows, x, targets } = source(id).draw(500, 0, generator(6))
		return Array.from({ length: rows }, (_, r) => ({
			x: x[2 * r] as number,
			y: x[2 * r + 1] as number,
			label: targets[r],
		}))
	}
	for (const { x, y, label } of points('circle')) expect(Math.hypot(x, y) <= 0.5 + 1e-15).toBe(label === 1)
	for (const { x, y, label } of points('xor')) expect(x * y < 0).toBe(label === 1)
	const upper = points('moons').filter(({ label }) => label === 1)
	for (const { x, y } of upper) expect(Math.hypot(x + 0.325, y + 0.1625)).toBeCloseTo(0.65, 14)
})

test('noise spreads, and the seed decides', () => {
	const drawn = (seed: number, noise: number) => blobs(4).draw(4000, noise, generator(seed)).x
	expect(drawn(1, 0.1)).toEqual(drawn(1, 0.1))
	expect(drawn(1, 0.1)).not.toEqual(drawn(2, 0.1))
	const still = drawn(1, 0)
	const spread = drawn(1, 0.1).reduce((sum, v, k) => sum + (v - (still[k] as number)) ** 2, 0) / still.length
	expect(Math.sqrt(spread)).toBeCloseTo(0.1, 2)
})

test('regression targets follow their curve', () => {
	const { x, targets } = source('absolute').draw(5, 0, generator(0))
	expect([...x]).toEqual([-1, -0.5, 0, 0.5, 1])
	expect([...targets]).toEqual([1, 0.5, 0, 0.5, 1])
})

test('bad input is refused', () => {
	expect(() => source('iris')).toThrow(/"iris".*circle/)
	expect(() => blobs(1)).toThrow(RangeError)
	for (const rows of [0, 2.5, 1e9]) expect(() => source('xor').draw(rows, 0, generator(0))).toThrow(RangeError)
})
