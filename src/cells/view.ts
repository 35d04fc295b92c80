/** One cell on the page: its code, its lamp, what it gave and what went wrong. */
import { CodeArea, type Open } from './code-area'
import { faultWords, renderOutputs, type Words } from './render'
import type { Fault, Outcome } from './sandbox/types'

/** What only the browser says, beside what is said at build as well. */
export interface PageWords extends Words {
	readonly run: string
	readonly stop: string
	readonly starting: string
	readonly running: string
	readonly ready: string
	readonly done: string
	readonly edited: string
	readonly stale: string
	readonly failed: string
	readonly editor: string
	readonly notices: Readonly<Record<string, string>>
	readonly link: string
	readonly copied: string
	readonly copyByHand: string
	readonly download: Readonly<Record<string, string>>
	readonly phrases: Readonly<Record<string, string>>
}

export class CellView {
	readonly host: HTMLElement
	readonly id: string
	/** “Code 6.1”. */
	readonly name: string
	readonly #words: PageWords
	readonly #built: readonly Node[]
	readonly #code: CodeArea

	constructor(host: HTMLElement, words: PageWords) {
		this.host = host
		this.#words = words
		this.id = host.dataset.cell as string
		this.name = host.dataset.name as string
		this.#built = [...this.#part('out').childNodes]
		this.#code = new CodeArea(this.#part('code'))
	}

	#part(name: string): HTMLElement {
		return this.host.querySelector(`[data-${name}]`) as HTMLElement
	}

	/** How wide a picture may be here. */
	get width(): number {
		return Math.max(240, Math.min(936, this.#part('out').clientWidth))
	}

	get source(): string {
		return this.#code.source
	}

	/** Puts other code in the place of what is there. */
	set source(source: string) {
		this.#code.source = source
	}

	/** The lesson's own code and output, as they were built. */
	restore(source: string): void {
		this.#code.restore(source)
		this.#part('out').replaceChildren(...this.#built)
		this.showFault()
	}

	/** Puts the editor in the place of the code, made on first use. */
	edit(open: Open, change: (source: string) => void): Promise<void> {
		return this.#code.edit(open, change)
	}

	/** @param state `idle` not run as it stands, `running`, `done`, `error` */
	lamp(state: 'idle' | 'running' | 'done' | 'error', text: string): void {
		const lamp = this.#part('lamp')
		// said at the start and at the end, and not ten times a second in between
		if (this.host.hasAttribute('data-running') !== (state === 'running')) this.#part('said').textContent = text
		lamp.dataset.is = state
		;(lamp.lastChild as Text).data = text
		this.host.toggleAttribute('data-running', state === 'running')
		const button = this.host.querySelector<HTMLElement>('[data-do="run"]')
		const label = state === 'running' ? this.#words.stop : this.#words.run
		if (button && button.textContent !== label) button.textContent = label
	}

	/** What a run gave. After one that went wrong before it printed anything, the old output stays, paled. */
	show(outcome: Outcome, values: Record<string, string | number>): void {
		const made = renderOutputs(document, outcome, this.#words)
		const stays = outcome.fault !== undefined && made.length === 0
		if (!stays) this.#part('out').replaceChildren(...made)
		this.showFault(outcome.fault, values)
		this.host.toggleAttribute('data-pale', stays)
	}

	/** Says what is wrong, at its line; without a fault, that nothing is. */
	showFault(fault?: Fault, values: Record<string, string | number> = {}): void {
		const place = this.#part('fault')
		place.hidden = fault === undefined
		this.host.removeAttribute('data-pale')
		this.#code.mark(fault?.line)
		if (!fault) return
		const { title, text, message } = faultWords(fault, this.#words, values)
		for (const [name, words] of Object.entries({ title, text, message })) {
			const element = place.querySelector<HTMLElement>(`[data-${name}]`)
			if (element) [element.textContent, element.hidden] = [words, words === '']
		}
	}

	/** A sentence below the head, with a button to act on it or not. */
	notice(text: string, action?: { readonly label: string; readonly do: string }): void {
		const place = this.#part('notice')
		place.textContent = text
		place.hidden = text === ''
		if (!action) return
		const button = document.createElement('button')
		button.type = 'button'
		button.className = 'btn btn-small'
		button.dataset.do = action.do
		button.textContent = action.label
		place.append(' ', button)
	}

	/** From the editor to the button that runs the cell. */
	leave(): void {
		this.host.querySelector<HTMLElement>('[data-do="run"]')?.focus()
	}

	/** Says on the button that the link is on the clipboard. */
	copied(): void {
		const button = this.host.querySelector<HTMLElement>('[data-do="link"]')
		if (!button) return
		button.textContent = this.#words.copied
		setTimeout(() => {
			button.textContent = this.#words.link
		}, 2000)
	}

	/** A link to copy by hand. */
	offer(link: string): void {
		const field = this.#part('link') as HTMLInputElement
		field.hidden = false
		field.value = link
		field.focus()
		field.select()
		this.notice(this.#words.copyByHand)
	}
}
