import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exercises, exercisesOf, optionsOf, repliesOf } from '../exercises'
import { locales } from '../i18n/locales'
import { faultsOf, readLesson } from './lint'

const list = (name: string): Record<string, string>[] => parse(readFileSync(`content/${name}.yaml`, 'utf8')) ?? []
const slugs = list('syllabus').map((entry) => entry.slug)
const lessons = globSync('content/*/*.mdx').map((file) => {
	const [, locale = '', slug = ''] = file.match(/content[\\/](\w+)[\\/](.+)\.mdx$/) ?? []
	return {
		file,
		locale: locales.find(({ id }) => id === locale)?.id,
		slug,
		lesson: readLesson(readFileSync(file, 'utf8')),
	}
})

describe.each(lessons)('$file', ({ locale, slug, lesson }) => {
	it('is in the syllabus, in a language there is', () => {
		expect(locale).toBeDefined()
		expect(slugs).toContain(slug)
	})

	it('keeps the rules of prose', () => {
		const faults = lesson.runs.flatMap(({ line, text }) =>
			faultsOf(text, locale ?? 'zh').map((fault) => `line ${line}: ${fault}`),
		)
		expect(faults).toEqual([])
	})

	it('has a permanent id, in lower-case Latin, on every heading', () => {
		for (const id of lesson.headings) expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
		expect(new Set(lesson.headings).size).toBe(lesson.headings.length)
	})

	it('shows each of its figures and claims once, and no other', () => {
		const expected = (tag: string, name: string) =>
			list(name).flatMap((entry) => (entry.lesson === slug ? [`${tag} ${entry.id}`] : []))
		const shown = (tag: string) => lesson.tags.filter((found) => found.startsWith(`${tag} `)).sort()
		expect(shown('Figure')).toEqual(expected('Figure', 'figures').sort())
		expect(shown('Claim')).toEqual(expected('Claim', 'claims').sort())
	})

	it('words each of its exercises once, in their order, and every part of them', () => {
		expect(lesson.exercises.map(({ id }) => id)).toEqual(exercisesOf(slug).map(({ id }) => id))
		for (const [i, exercise] of exercisesOf(slug).entries()) {
			const { hints, solutions, options, replies } = lesson.exercises[i] as (typeof lesson.exercises)[number]
			expect(hints, exercise.id).toBeGreaterThanOrEqual(1)
			expect(hints, exercise.id).toBeLessThanOrEqual(3)
			expect(solutions, exercise.id).toBe(1)
			expect(options, exercise.id).toEqual(optionsOf(exercise))
			expect([...replies].sort(), exercise.id).toEqual(repliesOf(exercise).sort())
		}
	})

	it('has no two anchors of one name', () => {
		const ids = lesson.tags.filter((tag) => /^(Figure|Exercise) /.test(tag)).map((tag) => tag.split(' ')[1] as string)
		const anchors = [...lesson.headings, ...ids]
		expect(new Set(anchors).size).toBe(anchors.length)
	})

	it('has the same anchors as in the other languages', () => {
		for (const other of lessons.filter((one) => one.slug === slug && one.locale !== locale)) {
			expect(other.lesson.headings).toEqual(lesson.headings)
			expect([...other.lesson.tags].sort()).toEqual([...lesson.tags].sort())
		}
	})
})

describe('exercises', () => {
	it('stand in lessons that there are', () => {
		const written = lessons.map(({ slug }) => slug)
		expect(exercises.filter(({ lesson }) => !written.includes(lesson))).toEqual([])
	})

	it.each(exercises.flatMap(({ lesson, exercises: own }) => own.map(({ id, rests }) => [id, rests, lesson] as const)))(
		'%s rests on %s, which there is',
		(_, rests, lesson) => {
			const [, path = lesson, anchor = ''] = rests.match(/^(?:\/([a-z0-9-]+)\/)?#(.+)$/) ?? []
			const there = lessons.filter(({ slug }) => slug === path)
			expect(there).not.toEqual([])
			for (const { lesson: text } of there) {
				const claims = text.tags.flatMap((tag) => (tag.startsWith('Claim ') ? [tag.replace('Claim ', 'claim-')] : []))
				expect([...text.headings, ...claims]).toContain(anchor)
			}
		},
	)
})

describe.each(locales.map(({ id }) => id).filter((id) => existsSync(`src/i18n/strings/${id}.json`)))(
	'words in %s',
	(id) => {
		const words = (value: unknown, path: string): [string, string][] =>
			typeof value === 'string'
				? [[path, value]]
				: Object.entries(value as object).flatMap(([key, one]) => words(one, `${path}.${key}`))

		it('keep the rules of prose', () => {
			const all = words(JSON.parse(readFileSync(`src/i18n/strings/${id}.json`, 'utf8')), id)
			// a slot such as {n} may hold a word of either script: an invisible character, of which the rules say nothing
			const text = (value: string) => value.replaceAll(/\{\w+\}/g, '\u2060')
			expect(all.flatMap(([path, value]) => faultsOf(text(value), id).map((fault) => `${path}: ${fault}`))).toEqual([])
		})
	},
)

describe('addresses given out', () => {
	const frozen: { path: string }[] = JSON.parse(readFileSync('e2e/frozen.json', 'utf8'))
	it('are many, each once', () => {
		expect(frozen.length).toBeGreaterThanOrEqual(60)
		expect(new Set(frozen.map(({ path }) => path)).size).toBe(frozen.length)
	})

	it.each(list('figures').map(({ id }) => [id]))('hold a state of %s, see e2e/frozen.json', (id) => {
		expect(frozen.some(({ path }) => path.includes(`?${id}=`))).toBe(true)
	})
})
