import { type Picture, picture } from '../../networks/convolution'
import type { Field } from '../state'

/** Pixels along each side. */
export const side = 12
/** Digits of a row: one hexadecimal digit holds four pixels, the leftmost in its highest bit. */
const digits = side / 4
const length = side * digits
const blank = '0'.repeat(length)

/** A picture that a reader drew, as an address holds it: 36 hexadecimal digits, row by row. What is too long or short is mended. */
export const bitmap = (initial: string): Field<string> => {
	const accept = (value: unknown, fallback: string): { value: string; exact: boolean } => {
		const given = String(value).toLowerCase()
		if (!/^[0-9a-f]+$/.test(given)) return { value: fallback, exact: false }
		return { value: (given + blank).slice(0, length), exact: given.length === length }
	}
	return { initial, legal: `${length} hexadecimal digits`, accept, read: accept, write: (value) => value }
}

const bitOf = (column: number): number => 8 >> (column % 4)
const digitAt = (row: number, column: number): number => row * digits + Math.floor(column / 4)

export const isOn = (map: string, column: number, row: number): boolean =>
	(Number.parseInt(map[digitAt(row, column)] as string, 16) & bitOf(column)) !== 0

/** The bitmap of the pixels for which `on` says so. */
export const mapOf = (on: (column: number, row: number) => boolean): string =>
	Array.from({ length }, (_, k) => {
		const [row, first] = [Math.floor(k / digits), 4 * (k % digits)]
		let digit = 0
		for (let i = 0; i < 4; i++) if (on(first + i, row)) digit |= 8 >> i
		return digit.toString(16)
	}).join('')

/** The same bitmap with one pixel set. */
export const withPixel = (map: string, column: number, row: number, lit: boolean): string =>
	mapOf((u, v) => (u === column && v === row ? lit : isOn(map, u, v)))

/** Everything moved to the right by so many pixels; what leaves is gone, what enters is dark. */
export const shifted = (map: string, by: number): string =>
	mapOf((column, row) => column - by >= 0 && column - by < side && isOn(map, column - by, row))

export const pictureOf = (map: string): Picture => picture(side, side, (column, row) => Number(isOn(map, column, row)))

const inside = (
	column: number,
	row: number,
	[left, top, right, bottom]: readonly [number, number, number, number],
): boolean => column >= left && column <= right && row >= top && row <= bottom

/** Pictures to begin with, by name. */
export const patterns = {
	square: mapOf((column, row) => inside(column, row, [3, 3, 8, 8])),
	frame: mapOf((column, row) => inside(column, row, [2, 2, 9, 9]) && !inside(column, row, [4, 4, 7, 7])),
	slope: mapOf((column, row) => row >= 1 && row <= 10 && column >= 1 && column < row),
	cross: mapOf((column, row) => inside(column, row, [5, 1, 6, 10]) || inside(column, row, [1, 5, 10, 6])),
	stripes: mapOf((column) => column % 4 < 2),
	blank,
} as const
