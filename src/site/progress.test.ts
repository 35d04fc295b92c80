import { describe, expect, test } from 'vitest'
import { current, isDone, listed, recorded, resume, spelled } from './progress'
import type { Answered, Kept } from './storage'

const plain = { id: 'a-one', revision: 1, once: false }
const guess = { id: 'a-guess', revision: 2, once: true }
const answered = (part: Partial<Answered>): Answered => ({
	revision: 1,
	state: 'wrong',
	attempts: 1,
	answer: '2',
	hints: 0,
	at: 1,
	...part,
})

test('a list of exercises survives its spelling', () => {
	expect(listed(spelled([plain, guess]))).toEqual([plain, guess])
	expect(listed('')).toEqual([])
})

describe('an exercise is done', () => {
	test.each([
		[plain, answered({ state: 'right' }), true],
		[plain, answered({ state: 'wrong' }), false],
		[plain, answered({ state: 'shown' }), false],
		[plain, answered({ state: 'right', revision: 0 }), false],
		[guess, answered({ state: 'wrong', revision: 2 }), true],
		[guess, answered({ state: 'wrong', revision: 2, attempts: 0 }), false],
		[guess, answered({ state: 'right', revision: 1 }), false],
	])('%o with %o: %s', (exercise, kept, done) => {
		expect(isDone({ [exercise.id]: kept }, exercise)).toBe(done)
	})
	test('never where nothing is kept', () => {
		expect(isDone({}, { ...plain, id: 'constructor' })).toBe(false)
	})
})

describe('what happens to an exercise', () => {
	test('attempts count, hints count to the last one opened, and a right answer ends it', () => {
		const first = recorded(undefined, 1, { hints: 1 }, 10)
		expect(first).toEqual({ revision: 1, state: 'wrong', attempts: 0, answer: '', hints: 1, at: 10 })
		const second = recorded(first, 1, { judged: 'wrong', answer: '3' }, 20)
		expect(second).toEqual({ revision: 1, state: 'wrong', attempts: 1, answer: '3', hints: 1, at: 20 })
		const third = recorded(recorded(second, 1, { hints: 3 }, 25), 1, { hints: 2 }, 26)
		expect(third.hints).toBe(3)
		const right = recorded(third, 1, { judged: 'right', answer: '4' }, 30)
		expect(right).toEqual({ revision: 1, state: 'right', attempts: 2, answer: '4', hints: 3, at: 30 })
		for (const event of [{ judged: 'wrong', answer: '5' }, { hints: 3 }, { shown: true }] as const) {
			expect(recorded(right, 1, event, 40)).toBe(right)
		}
	})

	test('a solution that was seen stays seen until there is a right answer', () => {
		const shown = recorded(recorded(undefined, 1, { shown: true }, 1), 1, { judged: 'wrong', answer: '3' }, 2)
		expect(shown).toMatchObject({ state: 'shown', attempts: 1, answer: '3' })
		expect(recorded(shown, 1, { judged: 'right', answer: '4' }, 3).state).toBe('right')
	})

	test('an exercise that changed keeps the old answer and begins anew', () => {
		const old = answered({ state: 'right', attempts: 5, hints: 2, answer: 'old' })
		expect(current({ [plain.id]: old }, { ...plain, revision: 2 })).toBeUndefined()
		expect(recorded(old, 2, { hints: 1 }, 9)).toEqual({
			revision: 2,
			state: 'wrong',
			attempts: 0,
			answer: 'old',
			hints: 1,
			at: 9,
		})
	})
})

describe('where a reader goes on', () => {
	const chapters = [
		{ slug: 'a', exercises: [plain, guess] },
		{ slug: 'b', exercises: [] },
		{ slug: 'c', exercises: [{ id: 'c-one', revision: 1, once: false }] },
	]
	const done = { 'a-one': answered({ state: 'right' }), 'a-guess': answered({ revision: 2 }) }
	const at = (kept: Partial<Kept>) => resume({ visited: [], places: {}, exercises: {}, cells: {}, ...kept }, chapters)

	test.each([
		['nowhere, who never began', {}, undefined],
		['nowhere, who read what there is no more', { visited: ['gone'] }, undefined],
		['at the lesson opened last', { visited: ['c', 'a'] }, { slug: 'a' }],
		['at the section read last', { visited: ['a'], places: { a: 'why' } }, { slug: 'a', anchor: 'why' }],
		[
			'at the first exercise, the text being read',
			{ visited: ['a'], places: { a: 'next' } },
			{ slug: 'a', anchor: 'a-one', exercise: plain },
		],
		[
			'at the first that is open',
			{ visited: ['a'], exercises: { 'a-one': done['a-one'] } },
			{ slug: 'a', anchor: 'a-guess', exercise: guess },
		],
		['at the next lesson', { visited: ['a'], exercises: done }, { slug: 'b' }],
		['at the next that was never opened', { visited: ['b', 'a'], exercises: done }, { slug: 'c' }],
		[
			'where the course ends',
			{ visited: ['c'], places: { c: 'next' }, exercises: { 'c-one': answered({ state: 'right' }) } },
			{ slug: 'c', anchor: 'next' },
		],
	] as const)('%s', (_, kept, to) => expect(at(kept as Partial<Kept>)).toEqual(to))
})
