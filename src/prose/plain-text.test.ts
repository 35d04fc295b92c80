import { describe, expect, it } from 'vitest'
import { locales, strings } from '../i18n'
import { plainText } from './plain-text'

it.each([
	['三步把 $\\sigma$ 变成 $\\tanh$', '三步把 σ 变成 tanh'],
	['The kink where $\\alpha\\ne 1$', 'The kink where α ≠ 1'],
	['$z=wx+b$', 'z = wx+b'],
	["$f'(x)$", 'f′(x)'],
	['no formula', 'no formula'],
])('says %s as %s', (words, said) => expect(plainText(words)).toBe(said))

describe('of every figure', () => {
	const words = locales.flatMap(({ id }) => Object.values(strings(id).figures).flatMap(Object.values) as string[])
	// those of the atlas share theirs, with a place for the function's name
	it.each(words.map((each) => [each.replaceAll('{name}', 'ReLU')]))('%s', (each) =>
		expect(plainText(each)).not.toMatch(/[\\${}_]/),
	)
})
