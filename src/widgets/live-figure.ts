import type { TrainingHandout } from '../handout/training'
import { locales } from '../i18n/locales'
import { Runner } from '../live/runner'
import { stateIn } from './address'
import { download } from './download'
import { type Behaviour, FigureElement } from './figure-element'
import { phrase, type Scene, type Words } from './scene'
import type { Schema, State } from './state'
import { writeText } from './write-text'

/** A state with the step of its process that is shown. */
export type Stepping = State & { readonly step: number }

/** What the model.ts of a figure with a process exports: the scene of a state takes what the process shows at its step. */
export interface LiveModel<S extends Stepping, R> {
	readonly schema: Schema<S>
	/** Without a result the process runs on the spot, as at build. */
	readonly model: (state: S, words: Words, result?: R) => Scene
	readonly settle?: (state: S) => S
	/** The run of a state for somebody else's machine: what it is made of, and how many steps it has taken. */
	readonly handout?: (state: S) => Pick<TrainingHandout, 'recipe' | 'theta' | 'steps'>
}

/** Seconds that all steps take at speed 1. */
const duration = 10
/** The longest that one frame counts for, in seconds: after a pause of the page nothing leaps. */
const longest = 0.1

/**
 * A figure whose scene takes longer than a frame to compute: a worker makes the steps, and the figure shows them as they come.
 * It plays while it is in view; whatever is changed meanwhile, it shows the same step of what then runs.
 */
export abstract class LiveFigure<S extends Stepping, R, T = string> extends FigureElement<S, T> {
	/** Its folder. */
	protected abstract readonly widget: string
	protected abstract override fetchModel(): Promise<LiveModel<S, R>>

	#model: LiveModel<S, R> | undefined
	#runner: Runner<R> | undefined
	#playing = false
	#inView = true
	#last = 0
	#carry = 0
	#unsaid = false
	/** What was shown last, to return to where the next thing is given up. */
	#shown: S | undefined

