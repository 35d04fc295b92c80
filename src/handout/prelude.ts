import { localised } from '../cells/source'
import { type Locale, strings } from '../i18n'
import { type Cell, cellsOf, filled } from './percent'
import source from './prelude.py?raw'
import xoshiro from './xoshiro.py?raw'

/** What asks for a cell: the names that it defines. A cell may use those below it in this list. */
const offers: readonly (readonly [cell: string, names: RegExp])[] = [
	['races', /\b(race|standings)\(/],
	['digits', /\bdigits\(/],
	['networks', /\b(network|moons|training)\(/],
	['draws', /\b(uniforms|normals|xoshiro128)\(/],
]

/** What figures share, in parts: each cell of code with the text that introduces it. */
const partsIn = (locale: Locale): readonly (readonly [text: Cell, code: Cell])[] => {
	const cells = cellsOf(
		filled(localised(source, locale), { ...strings(locale).handout.lesson, xoshiro: xoshiro.trimEnd() }),
	)
	return cells.flatMap((cell, i) => (cell.kind === 'code' ? [[cells[i - 1] as Cell, cell] as const] : []))
}

/** The cells that a figure's code needs before it, in their order, without those that are there already, by name. */
export function prelude(code: string, locale: Locale, there: ReadonlySet<string> = new Set()): readonly Cell[] {
	const parts = partsIn(locale)
	const needed = new Set(['setup'])
	const read = [code]
	for (const [name, names] of offers) {
		if (!read.some((text) => names.test(text))) continue
		needed.add(name)
		read.push(...parts.filter(([, cell]) => cell.name === name).map(([, cell]) => cell.text))
	}
	return parts.filter(([, { name }]) => needed.has(name) && !there.has(name)).flat()
}
