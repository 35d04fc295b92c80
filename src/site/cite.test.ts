import { describe, expect, test } from 'vitest'
import { type Locale, locales, strings } from '../i18n'
import { type Cited, citation } from './cite'

const course: Cited = { url: 'https://example.org/a_b/', version: '1.0', year: 2026, language: 'en' }
const chapter: Cited = { ...course, chapter: { slug: 'leaky-relu', number: 7, title: 'Leaks & slopes: 100%' } }
const section: Cited = { ...chapter, section: { id: 'two-valves', title: 'Two valves' } }
const citeWords = (locale: Locale) => strings(locale).site.cite
const at = { course: course.url, chapter: course.url, section: `${course.url}#two-valves` }

describe.each(locales.map(({ id }) => id))('citations in %s', (locale) => {
	test.each([
		['course', course],
		['chapter', chapter],
		['section', section],
	] as const)('a %s is cited by its own address and version, in each format', (kind, cited) => {
		const { text, bibtex, ris } = citation(citeWords(locale), cited)
		expect(text).toMatch(/1\.0.*2026/)
		expect(text.endsWith(at[kind])).toBe(true)
		expect(bibtex).toMatch(new RegExp(`= \\{${at[kind]}\\}\n\\}$`))
		expect(bibtex).toMatch(/note +=.*1\.0/)
		expect(ris).toContain(`UR  - ${at[kind]}\r\n`)
		expect(ris).toContain('ET  - 1.0\r\n')
	})

	test('a chapter is named with its number and title, and the course that it is in', () => {
		const { text, bibtex, ris } = citation(citeWords(locale), chapter)
		expect(text).toMatch(/7.*“Leaks & slopes: 100%”/)
		expect(bibtex).toMatch(/^@incollection\{bend2026leakyrelu,\n/)
		expect(bibtex).toMatch(/booktitle += \{.*(Bend|弯)/)
		expect(ris).toMatch(/^TY {2}- CHAP\r\n/)
		expect(ris).toContain('TI  - Leaks & slopes: 100%\r\n')
	})

	test('a section is named with its chapter', () => {
		const { text, bibtex } = citation(citeWords(locale), section)
		for (const said of [text, bibtex]) {
			expect(said).toContain('Two valves')
			expect(said).toContain('Leaks')
		}
		expect(bibtex).toContain('{bend2026leakyrelutwovalves,')
	})
})

test('what means something to TeX means itself', () => {
	expect(citation(citeWords('en'), chapter).bibtex).toContain('Leaks \\& slopes: 100\\%')
})

test('RIS has a tag, two spaces, a hyphen and a space on each line, and ends with ER', () => {
	const lines = citation(citeWords('en'), section).ris.split('\r\n')
	expect(lines.pop()).toBe('')
	expect(lines.at(-1)).toBe('ER  - ')
	for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
})
