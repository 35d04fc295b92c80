import { format } from '../i18n/format'
import type { Chart } from '../plots/chart'
import type { Schema, State } from './state'

/** Fractions of the plot's box, from its left and top. */
export interface Place {
	readonly left?: number
	readonly top?: number
	readonly width?: number
	readonly height?: number
}

export interface Table {
	readonly head: readonly string[]
	readonly rows: readonly (readonly string[])[]
}

/**
 * All that a figure shows in one state. Its markup names the places (`data-text="x"`, `data-chart="main"` …) and holds no
 * value: `apply` fills them in, at build and in the browser alike, so that the two cannot differ.
 */
export interface Scene {
	/** What each `[data-text]` reads, numbers inside formulas included. */
	readonly text: Readonly<Record<string, string>>
	readonly charts: Readonly<Record<string, Chart>>
	/** Where each `[data-place]` stands; null hides it. */
	readonly places?: Readonly<Record<string, Place | null>>
	/** Whether each `[data-on]` is there. */
	readonly on?: Readonly<Record<string, boolean>>
	/** The `data-is` of each `[data-mark]`, for styles: a lamp, a valve, a verdict. */
	readonly marks?: Readonly<Record<string, string>>
	/** ARIA properties of each `[data-aria]`, named without "aria-"; null takes one away. */
	readonly aria?: Readonly<Record<string, Readonly<Record<string, string | null>>>>
	/** Bounds of form controls that hang on the state. */
	readonly inputs?: Readonly<
		Record<
			string,
			{ readonly min?: number; readonly max?: number; readonly step?: number; readonly disabled?: boolean }
		>
	>
	/** What each `[data-html]` holds: markup that this project made, never a reader's words. */
	readonly html?: Readonly<Record<string, string>>
	/** TeX of each `[data-tex]` where it hangs on what a reader typed: set at build, and by `set-tex.ts` once that changes. */
	readonly tex?: Readonly<Record<string, string>>
	/** Made only when it is looked at: a slider has no time for it. */
	readonly table: () => Table
	/** One sentence for a reader who does not see the figure change. */
	readonly said: string
}

/** A figure's words in the reader's language. */
export type Words = Readonly<Record<string, string>>

/** What a widget's model.ts exports. */
export interface Model<S extends State = State> {
	readonly schema: Schema<S>
	readonly model: (state: S, words: Words) => Scene
	/** Where one field's bounds hang on another's value: the state as near as it may be. */
	readonly settle?: (state: S) => S
	/** Names of words that it shares with other widgets; see `words.ts`. */
	readonly shares?: readonly string[]
}

/** One of a figure's sentences with its values put in. Throws on a key that the language lacks. */
export const phrase = (words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string => {
	const template = words[key]
	if (template === undefined) throw new Error(`no words "${key}"; there are ${Object.keys(words).join(', ')}`)
	return format(template, values)
}
