import { describe, expect, test } from 'vitest'
import { type Kept, keeper, key, opened } from './storage'

const memory = (start: Record<string, string> = {}) => {
	const held = new Map(Object.entries(start))
	return {
		held,
		getItem: (name: string) => held.get(name) ?? null,
		setItem: (name: string, value: string) => void held.set(name, value),
	}
}
const visit =
	(slug: string) =>
	(kept: Kept): Kept => ({ ...kept, visited: [...kept.visited, slug] })

describe('keeper', () => {
	test('what is kept is read again', () => {
		const storage = memory()
		expect(keeper(() => storage).change(visit('relu'))).toBe(true)
		expect(keeper(() => storage).read()).toEqual({ visited: ['relu'] })
		expect([...storage.held.keys()]).toEqual([key])
	})

	test('fields that another version of this envelope added survive a change', () => {
		const storage = memory({ [key]: '{"version":1,"kept":{"visited":[],"later":{"a":1}}}' })
		keeper(() => storage).change(visit('tanh'))
		expect(JSON.parse(storage.held.get(key) as string).kept).toEqual({ visited: ['tanh'], later: { a: 1 } })
	})

	test.each([
		['not JSON', '{"version":1,'],
		['JSON of something else', '7'],
		['null', 'null'],
		['a later version', '{"version":2,"kept":{"lessons":{}}}'],
		['a damaged list', '{"version":1,"kept":{"visited":[3]}}'],
	])('%s is set aside, not lost', (_, text) => {
		const storage = memory({ [key]: text, [`${key}.aside.1`]: 'older' })
		const kept = keeper(() => storage)
		expect(kept.read()).toEqual({ visited: [] })
		expect(kept.change(visit('relu'))).toBe(true)
		expect(storage.held.get(`${key}.aside.1`)).toBe('older')
		expect(storage.held.get(`${key}.aside.2`)).toBe(text)
		expect(kept.read()).toEqual({ visited: ['relu'] })
	})

	test('where storage is refused everything holds for the page', () => {
		const refused = keeper(() => {
			throw new Error('denied')
		})
		expect(refused.read()).toEqual({ visited: [] })
		expect(refused.change(visit('relu'))).toBe(false)
		expect(refused.change((kept) => ({ ...kept, theme: 'dark' }))).toBe(false)
		expect(refused.read()).toEqual({ visited: ['relu'], theme: 'dark' })
	})

	test('a full store loses nothing that was there', () => {
		const storage = {
			...memory({ [key]: 'unreadable' }),
			setItem: () => {
				throw new Error('quota')
			},
		}
		expect(keeper(() => storage).change(visit('relu'))).toBe(false)
		expect(storage.held.get(key)).toBe('unreadable')
	})
})

test('an empty device is an empty envelope', () => {
	expect(opened(null)).toEqual({ visited: [] })
})
