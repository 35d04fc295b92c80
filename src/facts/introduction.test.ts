import { describe, expect, it } from 'vitest'
import { finding, verdictOf } from '.'
import { bestLine } from './introduction'

describe('the introduction', () => {
	it.each(['convolution-features', 'layers-without-f', 'best-straight-line', 'same-network-with-and-without-f'])(
		'%s holds',
		(name) => expect(verdictOf(finding(name))).toBe('holds'),
	)

	it('finds a Sobel kernel’s 4 on a unit step', () => {
		expect(finding('convolution-features').values.edge).toBe(4)
	})
})

describe('the best line', () => {
	const set = (points: readonly (readonly [number, number, number])[]) => ({
		rows: points.length,
		inputs: 2,
		outputs: 1,
		x: Float64Array.from(points.flatMap((point) => point.slice(0, 2))),
		targets: Float64Array.from(points, ([, , label]) => label),
	})

	it('parts what can be parted', () => {
		const apart = [
			[0, 0, 0],
			[1, 0.3, 0],
			[0.2, 2, 1],
			[1.3, 2.2, 1],
		] as const
		expect(bestLine(set(apart))).toBe(4)
	})

	it('gets three of the four corners of exclusive or', () => {
		const corners = [
			[0, 0, 0],
			[1, 1, 0],
			[0, 1, 1],
			[1, 0, 1],
		] as const
		expect(bestLine(set(corners))).toBe(3)
	})
})
