import { describe, expect, it } from 'vitest'
import { leavesOf } from './leaves'
import { optionsOf } from './options'

/** A PDF of three pages in a tree of two levels, as Chromium writes it but for its streams. */
const pdf = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
5 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
8 0 obj
<</Type /Pages
/Count 2
/Kids [2 0 R 4 0 R]>>
endobj
9 0 obj
<</Type /Pages
/Count 1
/Kids [5 0 R]>>
endobj
10 0 obj
<</Type /Pages
/Count 3
/Kids [8 0 R 9 0 R]>>
endobj
11 0 obj
<</why [4 0 R /XYZ 0 842.88 0]
/leaky-relu [5 0 R /XYZ 0 10 0]>>
endobj
12 0 obj
<</Type /Catalog
/Pages 10 0 R
/Dests 11 0 R>>
endobj
`

describe('the leaves of a PDF', () => {
	it('are counted in reading order, not in that of the file', () => {
		const { pages, places } = leavesOf(Buffer.from(pdf, 'latin1'))
		expect(pages).toBe(3)
		expect([...places]).toEqual([
			['why', 2],
			['leaky-relu', 3],
		])
	})

	it('are not guessed', () => {
		expect(() => leavesOf(Buffer.from('%PDF-1.7 packed'))).toThrow('cannot read')
	})
})

describe('what stands behind npm run handout --', () => {
	it('is everything where nothing is named', () => {
		expect(optionsOf([], ['relu'])).toEqual({
			lessons: [],
			languages: ['zh', 'en'],
			solutions: 'none',
			paper: 'A4',
			out: 'handouts',
		})
	})

	it('is what is named', () => {
		const args = ['--lesson', 'relu', '--language', 'en', '--solutions', 'end', '--paper', 'letter', '--out', 'x']
		expect(optionsOf(args, ['relu'])).toEqual({
			lessons: ['relu'],
			languages: ['en'],
			solutions: 'end',
			paper: 'Letter',
			out: 'x',
		})
	})

	it.each([
		[['--lesson', 'rleu'], 'there is relu'],
		[['--language', 'fr'], 'there is zh, en'],
		[['--paper', 'A3'], 'there is A4, Letter'],
		[['--solutions', 'some'], 'there is none, end'],
	])('%j says what there is', (args, message) => {
		expect(() => optionsOf(args, ['relu'])).toThrow(message)
	})
})
