import { describe, expect, test } from 'vitest'
import { type Answered, type Kept, keeper, key, opened } from './storage'

const memory = (start: Record<string, string> = {}) => {
	const held = new Map(Object.entries(start))
	return {
		held,
		getItem: (name: string) => held.get(name) ?? null,
		setItem: (name: string, value: string) => void held.set(name, value),
		removeItem: (name: string) => void held.delete(name),
	}
}
const visit =
	(slug: string) =>
	(kept: Kept): Kept => ({ ...kept, visited: [...kept.visited, slug] })

const empty = { visited: [], places: {}, exercises: {}, cells: {} }
const answered = { revision: 1, state: 'right', attempts: 2, answer: '1/4', at: 1 }

describe('keeper', () => {
	test('what is kept is read again', () => {
		const storage = memory()
		expect(keeper(() => storage).change(visit('relu'))).toBe(true)
		expect(keeper(() => storage).read()).toEqual({ ...empty, visited: ['relu'] })
		expect([...storage.held.keys()]).toEqual([key])
	})

	test('an envelope of version 1 is opened, and sealed as version 2', () => {
		const storage = memory({ [key]: '{"version":1,"kept":{"visited":["why"],"theme":"dark"}}' })
		const kept = keeper(() => storage)
		expect(kept.read()).toEqual({ ...empty, visited: ['why'], theme: 'dark' })
		kept.change((all) => ({ ...all, exercises: { 'a-b': answered as Answered } }))
		expect(JSON.parse(storage.held.get(key) as string)).toEqual({
			version: 2,
			kept: { ...empty, visited: ['why'], theme: 'dark', exercises: { 'a-b': answered } },
		})
		expect(kept.aside()).toEqual([])
	})

	test('fields that another version of this envelope added survive a change', () => {
		const storage = memory({ [key]: '{"version":2,"kept":{"visited":[],"later":{"a":1}}}' })
		keeper(() => storage).change(visit('tanh'))
		expect(JSON.parse(storage.held.get(key) as string).kept).toEqual({ ...empty, visited: ['tanh'], later: { a: 1 } })
	})

	test('two tabs lose nothing of each other’s', () => {
		const storage = memory()
		const [one, other] = [keeper(() => storage), keeper(() => storage)]
		one.read()
		other.change((all) => ({ ...all, exercises: { ...all.exercises, 'a-b': answered as Answered } }))
		one.change((all) => ({ ...all, cells: { ...all.cells, c: 'x' } }))
		expect(other.read()).toEqual({ ...empty, exercises: { 'a-b': answered }, cells: { c: 'x' } })
	})

	const damaged = (field: string, value: unknown): [string, string] => [
		field,
		JSON.stringify({ version: 2, kept: { visited: [], [field]: value } }),
	]

	test.each<[string, string]>([
		['not JSON', '{"version":1,'],
		['JSON of something else', '7'],
		['null', 'null'],
		['a later version', '{"version":3,"kept":{"visited":[]}}'],
		['a damaged list', '{"version":1,"kept":{"visited":[3]}}'],
		damaged('exercises', []),
		damaged('exercises', { a: null }),
		damaged('exercises', { a: { ...answered, state: 'perfect' } }),
		damaged('exercises', { a: { ...answered, answer: 4 } }),
		damaged('exercises', { a: { ...answered, attempts: '2' } }),
		damaged('cells', { a: 1 }),
		damaged('places', null),
	])('%s is set aside, not lost: %s', (_, text) => {
		const storage = memory({ [key]: text, [`${key}.aside.1`]: 'older' })
		const kept = keeper(() => storage)
		expect(kept.read()).toEqual(empty)
		expect(kept.change(visit('relu'))).toBe(true)
		expect(kept.aside()).toEqual(['older', text])
		expect(kept.read().visited).toEqual(['relu'])
		kept.discard()
		expect(kept.aside()).toEqual([])
		expect(kept.read().visited).toEqual(['relu'])
	})

	test('where storage is refused everything holds for the page', () => {
		const refused = keeper(() => {
			throw new Error('denied')
		})
		expect(refused.read()).toEqual(empty)
		expect(refused.change(visit('relu'))).toBe(false)
		expect(refused.change((kept) => ({ ...kept, theme: 'dark' }))).toBe(false)
		expect(refused.read()).toEqual({ ...empty, visited: ['relu'], theme: 'dark' })
		expect(refused.aside()).toEqual([])
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
	expect(opened(null)).toEqual(empty)
})
