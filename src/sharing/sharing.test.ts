import { describe, expect, it } from 'vitest'
import { numberIn } from './cells'
import { elementCode, frameCode } from './code'
import { fromEmbed, toEmbed } from './messages'
import { parts, plain, readOptions, writeOptions } from './options'
import { paintOf, straightened } from './picture/svg'
import { embedAddress, placeOf } from './place'

const models = import.meta.glob<{ schema: object }>('../widgets/*/model.ts', { eager: true })

describe('options', () => {
	it.each([
		['?theme=dark&hide=controls,x&caption=0', { theme: 'dark', hide: ['controls', 'x'], caption: false }],
		['?relu-curve=1~x_2', plain],
		['', plain],
	] as const)('%s reads, and is written again', (search, options) => {
		expect(readOptions(search)).toEqual(options)
		expect(readOptions(`?${writeOptions(options).join('&')}`)).toEqual(options)
	})

	it('takes what it cannot use for what is usual', () => {
		expect(readOptions('?theme=sepia&hide=%22%5D,,x,x&caption=perhaps')).toEqual({ ...plain, hide: ['x'] })
	})

	it.each(Object.entries(models))('no field of %s is called like a part that can be hidden', (_, { schema }) => {
		expect(Object.keys(schema).filter((name) => parts.some((part) => part === name))).toEqual([])
	})
})

describe('places', () => {
	const root = 'https://host.example/course/'
	it.each([
		['https://host.example/course/embed/relu-curve/', 'zh', ''],
		['https://host.example/course/en/embed/relu-curve/?relu-curve=1~x_2&theme=dark', 'en', '1~x_2'],
		['https://host.example/course/relu/?relu-curve=1~x_2#relu-curve', 'zh', '1~x_2'],
		['https://host.example/course/en/relu/#relu-curve', 'en', ''],
		['https://host.example/course/#relu-curve', 'zh', ''],
		['/course/en/#relu-curve', 'en', ''],
	])('%s is a figure', (address, locale, state) => {
		expect(placeOf(address, root)).toEqual({ root, locale, figure: 'relu-curve', state })
	})

	it.each([
		'https://elsewhere.example/relu/#relu-curve',
		'https://host.example/course/relu/',
		'https://host.example/course/embed/',
		'javascript:alert(1)#relu-curve',
		'//',
	])('%s is none', (address) => expect(placeOf(address, root)).toBeUndefined())

	it('leads to another course by an embed of it alone', () => {
		expect(placeOf('https://elsewhere.example/bend/en/embed/bend/', root)?.root).toBe('https://elsewhere.example/bend/')
	})

	it('is written as the address that it was read from', () => {
		const address = 'https://host.example/course/en/embed/relu-curve/?relu-curve=1~fn_gelu~x_-1&theme=light&hide=tools'
		const place = placeOf(address, root)
		expect(place && embedAddress(place, readOptions(new URL(address).search))).toBe(address)
	})
})

describe('messages', () => {
	it.each([
		[{ bend: 1, type: 'size', figure: 'relu-curve', height: 612 }, true],
		[{ bend: 1, type: 'state', figure: 'relu-curve', state: '', address: 'https://host.example/' }, true],
		[{ bend: 1, type: 'size', figure: 'relu-curve', height: Number.POSITIVE_INFINITY }, false],
		[{ bend: 1, type: 'size', figure: 'relu-curve', height: '612' }, false],
		[{ bend: 2, type: 'size', figure: 'relu-curve', height: 612 }, false],
		[{ bend: 1, type: 'set', theme: 'dark' }, false],
		['bend', false],
		[null, false],
	])('from an embed: %o is one: %s', (data, is) => expect(fromEmbed(data) !== undefined).toBe(is))

	it.each([
		[{ bend: 1, type: 'ask' }, true],
		[{ bend: 1, type: 'set', theme: 'dark', state: '1~x_2' }, true],
		[{ bend: 1, type: 'set', state: 2 }, false],
		[{ bend: 1, type: 'size', height: 612 }, false],
		[undefined, false],
	])('to an embed: %o is one: %s', (data, is) => expect(toEmbed(data) !== undefined).toBe(is))
})

describe('code', () => {
	it('quotes what a title may hold', () => {
		expect(frameCode('https://host.example/?a=1&b=2', 500, '"<x>"')).toContain(
			'src="https://host.example/?a=1&amp;b=2" title="&quot;&lt;x&gt;&quot;" width="100%" height="500"',
		)
		expect(elementCode('https://host.example/#x', 'A & B', { theme: 'dark' })).toBe(
			'<bend-figure src="https://host.example/#x" theme="dark"><a href="https://host.example/#x">A &amp; B</a></bend-figure>',
		)
	})
})

describe('cells of a table', () => {
	it.each([
		['−2.50', -2.5],
		['1.8 × 10⁻⁷', 1.8e-7],
		['−3 × 10¹²', -3e12],
		['—', ''],
		['−∞', Number.NEGATIVE_INFINITY],
		['50.0%', '50.0%'],
		['[−0.28, ∞)', '[−0.28, ∞)'],
		['NaN', 'NaN'],
	])('%s is %s', (cell, value) => expect(numberIn(cell)).toBe(value))
})

describe('pictures', () => {
	const matrix = { a: 2, b: 0, c: 0, d: 0.5, e: 10, f: -1 }
	it.each([
		['M0,0L10,20', 'M10 -1L30 9'],
		['M1 2H3V4Z', 'M12 0H16V1Z'],
		['M-1.5,2e1L0-4Z', 'M7 9L10 -3Z'],
	])('stretch %s to %s', (d, moved) => expect(straightened(d, matrix)).toBe(moved))

	it('leave curves and turned pictures to a matrix', () => {
		expect(straightened('M0 0C1 1 2 2 3 3', matrix)).toBeUndefined()
		expect(straightened('M0 0l1 1', matrix)).toBeUndefined()
		expect(straightened('M0 0L1 1', { ...matrix, b: 1 })).toBeUndefined()
	})

	it.each([
		['rgb(20, 25, 28)', { colour: '#14191c', opacity: 1 }],
		['rgba(242, 194, 26, 0.5)', { colour: '#f2c21a', opacity: 0.5 }],
		['color(srgb 1 0 0.2 / 0.25)', { colour: '#ff0033', opacity: 0.25 }],
		['rgba(0, 0, 0, 0)', undefined],
		['none', undefined],
	])('know the colour %s', (computed, paint) => expect(paintOf(computed)).toEqual(paint))
})
