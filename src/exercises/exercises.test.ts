import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { admitted } from '../cells/admit'
import { evaluate } from '../cells/sandbox/evaluate'
import { localised } from '../cells/source'
import { finding } from '../facts'
import { locales } from '../i18n/locales'
import type { Model } from '../widgets/scene'
import { decode, encode, initialState, type State } from '../widgets/state'
import type { Check } from './check'
import { checkOf, type Exercise, exercises, factsOf, numberOf, optionsOf, repliesOf } from './index'
import { LONGEST_CODE } from './kinds/longest'

/** Answers whose verdict is known; of the wrong ones, the reply that each gets, "" for none of the lesson's own. */
interface Samples {
	readonly right: readonly string[]
	readonly wrong: Readonly<Record<string, string>>
	readonly malformed: readonly string[]
}

const samplesOf = (lesson: string): Record<string, Samples> =>
	JSON.parse(readFileSync(`src/exercises/samples/${lesson}.json`, 'utf8'))
const slugs: string[] = parse(readFileSync('content/syllabus.yaml', 'utf8')).map(
	(entry: { slug: string }) => entry.slug,
)
const figures: { id: string; lesson: string; widget: string; state?: State }[] = parse(
	readFileSync('content/figures.yaml', 'utf8'),
)
const models = import.meta.glob<Model>('../widgets/*/model.ts', { eager: true })

const figureOf = (id: string) => {
	const entry = figures.find((one) => one.id === id)
	if (!entry) throw new Error(`content/figures.yaml has no figure ${id}`)
	const model = models[`../widgets/${entry.widget}/model.ts`] as Model
	return { entry, model, defaults: initialState(model.schema, entry.state) }
}

const factsFor = (exercise: Exercise) =>
	Object.fromEntries(factsOf(exercise).map(({ name, fact, pick }) => [name, finding(fact).values[pick] as number]))

/** Runs code as the sandbox does, but for the walls around it. */
const run = async (sources: readonly string[]) =>
	[...evaluate(sources, 640)].map((outcome, i) => {
		const sent = admitted(JSON.parse(JSON.stringify(outcome)), `r${i}`)
		if (!sent) throw new Error('the outcome is not let through')
		return sent
	})

/** Judges answers as the page does: of a figure, its state as the address spells it. */
const judgeOf = async (exercise: Exercise) => {
	const check = await checkOf(exercise, factsFor(exercise), run)
	if (exercise.kind !== 'place') return check
	const { model, defaults } = figureOf(exercise.figure)
	return (answer: string) => {
		const { state } = decode(model.schema, answer, defaults)
		const isTouched = encode(model.schema, state, defaults) !== ''
		return check(answer, isTouched ? { state: model.settle?.(state) ?? state, initial: defaults } : undefined)
	}
}

const all = exercises.flatMap(({ lesson, exercises: own }) => own.map((exercise) => ({ lesson, exercise })))
const ids = all.map(({ exercise }) => exercise.id)

describe('the list', () => {
	it('is in the order of the course, and names each exercise once', () => {
		const lessons = exercises.map(({ lesson }) => lesson)
		expect(lessons).toEqual(slugs.filter((slug) => lessons.includes(slug)))
		expect(new Set(ids).size).toBe(ids.length)
		for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/)
	})

	it('takes no id that a figure or a cell has: each is an anchor', () => {
		const cells = readdirSync('content/cells').map((file) => file.replace(/\.ts$/, ''))
		const taken = [...figures.map(({ id }) => id), ...cells]
		expect(new Set(taken).size).toBe(taken.length)
		expect(ids.filter((id) => taken.includes(id))).toEqual([])
	})

	it('has samples for each exercise, and for no other', () => {
		for (const { lesson, exercises: own } of exercises) {
			expect(Object.keys(samplesOf(lesson))).toEqual(own.map(({ id }) => id))
		}
	})
})

const judges = new Map(
	await Promise.all(all.map(async ({ exercise }) => [exercise.id, await judgeOf(exercise)] as const)),
)

