import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales, strings } from '../i18n'
import { faultsOfRetired } from './retired-faults'

const list = (name: string): { id: string; slug: string; now?: string }[] =>
	parse(readFileSync(`content/${name}.yaml`, 'utf8'))
const figures = list('figures').map(({ id }) => id)

it('finds nothing wrong with the list there is, and words for all that went', () => {
	const retired = list('retired')
	const lessons = ['home', ...list('syllabus').map(({ slug }) => slug)]
	expect(faultsOfRetired(retired, figures, lessons)).toEqual([])
	const gone = retired.filter(({ now }) => now === undefined).map(({ id }) => id)
	for (const { id } of locales) expect(Object.keys(strings(id).retired)).toEqual(gone)
})

it.each([
	[{ id: 'relu-curve', now: 'relu-valve' }, 'is a figure of'],
	[{ id: 'old', now: 'older' }, 'leads to "older"'],
	[{ id: 'old', lesson: 'relu', see: 'older' }, 'leads to "older"'],
	[{ id: 'old', lesson: 'maxout' }, 'stood in "maxout"'],
])('would refuse %o', (entry, fault) => {
	expect(faultsOfRetired([entry], ['relu-curve', 'relu-valve'], ['relu'])).toEqual([expect.stringContaining(fault)])
})

it('would refuse an id that is listed twice', () => {
	const twice = { id: 'old', now: 'relu-curve' }
	expect(faultsOfRetired([twice, twice], ['relu-curve'], [])).toEqual(['"old" is listed twice'])
})
