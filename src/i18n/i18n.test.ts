import { describe, expect, test } from 'vitest'
import { format, listed, locales, plural, strings } from './index'

/** Every path to a string, with the `{places}` it holds: both must agree between languages. */
const places = (value: unknown, path = ''): string[] =>
	typeof value === 'string'
		? [`${path} ${[...new Set(value.match(/\{\w+\}/g))].sort().join('')}`]
		: Object.entries(value as object).flatMap(([key, inner]) => places(inner, `${path}.${key}`))

describe('strings', () => {
	const [first, ...others] = locales.map(({ id }) => places(strings(id)))
	test.each(others.map((other) => [other]))('every language has the same keys and places', (other) => {
		expect(other).toEqual(first)
	})

	test('none is empty', () => {
		for (const { id } of locales) expect(JSON.stringify(strings(id))).not.toContain('""')
	})
})

describe('format', () => {
	test('fills each place', () => {
		expect(format('{a}/{b}/{a}', { a: 1, b: 'x' })).toBe('1/x/1')
	})
	test('refuses to leave a place empty', () => {
		expect(() => format('第 {n} 章', {})).toThrow('{n}')
	})
	test('chooses the form by number', () => {
		const forms = { one: '{n} figure', other: '{n} figures' }
		expect(plural('en', forms, 1)).toBe('1 figure')
		expect(plural('en', forms, 2)).toBe('2 figures')
		expect(plural('zh', forms, 1)).toBe('1 figures')
	})
})

test('a list keeps the space between Han and Latin', () => {
	expect(listed(['swish', 'slope'], 'zh-CN')).toBe('swish 和 slope')
	expect(listed(['1/4', '2√3', 'e^-1'], 'zh-CN', 'disjunction')).toBe('1/4、2√3 或 e^-1')
	expect(listed(['陡', '缓'], 'zh-CN')).toBe('陡和缓')
	expect(listed(['swish', 'slope'], 'en')).toBe('swish and slope')
})
