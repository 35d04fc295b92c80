import { describe, expect, it } from 'vitest'
import { faultOf, nearest } from './faults'

/** The same mistakes in the words of the engines that the tests do not run in. */
const inJsc = 'eval code@\neval@[native code]\n@\nt$@blob:null/c6cebbde:197:1181'

describe('words of other engines', () => {
	const thrown = (name: string, message: string, stack = '') =>
		Object.assign(new Error(message), { name, stack, ...(stack === inJsc ? { line: 3 } : {}) })
	it.each([
		[
			'SpiderMonkey',
			'ReferenceError',
			'reul is not defined',
			'@cell-1.ts:3:1\n$next<@cell-0.ts:2:30\n',
			'name',
			'reul',
		],
		['JavaScriptCore', 'ReferenceError', "Can't find variable: reul", inJsc, 'name', 'reul'],
		['SpiderMonkey', 'TypeError', 'can\'t access property "x", f is undefined', '@cell-1.ts:3:1', 'nothing', 'x'],
		['JavaScriptCore', 'TypeError', "undefined is not an object (evaluating 'f.x')", inJsc, 'nothing', undefined],
		['SpiderMonkey', 'TypeError', "invalid assignment to const 'a'", '@cell-1.ts:3:1', 'constant', 'a'],
		[
			'SpiderMonkey',
			'InternalError',
			'too much recursion',
			'r@cell-1.ts:3:17\nr@cell-1.ts:9:17',
			'recursion',
			undefined,
		],
		['SpiderMonkey', 'InternalError', 'allocation size overflow', '@cell-1.ts:3:25', 'memory', undefined],
		['JavaScriptCore', 'RangeError', 'Out of memory', inJsc, 'memory', undefined],
		['SpiderMonkey', 'TypeError', 'a.b is not a function', '@cell-1.ts:3:1', 'call', 'a.b'],
	])('%s: %s: %s', (_, name, message, stack, kind, about) => {
		const fault = faultOf(thrown(name, message, stack), 'cell-1.ts')
		expect(fault).toMatchObject({ kind, line: 3 })
		expect(fault.name).toBe(about)
	})
})

describe('nearest', () => {
	it.each([
		['sigmiod', 'sigmoid'],
		['Relu', 'relu'],
		['tnah', 'tanh'],
		['x1', 'x'],
		['print', undefined],
		['f', undefined],
	])('%s → %s', (name, expected) => {
		expect(nearest(name, ['sigmoid', 'relu', 'tanh', 'x', 'print', 'activations'])).toBe(expected)
	})
})