	override connectedCallback(): void {
		super.connectedCallback()
		this.addEventListener('click', (event) => {
			const act =
				event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined
			if (act === 'run') this.#press()
			if (act === 'step') this.#stepOn()
			if (act === 'script') void this.#handOut('.py')
			if (act === 'notebook') void this.#handOut('.ipynb')
			if (act === 'reset') this.pause()
		})
		// the reader has taken hold of the steps
		this.addEventListener('input', ({ target }) => {
			if (target instanceof HTMLInputElement && target.name === 'step') this.pause()
		})
		new IntersectionObserver(([entry]) => {
			this.#inView = entry?.isIntersecting ?? true
			if (this.#inView) this.#next()
		}).observe(this)
	}

	protected override prepare(model: LiveModel<S, R>): void {
		this.#model = model
		this.#runner ??= new Runner<R>(this.widget, {
			shown: (result, step, asked, more) => this.#show(result, step, { ...asked.state, step: asked.step } as S, more),
			progress: (share) => this.#progress(share),
			failed: (why) => this.#fail(why),
			restarted: () => this.#tell(phrase(this.words, 'liveRestarted', { step: this.state.step })),
		})
		// what is there to take hold of is in the scene; an address is about to ask for its own
		if (this.behaviour.drag && stateIn(location.search, this.figureId) === undefined) this.present(model)
	}

	protected override present(_: LiveModel<S, R>): void {
		const { step, ...state } = this.state
		this.dataset.busy = ''
		// what can be pressed follows the state at once, not what is shown later
		this.#showControls()
		this.#runner?.ask({ state, step })
	}

	protected override sayScene(): void {
		this.#unsaid = 'busy' in this.dataset
		if (!this.#unsaid) super.sayScene()
	}

	pause(): void {
		if (!this.#playing) return
		this.#playing = false
		this.#showControls()
	}

	/** Run, pause, or give up what takes long. */
	#press(): void {
		if (this.#playing) this.pause()
		else if (this.dataset.busy === 'long') this.#cancel()
		else this.#play()
	}

	#play(): void {
		const last = this.#length()
		const from = this.state.step >= last ? 0 : this.state.step
		// without motion there is the end, and the steps one by one
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
			this.set({ ...this.state, step: from === 0 ? last : this.state.step === last ? 0 : last })
			return
		}
		this.#playing = true
		this.#last = 0
		this.#carry = 0
		this.#tell('')
		this.#showControls()
		this.set({ ...this.state, step: from })
	}

	#stepOn(): void {
		this.pause()
		this.set({ ...this.state, step: Math.min(this.#length(), this.state.step + 1) })
	}

	/** Gives out this run as a script or a notebook, which make it again elsewhere. */
	async #handOut(ending: string): Promise<void> {
		const [{ files }, { handout }] = await Promise.all([import('../handout/training'), this.fetchModel()])
		if (!handout) return
		const [title = ''] = [...this.querySelectorAll('.fig-title')].map((head) => head.lastChild?.textContent ?? '')
		const spoken = locales.find(({ tag }) => tag === document.documentElement.lang) ?? locales[0]
		const options = { ...handout(this.state), name: this.figureId, title, address: this.link }
		const file = files(options, spoken.id).find(({ name }) => name.endsWith(ending))
		if (file) download(file.name, file.text, file.type)
	}

	#cancel(): void {
		this.#runner?.cancel()
		delete this.dataset.busy
		this.#showControls()
		if (this.#shown) this.set(this.#shown)
	}

	/** Steps in all, as the slider of the steps has it. */
	#length(): number {
		return Number(this.querySelector<HTMLInputElement>('input[type="range"][name="step"]')?.max ?? 0)
	}

	#speed(): number {
		return Number(this.querySelector<HTMLSelectElement>('[data-speed]')?.value ?? 1)
	}

	#show(result: R, step: number, asked: S, more: boolean): void {
		const model = this.#model
		if (!model) return
		if (more) this.dataset.busy = ''
		else delete this.dataset.busy
		this.#shown = asked
		this.draw(model.model(asked, this.words, result))
		const broke = step < asked.step
		if (this.#playing && (broke || step >= this.#length())) {
			this.pause()
			if (broke) this.set({ ...this.state, step })
		}
		this.#showControls()
		if (this.#unsaid) this.sayScene()
		this.#next()
	}

	/** The next frame of a run that plays: as many steps on as the time since the last one is worth. */
	#next(): void {
		if (!this.#playing || !this.#inView || 'busy' in this.dataset) return
		requestAnimationFrame((now) => {
			if (!this.#playing || 'busy' in this.dataset) return
			const elapsed = this.#last === 0 ? 0 : Math.min(longest, (now - this.#last) / 1000)
			this.#last = now
			const length = this.#length()
			this.#carry += (elapsed * length * this.#speed()) / duration
			const steps = Math.floor(this.#carry)
			this.#carry -= steps
			if (steps === 0) this.#next()
			else this.set({ ...this.state, step: Math.min(length, this.state.step + steps) })
		})
	}

	#progress(share: number): void {
		this.dataset.busy = 'long'
		this.style.setProperty('--sought', `${Math.round(100 * share)}%`)
		this.#showControls()
	}

	#fail(why: string): void {
		delete this.dataset.busy
		this.#playing = false
		this.#showControls()
		this.#tell(phrase(this.words, why === '' ? 'liveDied' : 'liveFailed', { why }))
	}

	#tell(sentence: string): void {
		const line = this.querySelector<HTMLElement>('[data-live-notice]')
		if (!line) return
		line.hidden = sentence === ''
		writeText(line, sentence)
	}

	#showControls(): void {
		const word = this.#playing ? 'pause' : this.dataset.busy === 'long' ? 'cancel' : 'run'
		this.toggleAttribute('data-running', this.#playing)
		const name = this.querySelector('[data-do="run"] [data-name]')
		if (name) writeText(name, phrase(this.words, word))
		const step = this.querySelector<HTMLButtonElement>('[data-do="step"]')
		if (step) step.disabled = this.state.step >= this.#length()
	}
}

/** Registers the element of a widget that has a process. */
export const defineLiveFigure = <S extends Stepping, R, T = string>(
	widget: string,
	fetchModel: () => Promise<LiveModel<S, R>>,
	behaviour: Behaviour<S, T> = {},
): void => {
	customElements.define(
		widget,
		class extends LiveFigure<S, R, T> {
			protected override readonly widget = widget
			protected override readonly behaviour = behaviour
			protected override fetchModel = fetchModel
		},
	)
}
