/*
 * Python in the percent format that Jupytext, VS Code and Spyder read: a file that is a script and a notebook's cells at once.
 * "# %% name" starts a cell of code, "# %% [markdown]" one of text in comments; `@places@` are filled in.
 */

/** One part of a script. */
export interface Cell {
	readonly kind: 'code' | 'markdown'
	/** Of code: its permanent name. */
	readonly name: string
	/** Python, or Markdown without its comment signs. */
	readonly text: string
}

const head = /^# %%(?: \[markdown\]| (\w+))$/

const parts = (source: string): readonly string[] => source.split(/^(?=# %%)/m)

const nameOf = (part = ''): string | undefined => part.split('\n')[0]?.match(head)?.[1]

/** The cells of a source, in order. Throws where a part has neither the mark of Markdown nor a name. */
export const cellsOf = (source: string): readonly Cell[] =>
	parts(source).map((part): Cell => {
		const [first = '', ...lines] = part.trimEnd().split('\n')
		if (!head.test(first)) throw new Error(`a cell must start with "# %% name" or "# %% [markdown]", not "${first}"`)
		const name = nameOf(first)
		return name
			? { kind: 'code', name, text: lines.join('\n') }
			: { kind: 'markdown', name: '', text: lines.map((line) => line.replace(/^# ?/, '')).join('\n') }
	})

/** The source without the cells of code that are named, nor the texts that introduce them. */
export const without = (source: string, names: readonly string[]): string => {
	const all = parts(source)
	const goes = (part?: string): boolean => names.includes(nameOf(part) ?? '')
	return all.filter((part, i) => !goes(part) && (nameOf(part) || !goes(all[i + 1]))).join('')
}

/**
 * The source with its `@places@` filled. A place that has a line to itself takes its indentation to each line of its value,
 * and takes the line away where the value is empty. Throws on a place without a value.
 */
export function filled(source: string, values: Readonly<Record<string, string>>): string {
	const value = (name: string): string => {
		const found = values[name]
		if (found === undefined) throw new Error(`nothing to put in the place of "@${name}@"`)
		return found
	}
	return source.replace(/^( *)@(\w+)@\n|@(\w+)@/gm, (_, indent: string, alone?: string, inline?: string) => {
		if (alone === undefined) return value(inline as string)
		const lines = value(alone)
		return lines === '' ? '' : `${lines.replace(/^(?=.)/gm, indent)}\n`
	})
}
