/**
 * The cells of a page as one notebook. They share a scope in the order of the page, whatever the order in which they are
 * run: a cell sees those above as they were last run, never as they are being typed. So what is shown is what a run from
 * the top would show, unless a cell above has been run since; that cell is stale.
 */
interface Ran {
	/** The code that gave the output that is shown. */
	readonly source: string
	/** And that of the cells above. */
	readonly above: readonly string[]
}

export interface Cell {
	/** As the lesson has it. */
	readonly original: string
	readonly source: string
	readonly ran: Ran
}

export type Notebook = readonly Cell[]

/** How a cell's output stands to its code: that of this code, of older code, or of older code above. */
export type Standing = 'fresh' | 'edited' | 'stale'

/** A page as it was built: every cell has been run once. */
export const opened = (originals: readonly string[]): Notebook =>
	originals.map((original, i) => ({
		original,
		source: original,
		ran: { source: original, above: originals.slice(0, i) },
	}))

const sourcesRan = (notebook: Notebook, below: number): string[] =>
	notebook.slice(0, below).map(({ ran }) => ran.source)

const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((text, i) => text === b[i])

export const standing = (notebook: Notebook, index: number): Standing => {
	const { source, ran } = notebook[index] as Cell
	if (source !== ran.source) return 'edited'
	return same(ran.above, sourcesRan(notebook, index)) ? 'fresh' : 'stale'
}

export const edited = (notebook: Notebook, index: number, source: string): Notebook =>
	notebook.map((cell, i) => (i === index ? { ...cell, source } : cell))

/** What a run of a cell evaluates; or of all down to it, each as it is typed. */
export const sourcesFor = (notebook: Notebook, index: number, all: boolean): string[] =>
	all
		? notebook.slice(0, index + 1).map(({ source }) => source)
		: [...sourcesRan(notebook, index), (notebook[index] as Cell).source]

/** After a run that evaluated these sources and showed the output of the cells from one to another. */
export const ran = (notebook: Notebook, sources: readonly string[], from: number, to: number): Notebook =>
	notebook.map((cell, i) =>
		i >= from && i <= to ? { ...cell, ran: { source: sources[i] as string, above: sources.slice(0, i) } } : cell,
	)

/** A cell as the lesson has it, output and all. */
export const restored = (notebook: Notebook, index: number): Notebook =>
	notebook.map((cell, i) => {
		if (i !== index) return cell
		const above = notebook.slice(0, i).map(({ original }) => original)
		return { ...cell, source: cell.original, ran: { source: cell.original, above } }
	})
