/** Code on a page: lines to read and, once it is asked for, an editor in their place. */
import type { Editor } from './editor'

/** Makes an editor of some code in a host, and tells of every change. */
export type Open = (host: HTMLElement, source: string, change: (source: string) => void) => Promise<Editor>

export class CodeArea {
	readonly #host: HTMLElement
	/** The code as it was built, coloured. */
	readonly #built: readonly Node[]
	#editor: Editor | undefined
	#opening: Promise<Editor> | undefined

	/** @param host what CodeArea.astro makes */
	constructor(host: HTMLElement) {
		this.#host = host
		this.#built = [...this.#code.childNodes]
	}

	get #code(): HTMLElement {
		return this.#host.querySelector('pre > code') as HTMLElement
	}

	get source(): string {
		return this.#editor?.source ?? this.#code.textContent
	}

	/** Puts other code in the place of what is there. */
	set source(source: string) {
		this.#write(source)
		if (this.#editor) this.#editor.source = source
	}

	/** The code as plain lines: what is printed, and what is read where there is no editor yet. */
	#write(source: string): void {
		const lines = source.split('\n').map((text) => {
			const line = document.createElement('span')
			line.className = 'line'
			line.textContent = text
			return line
		})
		this.#code.replaceChildren(...lines.flatMap((line, i) => (i === 0 ? [line] : ['\n', line])))
	}

	/** The lesson's own code, as it was built. */
	restore(source: string): void {
		if (this.#editor) this.#editor.source = source
		this.#code.replaceChildren(...this.#built)
	}

	/** Tints a line, from 1; without one, none. */
	mark(wrong: number | undefined): void {
		for (const [i, line] of [...this.#code.querySelectorAll('.line')].entries())
			line.classList.toggle('is-error', i + 1 === wrong)
		this.#editor?.mark(wrong)
	}

	/** Puts the editor in the place of the code, made on first use. */
	async edit(open: Open, change: (source: string) => void): Promise<void> {
		const place = this.#host.querySelector('[data-editor]') as HTMLElement
		this.#opening ??= open(place, this.source, (source) => {
			this.#write(source)
			change(source)
		})
		// another try may find the network again
		this.#opening.catch(() => {
			this.#opening = undefined
		})
		this.#editor = await this.#opening
		this.#host.toggleAttribute('data-editing', true)
		this.#editor.focus()
	}
}
