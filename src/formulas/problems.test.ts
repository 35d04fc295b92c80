import { describe, expect, it } from 'vitest'
import { format, locales, strings } from '../i18n'
import { LONGEST, type ParseOptions, parse } from './parse'

const problem = (source: string, more: ParseOptions = {}) => {
	const parsed = parse(source, { parameters: ['alpha', 'beta', 'lambda'], ...more })
	return 'problem' in parsed ? parsed.problem : undefined
}

/** Source, key, where, how long, and what the words are filled with. */
const problems: readonly [string, string, number, number, object?][] = [
	['', 'empty', 0, 0],
	['   ', 'empty', 3, 0],
	['f(x) =', 'empty', 6, 0],
	['x'.repeat(LONGEST + 3), 'tooLong', LONGEST, 3],
	['('.repeat(200), 'tooDeep', 60, 1],
	[`1${'-'.repeat(200)}`, 'tooDeep', 63, 1],
	[`${"φ'(".repeat(20)}x${')'.repeat(20)}`, 'tooComplex', 0, 81],
	['x # 2', 'unknownCharacter', 2, 1, { text: '#' }],
	['x + 😀', 'unknownCharacter', 4, 2, { text: '😀' }],
	['foo(x)', 'unknownName', 0, 3, { name: 'foo' }],
	['x + γ', 'unknownName', 4, 1, { name: 'γ' }],
	['2·sigmiod(x)', 'unknownNameNear', 2, 7, { name: 'sigmiod', near: 'sigmoid' }],
	['tahn(x)', 'unknownNameNear', 0, 4, { name: 'tahn', near: 'tanh' }],
	[String.raw`\frca{1}{x}`, 'unknownName', 0, 5, { name: String.raw`\frca` }],
	['1.2.3', 'numberMalformed', 0, 4, { text: '1.2.' }],
	['9'.repeat(400), 'numberTooLarge', 0, 400],
	['2(x+1', 'unclosed', 1, 1, { bracket: '(' }],
	['|x', 'unclosed', 0, 1, { bracket: '|' }],
	['x+1)', 'unopened', 3, 1, { bracket: ')' }],
	['(x]', 'mismatched', 2, 1, { open: '(', close: ']' }],
	['（x+1】】', 'unopened', 5, 1, { bracket: '】' }],
	['x·()', 'emptyBrackets', 2, 2],
	['x+*2', 'operatorTwice', 1, 2, { first: '+', second: '*' }],
	['x > < 2', 'operatorTwice', 2, 3, { first: '>', second: '<' }],
	['x +', 'operandMissing', 2, 1, { operator: '+' }],
	['(x+)', 'operandMissing', 2, 1, { operator: '+' }],
	['*x', 'operandMissingBefore', 0, 1, { operator: '*' }],
	['x2', 'operatorMissing', 0, 2],
	['exp', 'argumentMissing', 0, 3, { name: 'exp' }],
	['σ + 1', 'argumentMissing', 0, 1, { name: 'σ' }],
	['max(x)', 'argumentCount', 0, 6, { name: 'max', expected: 2, given: 1 }],
	['tanh(x, 2)', 'argumentCount', 0, 10, { name: 'tanh', expected: 1, given: 2 }],
	['swish(x, x)', 'parameterVaries', 0, 11, { name: 'swish' }],
	['x ? 1 : 0', 'conditionExpected', 0, 1],
	['1 if x else 0', 'conditionExpected', 5, 1],
	['{x, 0}', 'casesUnpaired', 4, 1],
	['{x, x>0; 0, x<0; 1, 2}', 'casesUnpaired', 20, 1],
	['x if x>0', 'elseMissing', 0, 8],
	['x>0 ? x', 'elseMissing', 0, 7],
	['x = 1', 'equation', 0, 5],
	['σ(x) = 1/(1+e^-x) = e^x/(1+e^x)', 'equation', 7, 24],
	['tanh⁻¹(x)', 'inverse', 0, 6, { name: 'tanh' }],
	["σ''(x)", 'noDerivative', 0, 1, { name: 'σ' }],
	["x'", 'unexpected', 1, 1, { text: "'" }],
	['x : 2', 'conditionExpected', 0, 1],
	['x>0 : 2 : 3', 'unexpected', 8, 1, { text: ':' }],
]

describe('what is wrong is said, with its place', () => {
	it.each(problems)('%s: %s', (source: string, key: string, at: number, length: number, values: object = {}) => {
		const found = problem(source)
		expect(found).toMatchObject({ key, at, length })
		expect(found?.values).toMatchObject(values)
	})

	it.each(locales)('in words of $name', ({ id }) => {
		const words: Readonly<Record<string, string>> = strings(id).formula.problems
		for (const [source, key] of problems)
			expect(format(words[key] as string, problem(source)?.values ?? {})).not.toBe('')
		expect(Object.keys(words).sort()).toEqual([...new Set([...problems.map(([, key]) => key), 'notAllowed'])].sort())
		expect(Object.keys(strings(id).formula.notes)).toEqual(['exponentEnds', 'quotientEnds'])
	})

	it('functions that a task forbids, by whatever name', () => {
		const without = { without: ['sigmoid', 'tanh'] }
		expect(problem('1+σ(x)', without)).toMatchObject({ key: 'notAllowed', at: 2, length: 1, values: { name: 'σ' } })
		expect(problem('logistic(x)', without)?.key).toBe('notAllowed')
		expect(problem(String.raw`\tanh x`, without)?.key).toBe('notAllowed')
		expect(problem('1/(1+e^-x)', without)).toBeUndefined()
	})

	it('parameters that the task does not have', () => {
		expect(problem('αx', { parameters: [] })).toMatchObject({ key: 'unknownName', values: { name: 'α' } })
		expect(problem('a x', { parameters: ['beta'] })?.key).toBe('unknownName')
	})
})