describe.each(all.map((one) => [one.exercise.id, one] as const))('%s', (id, { lesson, exercise }) => {
	const judge = async (answer: string) => (judges.get(id) as Check)(answer)
	const samples = samplesOf(lesson)[id] as Samples

	it('has samples of every verdict', () => {
		const least = exercise.kind === 'formula' ? 10 : 1
		expect(samples.right.length).toBeGreaterThanOrEqual(least)
		expect(Object.keys(samples.wrong).length).toBeGreaterThanOrEqual(least)
		expect(samples.malformed).not.toEqual([])
	})

	it.each(samples.right)('takes “%s”', async (answer) => expect((await judge(answer)).is).toBe('right'))

	it.each(Object.entries(samples.wrong))('refuses “%s”, replying “%s”', async (answer, reply) => {
		const verdict = await judge(answer)
		expect(verdict).toMatchObject({ is: 'wrong', ...(reply && { reply }) })
		expect((verdict as { reply?: string }).reply ?? '').toBe(reply)
	})

	it.each(samples.malformed)('asks again after “%s”', async (answer) =>
		expect((await judge(answer)).is).toBe('malformed'),
	)

	it('gives every reply that it has', () => {
		const given = Object.values(samples.wrong).filter(Boolean)
		expect([...new Set([...given, 'right'])].sort()).toEqual(repliesOf(exercise).sort())
	})

	it('begins with code that is not right yet, and is solved by the worked one', async () => {
		if (exercise.kind !== 'code') return
		for (const locale of locales) {
			const code = (name: string) => localised(readFileSync(`content/code/${name}.ts`, 'utf8'), locale.id)
			expect((await judge(code(id))).is).not.toBe('right')
			expect(await judge(code(`${id}.solution`))).toMatchObject({ is: 'right' })
			expect(code(`${id}.solution`).length).toBeLessThan(LONGEST_CODE / 2)
		}
	})

	it('keeps its head, whatever is typed', async () => {
		const characters = '0123456789.,+-*/^()%‰eπ√²½０。 abnx_~σ'
		const typed = fc.oneof(fc.string({ unit: fc.constantFrom(...characters) }), fc.string({ unit: 'binary' }))
		await fc.assert(
			fc.asyncProperty(typed, async (text) => {
				expect(['right', 'wrong', 'malformed']).toContain((await judge(text)).is)
			}),
		)
	})

	it('works on a figure of its own lesson, and can run it', () => {
		if (!('figure' in exercise)) return
		const { entry, model, defaults } = figureOf(exercise.figure)
		expect(entry.lesson).toBe(lesson)
		if (exercise.kind === 'place') expect(exercise.right(defaults, defaults)).toBe(false)
		else initialState(model.schema, { ...entry.state, ...(exercise.run as State) })
	})

	it('has a number for a guess that its figure reads as well', async () => {
		if (exercise.kind !== 'predict' || exercise.guess.kind !== 'number') return
		const { entry, model } = figureOf(exercise.figure)
		const words = new Proxy({}, { get: (_, key) => String(key) })
		const { text } = model.model(initialState(model.schema, { ...entry.state, ...(exercise.run as State) }), words)
		expect(await judge(text[exercise.shows as string] as string)).toEqual({ is: 'right' })
	})

	it('has one right option among several, or a number apart from those of its slips', async () => {
		const options = optionsOf(exercise)
		const asked = exercise.kind === 'predict' ? exercise.guess : exercise
		if (asked.kind === 'choice') {
			expect(options.length).toBeGreaterThan(1)
			expect(options.filter((option) => option === asked.right)).toHaveLength(1)
		}
		if (asked.kind !== 'number') return
		const facts = factsFor(exercise)
		expect(Number.isFinite(numberOf(exercise, facts))).toBe(true)
		for (const slip of Object.keys(asked.slips ?? {})) {
			const verdict = await judge(String(numberOf(exercise, facts, slip)))
			expect(verdict, slip).toMatchObject({ is: 'wrong', reply: slip })
		}
	})
})
