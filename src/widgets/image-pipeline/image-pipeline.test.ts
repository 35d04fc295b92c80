import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { convolve } from '../../networks/convolution'
import type { Words } from '../scene'
import { decode, encode, initialState } from '../state'
import { bitmap, isOn, mapOf, patterns, pictureOf, shifted, side, withPixel } from './bitmap'
import { kernels } from './kernels'
import { model, type Pipeline, schema, settle } from './model'
import { difference, fields, stages } from './stages'

const map = fc.stringMatching(/^[0-9a-f]{36}$/)
const quiet = new Proxy({}, { get: () => '' }) as Words
const scene = (state: Partial<Pipeline>) => model({ ...initialState(schema), ...state }, quiet)

describe('a bitmap', () => {
	it('is what its digits say', () => {
		expect(pictureOf(`800${'0'.repeat(33)}`).pixels[0]).toBe(1)
		expect(pictureOf(`${'0'.repeat(33)}001`).pixels[side * side - 1]).toBe(1)
		expect(patterns.square).toBe(`${'000'.repeat(3)}${'1f8'.repeat(6)}${'000'.repeat(3)}`)
	})

	it('comes back from its pixels', () =>
		fc.assert(fc.property(map, (given) => mapOf((u, v) => isOn(given, u, v)) === given)))

	it('changes in one pixel and no other', () =>
		fc.assert(
			fc.property(map, fc.nat(side - 1), fc.nat(side - 1), fc.boolean(), (given, u, v, lit) => {
				const changed = pictureOf(withPixel(given, u, v, lit)).pixels
				pictureOf(given).pixels.forEach((value, k) => {
					expect(changed[k]).toBe(k === v * side + u ? Number(lit) : value)
				})
			}),
		))

	it('loses what is shifted out', () => {
		expect(shifted(patterns.stripes, side)).toBe(patterns.blank)
		expect(shifted(shifted(patterns.frame, 1), -1)).toBe(patterns.frame)
	})

	it('survives an address, and is mended where it is malformed', () => {
		const initial = initialState(schema)
		const drawn = { ...initial, image: patterns.cross }
		expect(decode(schema, encode(schema, drawn, initial), initial)).toEqual({ state: drawn, notices: [] })
		const field = bitmap(patterns.blank)
		expect(field.read('ff', patterns.cross)).toEqual({ value: `ff${'0'.repeat(34)}`, exact: false })
		expect(field.read('xyz', patterns.cross)).toEqual({ value: patterns.cross, exact: false })
	})
})

test('a square has its left edge bright and its right one dark, by the kernel for vertical edges', () => {
	const { convolved, activated, pooled } = stages(patterns.square, 'vertical', 'relu', 'max')
	const row = (k: number) => Array.from(convolved.pixels.slice(10 * k, 10 * k + 10))
	// By hand: inside the square every row counts, 1 + 2 + 1.
	expect(row(4)).toEqual([0, 4, 4, 0, 0, 0, 0, -4, -4, 0])
	// Only the kernel's lowest row reaches the square.
	expect(row(1)).toEqual([0, 1, 1, 0, 0, 0, 0, -1, -1, 0])
	expect(Array.from(activated.pixels.slice(40, 50))).toEqual([0, 4, 4, 0, 0, 0, 0, 0, 0, 0])
	expect(Array.from(pooled.pixels.slice(10, 15))).toEqual([4, 4, 0, 0, 0])
})

test.each(Object.entries(kernels))('the kernel %s answers a plain picture with the sum of its weights', (_, kernel) => {
	const white = pictureOf('f'.repeat(36))
	const sum = kernel.pixels.reduce((all, weight) => all + weight, 0)
	for (const value of convolve(white, kernel).pixels) expect(value).toBeCloseTo(sum, 14)
})

test('a cell depends on the pixels in its field, and on no other', () => {
	const of = stages(patterns.cross, 'sharpen', 'tanh', 'average')
	for (const [stage, column, row] of [
		['convolved', 3, 4],
		['pooled', 2, 1],
	] as const) {
		const field = fields(stage, column, row, of).image
		for (let v = 0; v < side; v++)
			for (let u = 0; u < side; u++) {
				const turned = withPixel(patterns.cross, u, v, !isOn(patterns.cross, u, v))
				const after = stages(turned, 'sharpen', 'tanh', 'average')[stage]
				const k = row * after.width + column
				const inside =
					field !== null &&
					u >= field.column &&
					u < field.column + field.size &&
					v >= field.row &&
					v < field.row + field.size
				if (!inside) expect(after.pixels[k]).toBe(of[stage].pixels[k])
			}
	}
	expect(fields('pooled', 2, 1, of).image).toEqual({ column: 4, row: 2, size: 4 })
	expect(fields('activated', 9, 9, of).pooled).toEqual({ column: 4, row: 4, size: 1 })
})

test('the difference is a distance in parts of both lengths', () => {
	const { image } = stages(patterns.square, 'same', 'identity', 'max')
	expect(difference(image, image)).toBe(0)
	expect(difference(image, { ...image, pixels: image.pixels.map((v) => -v) })).toBe(1)
	const blank = pictureOf(patterns.blank)
	expect(difference(blank, blank)).toBe(0)
})

test('shows how a number came about', () => {
	expect(scene({ stage: 'convolved', column: 1, row: 4 }).text.working).toBe('1 + 2 + 1 = 4')
	expect(scene({ stage: 'activated', column: 7, row: 4 }).text.working).toBe('ReLU(−4) = 0')
	expect(scene({ stage: 'pooled', column: 0, row: 2 }).text.working).toBe('max(0, 4, 0, 4) = 4')
	expect(settle({ ...initialState(schema), column: 11 }).column).toBe(4)
})

test('hatches the cells whose gradient is zero', () => {
	const hatched = (fn: string) => scene({ fn }).html?.activated?.match(/flat/g)?.length ?? 0
	const { convolved } = stages(patterns.square, 'vertical', 'relu', 'max')
	expect(hatched('relu')).toBe(convolved.pixels.filter((z) => z <= 0).length)
	expect(hatched('tanh')).toBe(0)
})
