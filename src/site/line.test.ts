import { describe, expect, test } from 'vitest'
import { bends, stretch } from './line'

const read = (text: string): boolean[] => [...text].map((c) => c === 'x')

describe('bends', () => {
	test.each([
		['....', 'flat flat flat flat'],
		['x...', 'peak flat flat flat'],
		['xx..', 'rise fall flat flat'],
		['xxx.', 'rise fall peak flat'],
		['.x.x', 'flat peak flat peak'],
		['xxxx', 'rise fall rise fall'],
	])('%s', (which, expected) => {
		expect(bends(read(which)).join(' ')).toBe(expected)
	})

	test('the line ends where it began, whichever chapters are read', () => {
		for (let which = 0; which < 2 ** 10; which++) {
			const shapes = bends(Array.from({ length: 10 }, (_, i) => (which >> i) % 2 === 1))
			let high = false
			for (const shape of shapes) {
				expect(high ? ['fall'] : ['flat', 'rise', 'peak']).toContain(shape)
				if (shape === 'rise' || shape === 'fall') high = !high
			}
			expect(high).toBe(false)
		}
	})
})

describe('stretch', () => {
	test('a straight line is two points', () => {
		expect(stretch((x) => 3 * x + 1, -2, 5)).toBe('M0 100L100 0')
	})
	test('a fold is three', () => {
		expect(stretch((x) => Math.max(0, x), -1, 1)).toBe('M0 100L50 100L100 0')
	})
	test('a curve keeps its ends and its dip below the start', () => {
		const d = stretch((x) => x / (1 + Math.exp(-x)), -4, 2)
		expect(d).toMatch(/^M0 100L.*L100 0$/)
		const heights = d
			.slice(1)
			.split('L')
			.map((point) => Number(point.split(' ')[1]))
		expect(Math.max(...heights)).toBeGreaterThan(105)
	})
})
