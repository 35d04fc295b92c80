/** What a field for code has beside others: an editor, a sandbox, a draft that is kept, and words for what a run gave. */
import { CodeArea } from '../../cells/code-area'
import type { EditorOptions } from '../../cells/editor'
import { faultWords, renderOutputs, type Words } from '../../cells/render'
import { runInSandbox, timeLimit } from '../../cells/run'
import type { Fault, Outcome } from '../../cells/sandbox/types'
import { shelf } from '../../cells/shelf'
import { ANSWER, type Run } from '../../exercises/kinds/code'
import { kept } from '../../site/kept'

type Phrases = Words & Pick<EditorOptions, 'phrases'> & { readonly editor: string; readonly printed: string }

export interface CodeField {
	readonly source: string
	readonly run: Run
	/** What a button or a key is for. */
	act(action: string): void
	/** Tints the line of a fault, if any, and says what went wrong. */
	faultNodes(fault: Fault | undefined): Node[]
	/** What the answer printed when it was last run. */
	printedNodes(): Node[]
	/** Keeps what is there as a draft, unless it is kept as the answer. */
	keep(): void
}

const paragraph = (className: string, ...content: (string | Node)[]): HTMLParagraphElement => {
	const element = document.createElement('p')
	element.className = className
	element.append(...content)
	return element
}

export const codeField = (host: HTMLElement): CodeField => {
	const id = host.dataset.exercise as string
	const form = host.querySelector('form') as HTMLFormElement
	const words = JSON.parse(host.dataset.codeWords as string) as Phrases
	const area = new CodeArea(host.querySelector('[data-code]') as HTMLElement)
	const start = area.source
	let outcome: Outcome | undefined

	const answered = (): string => kept.read().exercises[id]?.answer || start
	const keep = (): void => {
		shelf.keep(id, area.source === answered() ? undefined : area.source)
	}
	let pause = 0
	const changed = (): void => {
		clearTimeout(pause)
		pause = window.setTimeout(keep, 300)
	}
	addEventListener('pagehide', () => {
		if (pause) keep()
	})
	const before = shelf.read()[id] ?? answered()
	if (before !== start) area.source = before

	const edit = (): Promise<void> =>
		area.edit(async (place, source, onChange) => {
			const { openEditor } = await import('../../cells/editor')
			return openEditor({
				host: place,
				source,
				label: words.editor,
				// the course's own functions would be the answer
				names: {},
				phrases: words.phrases,
				onChange,
				onRun: () => form.requestSubmit(),
				onLeave: () => form.querySelector('button')?.focus(),
			})
		}, changed)
	const reset = (): void => {
		area.restore(start)
		area.mark(undefined)
		keep()
	}

	return {
		get source() {
			return area.source
		},
		async run(sources) {
			const outcomes = await runInSandbox(sources, { width: Math.max(240, form.clientWidth) })
			outcome = outcomes[ANSWER]
			return outcomes
		},
		act(action) {
			const acts: Readonly<Record<string, () => unknown>> = { edit, reset, run: () => form.requestSubmit() }
			void acts[action]?.()
		},
		faultNodes(fault) {
			area.mark(fault?.line)
			if (!fault) return []
			const { title, text, message } = faultWords(fault, words, { limit: timeLimit / 1000 })
			const strong = document.createElement('strong')
			strong.append(title)
			const foreign = paragraph('cell-fault-e', message)
			foreign.lang = 'en'
			return [paragraph('', strong), paragraph('', text), ...(message ? [foreign] : [])]
		},
		printedNodes() {
			if (!outcome || outcome.outputs.length === 0) return []
			const place = document.createElement('div')
			place.className = 'cell-out'
			place.append(...renderOutputs(document, outcome, words))
			return [paragraph('exo-tolerance', words.printed), place]
		},
		keep,
	}
}
