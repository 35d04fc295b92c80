import { localised } from '../cells/source'
import { filled } from '../handout/percent'
import type { Locale } from '../i18n/locales'
import type { Scene } from './scene'
import type { State } from './state'

/** Numbers that a figure shows, as a list of any depth. */
export type Shown = number | readonly Shown[] | Float64Array

/**
 * How a widget's figures are redrawn in PyTorch: `notebook.py`, a cell of Python with comments in each language, and in
 * `notebook.ts` what a state puts into its `@places@`.
 */
export interface Redrawn<S extends State = State> {
	readonly places: (state: S) => Readonly<Record<string, string>>
	/**
	 * What the cell has to come to, by expressions of Python: what the page shows, as the kernel computes it. `roughly` is how far
	 * a number may be off, for a cell that draws random numbers of its own; else rounding decides.
	 */
	readonly shown: (
		state: S,
		scene: Scene,
	) => Readonly<Record<string, Shown | { readonly is: Shown; readonly roughly: number }>>
}

const redrawn = import.meta.glob<Redrawn>('./*/notebook.ts', { eager: true })
const sources = import.meta.glob<string>('./*/notebook.py', { eager: true, query: '?raw', import: 'default' })

/** How a widget's figures are redrawn; undefined where they are not. */
export const redrawnBy = (widget: string): Redrawn | undefined => redrawn[`./${widget}/notebook.ts`]

/** The cell that redraws a figure of a widget in a state, for readers of a language; undefined where none does. */
export function pythonFor(widget: string, state: State, locale: Locale): string | undefined {
	const found = redrawnBy(widget)
	const source = sources[`./${widget}/notebook.py`]
	if (!found || source === undefined) return undefined
	return localised(filled(source, found.places(state)), locale)
}
