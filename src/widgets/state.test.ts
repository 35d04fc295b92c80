import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresIn, stateIn, withState } from './address'
import {
	choice,
	decode,
	encode,
	flag,
	initialState,
	integer,
	line,
	number,
	numbers,
	type Schema,
	settledNotices,
	several,
} from './state'

const schema = {
	x: number(1, -4, 4),
	seed: integer(7, 0, 999),
	fn: choice(['relu', 'leaky-relu'], 'relu'),
	on: flag(true),
	with: several(['a', 'b-c', 'd'], ['a'], 0, 2),
	weights: numbers([0, 1], [-9, 9], [2, 3]),
	f: line('x', 12),
}
type Example = { [K in keyof typeof schema]: (typeof schema)[K]['initial'] }
const typed = schema as unknown as Schema<Example & Record<string, never>>
const defaults = initialState(typed)

const states = fc.record({
	x: fc.double({ min: -4, max: 4, noNaN: true }).map((x) => Number(x.toPrecision(12)) || 0),
	seed: fc.integer({ min: 0, max: 999 }),
	fn: fc.constantFrom('relu', 'leaky-relu'),
	on: fc.boolean(),
	with: fc.subarray(['a', 'b-c', 'd'], { maxLength: 2 }),
	weights: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 3 }),
	f: fc
		.string({ unit: 'binary', maxLength: 12 })
		.filter((text) => text.length <= 12 && !/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(text)),
})

describe('a state in an address', () => {
	it('comes back as it went', () => {
		fc.assert(
			fc.property(states, (state) => {
				const query = withState('?other=1', 'fig', encode(typed, state as never, defaults))
				const text = stateIn(query, 'fig')
				const back = text === undefined ? defaults : decode(typed, text, defaults)
				expect(text === undefined ? back : (back as { state: unknown }).state).toEqual(state)
				expect(query).toMatch(/^\?other=1(&fig=[\w.~+-]+)?$/)
			}),
		)
	})

	it('is empty where nothing differs, and leaves the address clean', () => {
		expect(encode(typed, defaults, defaults)).toBe('')
		expect(withState('?fig=1~x_2&b=3', 'fig', '')).toBe('?b=3')
		expect(withState('?fig=1~x_2', 'fig', '')).toBe('')
	})

	it.each([
		['1~x_9', { x: 4 }, ['x']],
		['1~x_-1e9', { x: -4 }, ['x']],
		['1~x_abc', {}, ['x']],
		['1~x_', {}, ['x']],
		['1~x_NaN', {}, ['x']],
		['1~seed_2.5', { seed: 3 }, ['seed']],
		['1~fn_gelu', {}, ['fn']],
		['1~on_maybe', {}, ['on']],
		['1~with_d_zzz', { with: ['d'] }, ['with']],
		['1~with_a_b-c_d', { with: ['a', 'b-c'] }, ['with']],
		['1~with_', { with: [] }, []],
		['1~weights_1', {}, ['weights']],
		['1~weights_1_99', { weights: [1, 9] }, ['weights']],
		['1~f_2x', { f: '2x' }, []],
		['1~f_x_2a_cf_83_28x_29', { f: 'x*σ(x)' }, []],
		['1~f_', { f: '' }, []],
		['1~f_x*x', {}, ['f']],
		['1~f_x_2', {}, ['f']],
		['1~f__cf', {}, ['f']],
		['1~f__0ax', { f: ' x' }, ['f']],
		['1~f_1234567890_2a123', { f: '1234567890*1' }, ['f']],
		[`1~f_${'1'.repeat(1e6)}`, {}, ['f']],
		['1~nonsense_3~x_2', { x: 2 }, []],
		['2~x_2', {}, ['']],
		['rubbish', {}, ['']],
		['', {}, ['']],
	])('%j is brought within bounds, and said', (text, changed, noticed) => {
		const { state, notices } = decode(typed, text, defaults)
		expect(state).toEqual({ ...defaults, ...changed })
		expect(notices.map(({ field }) => field)).toEqual(noticed)
	})

	it('says what the rest of the state would not have', () => {
		const asked = { ...defaults, x: 4, seed: 9 }
		const settled = { ...asked, x: 2 }
		const clamped = { field: 'x', given: '99', used: '4' }
		expect(settledNotices(typed, asked, asked, defaults, [clamped])).toEqual([clamped])
		expect(settledNotices(typed, asked, settled, defaults, [clamped])).toEqual([{ field: 'x', given: '99', used: '2' }])
		expect(settledNotices(typed, asked, settled, defaults, [])).toEqual([{ field: 'x', given: '4', used: '2' }])
		// nobody asked for a default that had to give way
		expect(settledNotices(typed, asked, { ...asked, on: false }, defaults, [])).toEqual([])
	})

	it('survives any text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const { state } = decode(typed, `1~${text}`, defaults)
				expect(initialState(typed, state)).toEqual(state)
			}),
		)
	})

	it('names what carries a state, and nothing else', () => {
		expect(figuresIn('?relu-curve=1~x_2&utm_source=mail&b=1&c=1x')).toEqual(['relu-curve', 'b'])
	})
})

describe('a figure’s default state', () => {
	it.each([
		[{ y: 1 }, /no state "y"; there is x, seed/],
		[{ x: 7 }, /"x" cannot be 7; legal: -4 … 4/],
		[{ fn: 'gelu' }, /legal: relu, leaky-relu/],
	])('%j stops the build with what is legal', (state, message) => {
		expect(() => initialState(typed, state)).toThrow(message)
	})
})
