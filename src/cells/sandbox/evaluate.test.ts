import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate'
import { type FaultKind, limits, type Outcome } from './types'

const run = (...sources: string[]): Outcome[] => [...evaluate(sources, 640)]
const last = (...sources: string[]): Outcome => run(...sources).at(-1) as Outcome

/** All text of a cell's output. */
const text = ({ outputs }: Outcome): string =>
	outputs.map((output) => (output.kind === 'text' ? output.text : output.kind)).join('|')

describe('scope', () => {
	it('shows later cells what earlier ones named, and lets them shadow it', () => {
		expect(run('const a = 2', 'const b = a + 1', 'const a = 10\na * b', 'a').map(text)).toEqual(['', '', '30', '10'])
	})

	it('keeps names of blocks and of this module to themselves', () => {
		for (const name of ['scopeOf', 'sheet', 'names', 'globally', 'inner']) {
			expect(last('{ const inner = 1 }', name).fault).toMatchObject({ kind: 'name', name })
		}
	})

	it('is strict, and has the course’s names', () => {
		expect(last('stray = 1').fault?.kind).toBe('name')
		const names = 'activations, softmax, logSoftmax, softmaxJacobian, analysis, networks, Plot, linspace, x, print'
		expect(text(last(`[${names}].every((one) => one !== undefined)`))).toBe('true')
		expect(text(last('[activations.leakyRelu.f(-1, { alpha: 0.3 }), x.length, x[100], x[61]]'))).toBe(
			'[-0.3, 201, 0, -1.95]',
		)
	})

	it('stops at the first cell that goes wrong', () => expect(run('1', 'nothing.x', '3')).toHaveLength(2))
})

describe('the value of the last expression', () => {
	it.each([
		['1 + 1', '2'],
		['const a: number = 4\na // that is it\n/* all */', '4'],
		['const a = [1, 2]\na.push(3)\nconst b = 5', ''],
		['const a = 1; a + 1;', '2'],
		['const t = `one\n(two)`\nt', 'one\n(two)'],
		['function f() { return 1 }', ''],
		['const f = () => {\n\treturn 1\n}\nf()', '1'],
		['[1, 2]\n\t.map((v) => v * 2)\n\t.join()', '2,4'],
		['if (1 < 2) 3', ''],
		['const f = 1\n;[f, 2]', '[1, 2]'],
		['undefined', ''],
		['null', 'null'],
		['print("a", 1, [true])\nprint("b")\n"c"', 'a 1 [true]\nb\nc'],
		['console.log(-0)', '-0'],
	])('%j gives %j', (source, expected) => expect(text(last(source))).toBe(expected))
})

describe('what is written down', () => {
	it('is cut where it grows too long', () => {
		for (const source of [
			'"abc".repeat(1e6)',
			'for (let i = 0; i < 1e6; i++) print("")',
			'Array.from({ length: 50 }, () => "x".repeat(1e4))',
			'for (let i = 0; i < 100; i++) print([{ a: i }])',
		]) {
			const outcome = last(source)
			expect(outcome.cut, source).toBe(true)
			expect(JSON.stringify(outcome).length, source).toBeLessThan(3 * limits.characters)
		}
	})

	it('ends, however a value is made', () => {
		expect(text(last('const a: any = { b: 1 }\na.self = a\na'))).toBe('{ b: 1, self: ↺ }')
		expect(text(last('let a: unknown = 0\nfor (let i = 0; i < 1e4; i++) a = [a]\na'))).toBe('[[[[[[…]]]]]]')
		expect(text(last('({ get bad() { throw 1 }, good: 2 })'))).toBe('{ bad: ?, good: 2 }')
		expect(text(last('Array.from({ length: 1000 }, (_, i) => i)'))).toMatch(/^\[0, 1, .*, … \+960\]$/)
		expect(text(last('new Map([[1, new Set([2])]])'))).toBe('Map(1) { 1 => Set(1) { 2 } }')
	})

	it('is a table for a list of records, no longer than there is room', () => {
		expect(last('[{ a: 1, b: 0.1 + 0.2 }, { a: -2, c: "x" }]').outputs).toEqual([
			{
				kind: 'table',
				columns: ['a', 'b', 'c'],
				rows: [
					['1', '0.3', ''],
					['-2', '', 'x'],
				],
				more: 0,
			},
		])
		const [table] = last('Array.from({ length: 1000 }, (_, i) => ({ i }))').outputs
		expect(table).toMatchObject({ kind: 'table', more: 1000 - limits.rows })
	})

	it('is a picture for a plot, unless that is too much to draw', () => {
		const [picture] = last('Plot.lineY([1, 3, 2]).plot()').outputs
		expect(JSON.stringify(picture)).toMatch(/"svg".*"path".*"d":"M/)
		expect(last('Plot.dotX(linspace(0, 1, 7000)).plot()').fault?.kind).toBe('output')
	})
})

describe('what goes wrong', () => {
	it.each<[string, FaultKind, number | undefined, string?]>([
		['const a = 1\nlet b +* 2', 'syntax', 2],
		['f(1,\n2', 'syntax', 2],
		['1\nconst s = "ab', 'syntax', 2],
		['const n: = 3', 'syntax', 1],
		['5\n\n7 = 3', 'syntax', 3],
		['return 3', 'syntax', 1],
		['const a = 1\n\nconst a = 2\n', 'declared', 3, 'a'],
		['let a = 1\nawait 3', 'await', 2],
		['import x from "y"', 'import', 1],
		['export const a = 1', 'import', 1],
		['interface A {\n\tx: number\n}\nconst a: A = { x: 1 }\nreul(a)', 'name', 5, 'reul'],
		['a\nconst a = 1', 'early', 1, 'a'],
		['const a = 1\na = 2', 'constant', 2],
		['const a: any = {}\na.b()', 'call', 2, 'a.b'],
		['const a: any = null\n\na.b', 'nothing', 3, 'b'],
		['const f = (): number => f() + 1\nf()', 'recursion', 1],
		['let s = "abc"\nfor (;;) s += s', 'memory', 2],
		['throw new Error("boo")', 'thrown', 1],
		['JSON.parse("{")', 'thrown', 1],
		['throw 3', 'thrown', undefined],
		['throw { get message() { throw 1 } }', 'thrown', undefined],
	])('%j is told as %s in line %s', (source, kind, line, name) => {
		const { fault } = last(source)
		expect(fault?.kind).toBe(kind)
		expect(fault?.line).toBe(line)
		if (name !== undefined) expect(fault?.name).toBe(name)
	})

	it('has its line in the cell that is run, also where a cell above threw it', () => {
		expect(last('const f = () => {\n\tthrow new Error("boo")\n}', '1\n2\n3\nf()').fault?.line).toBe(4)
	})

	it('names what was meant', () => {
		expect(last('const relu = activations.relu', 'reul.f(1)').fault?.near).toBe('relu')
		expect(last('activation.relu').fault?.near).toBe('activations')
		expect(last('zzzzz').fault?.near).toBeUndefined()
	})

	it('keeps what was printed before', () => expect(text(last('print("so far")\nnull.x'))).toBe('so far'))
})
