import { describe, expect, it } from 'vitest'
import { softmax } from '../activations'
import { callsOf, type Framework, frameworks, line, ran, snippets } from '../facts/frameworks'
import { definition, type Named } from '../facts/same-name'
import { locales, strings } from '../i18n'
import { faultsOf } from './lint'
import { compared, sameName, saysOf, type Topic } from './same-name'

const { files, topics } = sameName()

/** Keras before version 3 ran as a part of TensorFlow. */
const ranBy = (library: string): Framework => (library === 'keras2' ? 'tensorflow' : (library as Framework))

/** What a call gave, where numbers went in. */
const seen = (library: string, call: string) => ran(ranBy(library), call).filter(({ x }) => Number.isFinite(x))

/** How far a call was from a definition, at worst: in shares of the value, but for what doubles near 1 cannot tell. */
const off = (rows: ReturnType<typeof seen>, { f }: { f: (x: number) => number }): number =>
	Math.max(...rows.map(({ x, y }) => (y === f(x) ? 0 : Math.abs(y - f(x)) / Math.max(Math.abs(f(x)), 1e-300))))

describe.each(topics)('$id', (topic) => {
	const { definitions = [], rows = [], write = [], says, title } = topic

	it.each(
		definitions.flatMap(({ calls }, i) =>
			calls.map((call) => [call.call, call, compared(topic)[i]?.is as Named] as const),
		),
	)('%s is what it is taken for, and nearest to that', (_, { library, call, ran: as }, is) => {
		const measured = seen(library, as ?? call)
		for (const { x, y } of measured) {
			const want = definition(is).f(x)
			// TensorFlow's constants are in single precision, and sums with one lose what is less than doubles near 1 hold
			expect(Math.abs(y - want), `at ${x}`).toBeLessThanOrEqual(1e-5 * Math.abs(want) + 4e-15)
		}
		const nearest = Math.min(...compared(topic).map(({ definition }) => off(measured, definition)))
		expect(off(measured, definition(is))).toBeLessThanOrEqual(nearest + 1e-12)
	})

	it('shows calls that were run', () => {
		for (const row of rows)
			for (const library of frameworks) if (row[library]) expect(callsOf(library)).toContain(row[library])
	})

	it('names functions of the atlas and is read in a file, or was run', () => {
		for (const { calls } of definitions)
			for (const { file, library, call, ran: as } of calls)
				expect(file ? files[file] : callsOf(ranBy(library)).includes(as ?? call)).toBeTruthy()
	})

	const target = (is: NonNullable<Topic['write']>[number]['target']): readonly number[] =>
		is === 'softmax' ? [...softmax([...line])] : line.map(definition(is as Named).f)

	it.each(
		write.flatMap(({ code }, i) => (['tensorflow', 'keras', 'jax'] as const).map((by) => [by, code[by], i] as const)),
	)('in %s, %s gave the function that is meant when it was run', (by, code, i) => {
		if (code === undefined) return
		const kept = snippets[by][`${topic.id}/${i}`]
		expect(kept?.code).toBe(code)
		expect(kept?.y).toHaveLength(line.length)
		const want = target((write[i] as (typeof write)[number]).target)
		for (const [k, y] of (kept?.y ?? []).entries()) {
			const v = want[k] as number
			// TensorFlow keeps some constants in single precision
			expect(Math.abs(Number(y) - v), `at ${line[k]}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(v)))
		}
	})

	it.each(locales)('keeps the rules of prose in $id, and has all its numbers', ({ id }) => {
		const withoutTeX = (text: string) => text.replace(/\$[^$]*\$|`[^`]*`|\{[a-z]+\d\}/g, '￼')
		for (const text of [title[id], ...says[id]]) expect(faultsOf(withoutTeX(text), id)).toEqual([])
		for (const text of saysOf(topic, id)) expect(text).not.toMatch(/\{[a-z]+\d\}/)
		expect(strings(id).site.sameName.verdicts[topic.verdict]).toBeTruthy()
	})
})

it('uses every file that it names', () => {
	const used = topics.flatMap(({ definitions = [], axes = [], read = {} }) => [
		...definitions.flatMap(({ calls }) => calls.map(({ file }) => file)),
		...axes.map(({ file }) => file),
		...Object.values(read).flat(),
	])
	expect(Object.keys(files).filter((name) => !used.includes(name))).toEqual([])
})
