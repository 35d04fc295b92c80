import { expect, test } from 'vitest'
import { generator } from './random'

/** Expected words come from a second implementation, in Python's long integers. */
test('the words are those of xoshiro128**', () => {
	const stream = generator(0)
	stream.restore([1, 2, 3, 4])
	const words = Array.from({ length: 8 }, stream.word)
	expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849])
})

test.each([
	[0, 0, [1789933344, 44971166, 2521387044, 3848737593]],
	[1, 0, [1530113752, 2674714925, 1321016116, 3151435328]],
	[1, 1, [1456977296, 612949914, 880391835, 866181938]],
	[2 ** 53 - 1, 7, [3133950499, 3854621381, 1999082444, 2425344353]],
])('seed %d, stream %d starts where it always did', (seed, stream, words) => {
	const { word } = generator(seed, stream)
	expect([word(), word(), word(), word()]).toEqual(words)
})

test('uniform and normal draws of a seed never change', () => {
	const uniform = generator(42)
	expect([uniform.uniform(), uniform.uniform(), uniform.uniform()]).toEqual([
		0.42575222703054194, 0.8396135174284142, 0.5367013890113418,
	])
	const normal = generator(42)
	for (const z of [-0.18719919744683416, 0.9928707102880974, 0.09212689275622467, -0.171593009139038])
		expect(Math.abs(normal.normal() / z - 1)).toBeLessThan(1e-15)
})

test('normal draws have the moments of the normal distribution', () => {
	const { normal } = generator(7)
	const n = 200_000
	const powers = [0, 0, 0, 0]
	for (let k = 0; k < n; k++) {
		const z = normal()
		for (const p of powers.keys()) powers[p] = (powers[p] as number) + z ** (p + 1) / n
	}
	for (const [p, [moment, variance]] of [
		[0, 1],
		[1, 2],
		[0, 15],
		[3, 96],
	].entries())
		expect(Math.abs((powers[p] as number) - (moment as number))).toBeLessThan(4 * Math.sqrt((variance as number) / n))
})

test('integers fill their range evenly', () => {
	const { integer } = generator(3)
	const counts = new Uint32Array(6)
	for (let k = 0; k < 60_000; k++) {
		const drawn = integer(6)
		counts[drawn] = (counts[drawn] as number) + 1
	}
	for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
	expect(integer(1)).toBe(0)
})

test('a stream goes on from a kept state', () => {
	const stream = generator(5)
	stream.word()
	const state = stream.state()
	const drawn = Array.from({ length: 5 }, stream.normal)
	stream.restore(state)
	expect(Array.from({ length: 5 }, stream.normal)).toEqual(drawn)
})

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no seed', (seed) => {
	expect(() => generator(seed)).toThrow(RangeError)
})
