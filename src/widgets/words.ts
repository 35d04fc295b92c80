import type { Strings } from '../i18n'
import type { Words } from './scene'

/** What decides which words a figure has. */
export interface Spoken {
	/** Its widget's name. */
	readonly name: string
	/** What it shares with other widgets, by the names of those words; "formula" is what can be said of a typed one. */
	readonly shares?: readonly string[] | undefined
	readonly live: boolean
}

const prefixed = (prefix: string, words: Words): Words =>
	Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]))

/** What can be said of a formula that somebody typed: `formula.empty`, `note.exponentEnds` … */
export const formulaWords = ({ formula, prose }: Strings): Words => ({
	...prefixed('formula', formula.problems),
	...prefixed('note', formula.notes),
	otherwise: prose.exercise.otherwise,
})

/** All words of a figure: those that every one has, those of figures that run, those it shares, and its own. */
export const wordsOf = (strings: Strings, { name, shares = [], live }: Spoken): Words => {
	const widgets = strings.widgets as Readonly<Record<string, Words>>
	const shared = shares.map((other) => (other === 'formula' ? formulaWords(strings) : widgets[other]))
	return Object.assign({}, widgets.figure, live ? widgets.live : {}, ...shared, widgets[name])
}
