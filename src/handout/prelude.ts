import { localised } from '../cells/source'
import { type Locale, strings } from '../i18n'
import { type Cell, cellsOf, filled, without } from './percent'
import source from './prelude.py?raw'
import xoshiro from './xoshiro.py?raw'

/** What asks for a cell: names that it defines, and cells after it that use it. */
const offers: readonly (readonly [cell: string, names: RegExp])[] = [
	['races', /\b(race|standings)\(/],
	['digits', /\bdigits\(/],
	['networks', /\b(network|moons|training)\(/],
	['draws', /\b(uniforms|normals|xoshiro128)\(/],
]

/** The cells that a notebook's figures share, as far as their code needs them. */
export function prelude(code: readonly string[], locale: Locale): readonly Cell[] {
	const all = filled(localised(source, locale), { ...strings(locale).handout.lesson, xoshiro: xoshiro.trimEnd() })
	const needed = [...code]
	const unused: string[] = []
	for (const [name, names] of offers) {
		if (!needed.some((text) => names.test(text))) unused.push(name)
		else
			needed.push(
				...cellsOf(all)
					.filter((cell) => cell.name === name)
					.map(({ text }) => text),
			)
	}
	return cellsOf(without(all, unused))
}
