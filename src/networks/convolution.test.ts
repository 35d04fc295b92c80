import { expect, it } from 'vitest'
import { convolve, picture } from './convolution'

it('a kernel of one 1 cuts the picture out', () => {
	const image = picture(4, 3, (column, row) => 10 * row + column)
	const { width, height, pixels } = convolve(
		image,
		picture(2, 2, (u, v) => Number(u === 1 && v === 0)),
	)
	expect([width, height]).toEqual([3, 2])
	expect([...pixels]).toEqual([1, 2, 3, 11, 12, 13])
})

it('is linear in the picture', () => {
	const kernel = picture(3, 3, (u, v) => u - v * v)
	const [a, b] = [picture(5, 5, (u, v) => u * v), picture(5, 5, (u, v) => u - 2 * v)]
	const sum = convolve(
		picture(5, 5, (u, v) => u * v + u - 2 * v),
		kernel,
	)
	expect([...sum.pixels]).toEqual(
		[...convolve(a, kernel).pixels].map((p, k) => p + (convolve(b, kernel).pixels[k] as number)),
	)
})

it('refuses a kernel that does not fit', () => {
	expect(() =>
		convolve(
			picture(2, 2, () => 0),
			picture(3, 1, () => 0),
		),
	).toThrow(/larger/)
})
