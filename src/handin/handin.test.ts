import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exercises } from '../exercises'
import { LONGEST_CODE } from '../exercises/kinds/longest'
import type { Kept } from '../site/storage'
import { classCsv, latest, sorted, wrongAnswers } from './class'
import { codesIn, decode, encode } from './code'
import { exported, imported, merged } from './file'
import { type Handed, handIn } from './handed'
import { short } from './short'

const ids = exercises.flatMap((entry) => entry.exercises.map(({ id }) => id))
const answer = fc.record({
	revision: fc.integer({ min: 1, max: 9 }),
	state: fc.constantFrom('right' as const, 'wrong' as const, 'shown' as const),
	attempts: fc.integer({ min: 0, max: 99 }),
	answer: fc.string({ maxLength: 40, unit: 'grapheme' }),
	hints: fc.integer({ min: 0, max: 3 }),
})
const handed: fc.Arbitrary<Handed> = fc.record({
	name: fc.string({ maxLength: 30, unit: 'grapheme' }),
	course: fc.constant('1.0.0'),
	at: fc.integer({ min: 0, max: 30_000 }).map((days) => days * 86_400_000),
	answers: fc.dictionary(fc.constantFrom(...ids), answer, { noNullPrototype: true }),
})

/** The worked code of the exercises that ask for some. */
const worked = readdirSync('content/code').filter((file) => file.endsWith('.solution.ts'))

/** A reader who did everything, with answers as people type them. */
const diligent = (count: number): Handed => ({
	name: '张晓明',
	course: '1.0.0',
	at: 20_000 * 86_400_000,
	answers: Object.fromEntries(
		Array.from({ length: count }, (_, k) => [
			`exercise-number-${k}`,
			{
				revision: 1,
				state: 'right',
				attempts: 1 + (k % 3),
				answer: ['0.25', '1/(1+e^-x)', 'both', '4.585'][k % 4],
				hints: k % 2,
			},
		]),
	) as Handed['answers'],
})

describe('a code', () => {
	it('comes back as it went, also broken into lines', async () => {
		await fc.assert(
			fc.asyncProperty(handed, async (one) => {
				const code = await encode(one)
				expect(await decode(code, ids)).toEqual(one)
				const broken = code.replace(/(.{20})/g, '$1\n ')
				expect(codesIn(`交作业：\n${broken}\n。谢谢`)).toEqual([code])
			}),
			{ numRuns: 60 },
		)
	})

	it('is short enough for a chat with everything done', async () => {
		expect((await encode(diligent(50))).length).toBeLessThan(1000)
	})

	it('carries code whole, of which a few answers do not make it too long for a chat', async () => {
		const code = (k: number) => readFileSync(`content/code/${worked[k % worked.length]}`, 'utf8')
		const all = diligent(50)
		const answers = Object.fromEntries(
			Object.entries(all.answers).map(([id, one], k) => [id, k % 10 === 0 ? { ...one, answer: code(k / 10) } : one]),
		)
		const longest = { a: { ...right, answer: `// ${'数'.repeat(LONGEST_CODE - 3)}` } }
		expect((await decode(await encode({ ...all, answers }), ids))?.answers).toBeDefined()
		expect((await encode({ ...all, answers })).length).toBeLessThan(2500)
		expect(handIn(kept(longest), 'Ada', '1.0.0', 0).answers.a?.answer).toBe(longest.a.answer)
	})

	it('is known as damaged wherever one character is another, one is missing or one too many', async () => {
		const code = await encode(diligent(12))
		for (let k = 6; k < code.length; k++) {
			// the first ten bytes say nothing of the content: name and time of a file that there is not
			const other = code[k] === 'A' ? 'B' : 'A'
			const altered = [
				code.slice(0, k) + other + code.slice(k + 1),
				code.slice(0, k) + code.slice(k + 1),
				`${code.slice(0, k)}A${code.slice(k)}`,
			]
			for (const one of altered) {
				const read = await decode(one, ids)
				if (read) expect(read, `${k}`).toEqual(await decode(code, ids))
			}
		}
		expect(await decode(`${code.slice(0, 60)}`, ids)).toBeUndefined()
		for (const text of ['', 'BEND1-', 'BEND1-AAAA', 'hello', 'BEND2-xyz'])
			expect(await decode(text, ids)).toBeUndefined()
	})

	it('knows every exercise by five characters of its own', () => {
		expect(new Set(ids.map(short)).size).toBe(ids.length)
	})

	it('survives any text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), async (text) => {
				expect(await decode(`BEND1-${text}`, ids)).toBeUndefined()
				for (const one of codesIn(text)) expect(one.startsWith('BEND1-')).toBe(true)
			}),
			{ numRuns: 200 },
		)
	})
})

