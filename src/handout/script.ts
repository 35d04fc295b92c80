import source from '../../content/practice/activations.py?raw'
import { type Locale, strings } from '../i18n'
import { type Cell, cellsOf, filled } from './percent'

/** The script of the chapter on practice in a language: the one source, with that language's words. Ends with a line break. */
export const script = (locale: Locale): string => filled(source, strings(locale).handout.curves)

/** The script's cells, in order. */
export const cells = (locale: Locale): readonly Cell[] => cellsOf(script(locale))

/** One cell of code by its name. Throws on a name that the script lacks, with those it has. */
export function codeCell(locale: Locale, name: string): string {
	const code = cells(locale).filter(({ kind }) => kind === 'code')
	const found = code.find((cell) => cell.name === name)
	if (!found) throw new Error(`the script has no cell "${name}"; it has ${code.map((cell) => cell.name).join(', ')}`)
	return found.text
}
