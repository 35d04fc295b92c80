import { expect, test } from 'vitest'
import { citation } from './cite'

test('the course is cited by version and year', () => {
	const { text, bibtex } = citation('en', 'https://example.org/en/', 2026)
	expect(text).toMatch(/version \d+\.\d+, 2026\.$/)
	expect(bibtex).toMatch(/^@misc\{bend2026,\n/)
	expect(bibtex).toContain('url   = {https://example.org/en/}')
})

test('a chapter is cited by its number and title, spelled so that TeX can read it', () => {
	const chapter = { slug: 'leaky-relu', number: 7, title: 'Leaks & slopes: 100%' }
	const { text, bibtex } = citation('zh', 'https://example.org/a_b/', 2026, chapter)
	expect(text).toContain('第 7 章“Leaks & slopes: 100%”')
	expect(bibtex).toContain('@misc{bend2026leakyrelu,')
	expect(bibtex).toContain('Leaks \\& slopes: 100\\%')
	expect(bibtex).toContain('{https://example.org/a_b/}')
})
