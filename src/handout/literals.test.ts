import { expect, test } from 'vitest'
import { fixed8, float, list, packed, rows } from './literals'

test.each([
	[0, '0.0'],
	[-0, '-0.0'],
	[1, '1.0'],
	[0.1, '0.1'],
	[-2.5e-7, '-2.5e-7'],
	[5e-324, '5e-324'],
	[2 ** 60, '1152921504606847000.0'],
	[1e21, '1e+21'],
])('%d is the float %s', (value, text) => {
	expect(float(value)).toBe(text)
	expect(Number(text)).toBe(value)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no literal', (value) => {
	expect(() => float(value)).toThrow(RangeError)
})

// what CPython prints
test.each([
	[Math.LN2, '0.69314718'],
	[1e-9, '0.00000000'],
	[2 ** 70, '1180591620717411303424.00000000'],
	[Number.NaN, 'nan'],
	[Number.POSITIVE_INFINITY, 'inf'],
	[Number.NEGATIVE_INFINITY, '-inf'],
])('%d prints as %s', (value, text) => {
	expect(fixed8(value)).toBe(text)
})

test('lists fill their lines', () => {
	expect(packed(['1', '22', '333'], 6)).toBe('1, 22,\n333,')
	expect(list([1, 2], 10)).toBe('[1.0, 2.0]')
	expect(list([1, 2, 3], 14)).toBe('[\n    1.0, 2.0,\n    3.0,\n]')
	expect(rows(Float64Array.of(1, 2, 3, 4), 1, 15)).toBe('[1.0], [2.0],\n[3.0], [4.0],')
	expect(rows(Float64Array.of(1, 2, 3, 4), 2, 10)).toBe('[\n    1.0,\n    2.0,\n],\n[\n    3.0,\n    4.0,\n],')
})
