/** The editor of a cell: CodeMirror, in a shadow root, since the page's policy lets no script add a style sheet to it. */
import {
	autocompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult,
	closeBrackets,
	closeBracketsKeymap,
	completeAnyWord,
	completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { colouring } from './highlight'

export interface Editor {
	source: string
	focus(): void
	/** Tints a line, from 1; without one, none. */
	mark(line: number | undefined): void
}

/** The members of each of the course's names, by path: `""` has the names themselves, `"activations"` the functions. */
export type Names = Readonly<
	Record<string, readonly { readonly label: string; readonly detail?: string; readonly type: string }[]>
>

export interface EditorOptions {
	readonly host: HTMLElement
	readonly source: string
	/** What a screen reader calls it. */
	readonly label: string
	readonly names: Names
	/** CodeMirror's own phrases in the reader's language. */
	readonly phrases: Readonly<Record<string, string>>
	readonly onChange: (source: string) => void
	readonly onRun: () => void
	/** Escape: the focus goes elsewhere, so that Tab is the page's again. */
	readonly onLeave: () => void
}

const wrong = StateEffect.define<number | undefined>()

const wrongLine = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(marks, { effects, docChanged, state }) {
		const effect = effects.find((one) => one.is(wrong))
		if (!effect) return docChanged ? Decoration.none : marks
		const line = effect.value as number | undefined
		if (line === undefined || line > state.doc.lines) return Decoration.none
		return Decoration.set(Decoration.line({ class: 'is-error' }).range(state.doc.line(line).from))
	},
	provide: (field) => EditorView.decorations.from(field),
})

const look = EditorView.theme({
	'&': { backgroundColor: 'var(--plate)', color: 'var(--ink)', fontSize: 'var(--t-note)' },
	// the page puts its ring around the whole
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.625rem', overflowX: 'auto' },
	'.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
	'.cm-line': { padding: '0 1rem 0 0.25rem' },
	'.cm-gutters': { border: '0', backgroundColor: 'var(--plate)', color: 'var(--ink-3)', fontSize: '0.75rem' },
	'.cm-lineNumbers .cm-gutterElement': { minWidth: '2.5rem', padding: '0 1rem 0 0' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--accent-wash)',
	},
	'.is-error': {
		backgroundColor: 'color-mix(in srgb, var(--v-no) 10%, transparent)',
		boxShadow: 'inset 3px 0 var(--v-no)',
	},
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)' },
	'.cm-tooltip': { border: '1px solid var(--rule)', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: 'var(--t-note)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--accent)',
		color: 'var(--on-accent)',
	},
	'.cm-completionDetail': { color: 'inherit', fontStyle: 'normal' },
})

/** After a dot, the members of what stands before it, if that is one of the course's names; else names. */
const completing =
	(names: Names) =>
	(context: CompletionContext): CompletionResult | null => {
		const path = context.matchBefore(/[\p{L}_$][\p{L}\p{N}_$.]*/u)
		if (!path && !context.explicit) return null
		const cut = path?.text.lastIndexOf('.') ?? -1
		const options = names[path?.text.slice(0, Math.max(0, cut)) ?? '']
		const from = path ? path.from + cut + 1 : context.pos
		if (cut >= 0) return options ? { from, options: options as Completion[], validFor: /^[\w$]*$/ } : null
		const typed = completeAnyWord(context) as CompletionResult | null
		const labels = new Set(options?.map(({ label }) => label))
		const others = typed?.options.filter(({ label }) => !labels.has(label)) ?? []
		return { from, options: [...((options ?? []) as Completion[]), ...others], validFor: /^[\p{L}\p{N}_$]*$/u }
	}

export const openEditor = ({
	host,
	source,
	label,
	names,
	phrases,
	onChange,
	onRun,
	onLeave,
}: EditorOptions): Editor => {
	const root = host.attachShadow({ mode: 'open' })
	const run = (): boolean => {
		onRun()
		return true
	}
	const leave = (): boolean => {
		onLeave()
		return true
	}
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: source,
			extensions: [
				keymap.of([
					{ key: 'Shift-Enter', run },
					{ key: 'Mod-Enter', run },
					...completionKeymap,
					{ key: 'Escape', run: leave },
					...closeBracketsKeymap,
					...historyKeymap,
					indentWithTab,
					...defaultKeymap,
				]),
				lineNumbers(),
				history(),
				drawSelection(),
				indentOnInput(),
				indentUnit.of('\t'),
				EditorState.tabSize.of(2),
				EditorState.phrases.of(phrases),
				bracketMatching(),
				closeBrackets(),
				autocompletion({ override: [completing(names)], icons: false }),
				typescriptLanguage,
				syntaxHighlighting(HighlightStyle.define(colouring)),
				look,
				wrongLine,
				EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
				EditorView.updateListener.of(({ docChanged, state }) => {
					if (docChanged) onChange(state.doc.toString())
				}),
			],
		}),
	})
	return {
		get source() {
			return view.state.doc.toString()
		},
		set source(text) {
			if (text !== view.state.doc.toString())
				view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
		},
		focus: () => view.focus(),
		mark: (line) => view.dispatch({ effects: wrong.of(line) }),
	}
}
