import source from '../../content/practice/activations.py?raw'
import { type Locale, strings } from '../i18n'

/** One part of the script, in the percent format that Jupytext, VS Code and Spyder read. */
export interface Cell {
	readonly kind: 'code' | 'markdown'
	/** Of code: its permanent name. */
	readonly name: string
	/** Python, or Markdown without its comment signs. */
	readonly text: string
}

/** The script in a language: the one source, with that language's words in its `@places@`. Ends with a line break. */
export function script(locale: Locale): string {
	const words: Readonly<Record<string, string>> = strings(locale).handout
	return source.replace(/@(\w+)@/g, (_, key: string) => {
		const word = words[key]
		if (word === undefined) throw new Error(`src/i18n/strings/${locale}.json: "handout" has no "${key}"`)
		return word
	})
}

const head = /^# %%(?: \[markdown\]| (\w+))$/

/** The script's cells, in order. Throws where a part has neither the mark of Markdown nor a name. */
export function cells(locale: Locale): readonly Cell[] {
	return script(locale)
		.split(/^(?=# %%)/m)
		.map((part): Cell => {
			const [first = '', ...lines] = part.trimEnd().split('\n')
			const found = first.match(head)
			if (!found) throw new Error(`content/practice/activations.py: no name in "${first}"`)
			const name = found[1]
			return name
				? { kind: 'code', name, text: lines.join('\n') }
				: { kind: 'markdown', name: '', text: lines.map((line) => line.replace(/^# ?/, '')).join('\n') }
		})
}

/** One cell of code by its name. Throws on a name that the script lacks, with those it has. */
export function codeCell(locale: Locale, name: string): string {
	const code = cells(locale).filter(({ kind }) => kind === 'code')
	const found = code.find((cell) => cell.name === name)
	if (!found) throw new Error(`the script has no cell "${name}"; it has ${code.map((cell) => cell.name).join(', ')}`)
	return found.text
}
