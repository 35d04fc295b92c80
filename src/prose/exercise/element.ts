import { onGesture } from '../../cells/gestures'
import { shelf } from '../../cells/shelf'
import { kept } from '../../site/kept'
import { current, type Event as Happened, recorded } from '../../site/progress'
import type { Kept } from '../../site/storage'
import type { Desk } from './desk'

/** Shows what is kept of an exercise, and keeps what happens to it. What judging takes is fetched on the first touch. */
class ExerciseElement extends HTMLElement {
	#form: HTMLFormElement | undefined
	#desk: Promise<Desk> | undefined
	/** Whether something was entered on this page: what another tab keeps then stays out of the field. */
	#isEntered = false

	connectedCallback(): void {
		const form = this.querySelector('form')
		if (this.#form || !form) return
		this.#form = form
		for (const sign of ['pointerenter', 'touchstart', 'focusin']) {
			this.addEventListener(sign, () => void this.#load(), { once: true, passive: true })
		}
		form.addEventListener('input', () => {
			this.#isEntered = true
		})
		form.addEventListener('submit', (event) => {
			event.preventDefault()
			void this.#load().then(async (desk) => {
				const judged = await desk.check()
				if (!judged) return
				this.#keep(judged)
				desk.settle()
			})
		})
		if (this.#isCode) onGesture(this, (action) => void this.#load().then((desk) => desk.act(action)))
		for (const folded of this.querySelectorAll<HTMLDetailsElement>('[data-hint], [data-solution]')) {
			const { hint } = folded.dataset
			folded.addEventListener('toggle', () => {
				if (folded.open) this.#keep(hint === undefined ? { shown: true } : { hints: Number(hint) })
			})
		}
		kept.watch((all) => this.#show(all))
	}

	get #listed() {
		const { exercise: id, revision, once } = this.dataset
		return { id: id as string, revision: Number(revision), once: once !== undefined }
	}

	get #isCode(): boolean {
		return this.dataset.codeWords !== undefined
	}

	#load(): Promise<Desk> {
		this.#desk ??= import('./desk').then(({ deskOf }) => deskOf(this))
		return this.#desk
	}

	#keep(event: Happened): void {
		const { id, revision } = this.#listed
		kept.change((all) => ({
			...all,
			exercises: { ...all.exercises, [id]: recorded(all.exercises[id], revision, event, Date.now()) },
		}))
	}

	#show({ exercises: answers }: Kept): void {
		const { id, once } = this.#listed
		const known = current(answers, this.#listed)
		const tried = (known?.attempts ?? 0) > 0
		const untried = known?.state === 'shown' ? 'shown' : id in answers && !known ? 'changed' : 'open'
		const is = !known || !tried ? untried : once ? 'guessed' : known.state
		this.dataset.is = is
		const words = JSON.parse(this.dataset.words as string) as Record<string, string>
		const state = this.querySelector('[data-state]')
		if (state) state.textContent = words[is] ?? ''

		const fields = [...(this.#form?.querySelectorAll<HTMLInputElement>('[name="answer"]') ?? [])]
		const answer = answers[id]?.answer ?? ''
		for (const field of this.#isEntered || answer === '' ? [] : fields) {
			if (field.type === 'radio') field.checked = field.value === answer
			else field.value = answer
		}
		// code of the reader's own has to be shown by what can
		if (this.#isCode && (answer !== '' || this.#listed.id in shelf.read())) void this.#load()
		if (is !== 'guessed') return
		for (const field of fields) field.disabled = true
		this.querySelector<HTMLButtonElement>('form button')?.setAttribute('hidden', '')
		void this.#load().then((desk) => desk.recall(answer))
	}
}

customElements.define('bend-exercise', ExerciseElement)