const kept = (exercises: Kept['exercises'], more: Partial<Kept> = {}): Kept => ({
	visited: [],
	places: {},
	cells: {},
	exercises,
	...more,
})
const right = { revision: 1, state: 'right', attempts: 2, answer: '4', at: 5 } as const
const wrong = { revision: 1, state: 'wrong', attempts: 1, answer: '3', at: 9 } as const

describe('a file', () => {
	it('brings everything back', () => {
		const all = kept({ a: right }, { visited: ['relu'], cells: { c: 'x' }, places: { relu: 'gradient' } })
		const text = exported(JSON.stringify({ version: 2, kept: all }), '1.0.0')
		expect(imported(text)).toEqual(all)
		expect(merged(kept({}), imported(text) as Kept)).toEqual(all)
	})

	it.each(['', '{}', '[1]', 'null', '{"format":"bend"}', '{"format":"bend","version":9,"kept":{}}'])(
		'%j is none of ours',
		(text) => {
			expect(imported(text)).toBeUndefined()
		},
	)

	it('never takes a right answer away', () => {
		expect(merged(kept({ a: right }), kept({ a: wrong })).exercises.a).toEqual(right)
		expect(merged(kept({ a: wrong }), kept({ a: right })).exercises.a).toEqual(right)
		const later = { ...wrong, revision: 2 }
		expect(merged(kept({ a: right }), kept({ a: later })).exercises.a).toEqual(later)
	})
})

describe('a class', () => {
	const hand = (name: string, exercises: Kept['exercises'], day = 1) =>
		handIn(kept(exercises), name, '1.0.0', day * 86_400_000)
	const all = [
		hand('Bo', { a: right, b: wrong }),
		hand('Ada', { a: wrong, b: { ...wrong, answer: ' 3 ' } }),
		hand('Cy', { b: { ...wrong, answer: '7' } }),
	]

	it('keeps the latest of each name', () => {
		expect(latest([hand('Bo', {}, 2), ...all]).find(({ name }) => name === 'Bo')?.answers).toEqual({})
		expect(latest([...all, hand('Bo', {}, 0)]).find(({ name }) => name === 'Bo')?.answers).not.toEqual({})
	})

	it('tells which wrong answers are common', () => {
		expect(wrongAnswers(all, 'b').map(({ answer, names }) => [answer, names.length])).toEqual([
			['3', 2],
			['7', 1],
		])
		expect(wrongAnswers(all, 'a').map(({ names }) => names)).toEqual([['Ada']])
	})

	it('is sorted by name, by right answers, and by an exercise', () => {
		const names = (by: string, down = false) => sorted(all, by, down).map(({ name }) => name)
		expect(names('name')).toEqual(['Ada', 'Bo', 'Cy'])
		expect(names('right')).toEqual(['Bo', 'Ada', 'Cy'])
		expect(names('a', true)).toEqual(['Cy', 'Ada', 'Bo'])
	})

	it('goes to a spreadsheet without becoming formulas', () => {
		const columns = [{ id: 'a', revision: 1, number: '4.1', title: 'A, "B"' }]
		const words = { name: 'name', date: 'date', right: 'right', attempts: 'attempts', answer: 'answer' }
		const text = classCsv([hand('=1+1', { a: { ...right, answer: '-2\n"x"' } })], columns, words, {
			right: 'right',
			wrong: 'wrong',
			shown: 'shown',
		})
		expect(text).toBe(
			'\ufeffname,date,right,"4.1 A, ""B""",4.1 attempts,4.1 answer\r\n\'=1+1,1970-01-02,1,right,2,"\'-2\n""x"""\r\n',
		)
	})
})
