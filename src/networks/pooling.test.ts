import { expect, test } from 'vitest'
import { picture, pool } from '.'

const ramp = picture(5, 4, (column, row) => 10 * row + column)

test('takes the largest or the mean of each tile, and drops what is left over', () => {
	expect(pool(ramp, 2, 'max')).toEqual({ width: 2, height: 2, pixels: Float64Array.of(11, 13, 31, 33) })
	expect(pool(ramp, 2, 'average').pixels).toEqual(Float64Array.of(5.5, 7.5, 25.5, 27.5))
	expect(pool(ramp, 1, 'max')).toEqual(ramp)
})

test('keeps a maximum below zero', () =>
	expect(
		pool(
			picture(2, 2, () => -3),
			2,
			'max',
		).pixels,
	).toEqual(Float64Array.of(-3)))

test('refuses a tile larger than the picture', () => expect(() => pool(ramp, 5, 'max')).toThrow(RangeError))
