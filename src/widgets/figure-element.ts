import type { Chart } from '../plots/chart'
import { stateIn, withState } from './address'
import { busy } from './busy'
import { controlOf, readControl, writeControls } from './controls'
import type { Point } from './drag'
import { type Model, phrase, type Scene, type Words } from './scene'
import { decode, encode, type Notice, type State, settledNotices } from './state'
import { writeText } from './write-text'

/** What one widget adds to what every figure does. */
export interface Behaviour<S extends State, T = string> {
	/** By chart: what a pointer takes hold of there, and the state as it moves. */
	readonly drag?: Readonly<
		Record<
			string,
			{
				readonly grab: (state: S, at: Point, scene: Scene) => T | undefined
				readonly move: (state: S, held: T, at: Point) => S
			}
		>
	>
	/** Called once, when the figure is on the page: for controls that are no part of the state. */
	readonly ready?: (figure: FigureElement<S, T>) => void
	/** Called after each change with what is shown: for work that a scene cannot hold, such as a worker or a fetched formula. */
	readonly after?: (figure: FigureElement<S, T>, state: S, scene: Scene) => void
}

const fetchHand = async () => {
	const [moves, { draggable }] = await Promise.all([import('./apply'), import('./drag')])
	return { ...moves, draggable }
}

const drawing = async () => {
	const [{ draw }, plot] = await Promise.all([import('../plots/draw'), import('../plots/plot')])
	return { draw, plot }
}

/**
 * A figure in the browser. It adopts the markup made at build and changes nothing until it is used: the widget's model is
 * fetched on the first touch, focus or hover, or at once where the address holds a state. While what it shows is to be
 * replaced by something that is still fetched or computed, it carries `data-busy`, or the part of it that this concerns does.
 */
export abstract class FigureElement<S extends State, T = string> extends HTMLElement {
	protected abstract fetchModel(): Promise<Model<S>>
	protected readonly behaviour: Behaviour<S, T> = {}

	#model: Model<S> | undefined
	/** What moves the markup to another scene: fetched with the model. */
	#hand: Awaited<ReturnType<typeof fetchHand>> | undefined
	#loading: Promise<void> | undefined
	#state!: S
	#scene: Scene | undefined
	#defaults!: S
	#words!: Words
	#arrival = Promise.resolve()
	#frame = 0
	#later = 0

	get figureId(): string {
		return this.dataset.figure as string
	}

	/** The names it once had, under which addresses may still hold its state. */
	get #former(): string[] {
		return this.dataset.was?.split(' ') ?? []
	}

	get words(): Words {
		return this.#words
	}

	connectedCallback(): void {
		if (this.#defaults) return
		this.#defaults = JSON.parse(this.dataset.defaults as string) as S
		this.#state = this.#defaults
		this.#words = JSON.parse(this.dataset.words as string) as Words
		for (const sign of ['pointerenter', 'touchstart', 'focusin']) {
			this.addEventListener(sign, () => void this.#load(), { once: true, passive: true })
		}
		this.addEventListener('input', this.#use)
		this.addEventListener('change', this.#use)
		this.addEventListener('click', this.#click)
		this.querySelector('.fig-data:has([data-table])')?.addEventListener(
			'toggle',
			() => void this.#load().then(() => this.#show()),
		)
		addEventListener('popstate', () => void this.#load().then(() => this.#read()))
		this.querySelector<HTMLElement>('[data-hydrate]')?.removeAttribute('hidden')
		this.behaviour.ready?.(this)
		if (this.#asked !== undefined) this.#arrival = this.#load().then(() => this.#read())
	}

	/** Goes to a state, draws it in the next frame, and puts it in the address when things are quiet. */
	set(state: S): void {
		const model = this.#model
		if (!model) {
			void this.#load().then(() => this.set(state))
			return
		}
		this.#state = model.settle?.(state) ?? state
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0
			this.#show()
		})
		clearTimeout(this.#later)
		this.#later = window.setTimeout(() => {
			this.#write(this.spelling)
			this.dispatchEvent(new CustomEvent('bend-state', { bubbles: true }))
			this.sayScene()
		}, 300)
	}

	/** What the address holds of it. */
	get #asked(): string | undefined {
		return stateIn(location.search, this.figureId, ...this.#former)
	}

	#write(spelling: string): void {
		const search = withState(location.search, this.figureId, spelling, this.#former)
		history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`)
	}

	/** Shows the state of a spelling, as an address that holds it would. */
	async show(spelling: string): Promise<void> {
		clearTimeout(this.#later)
		await this.#load()
		this.#write(spelling)
		this.#read()
	}

	/** Resolves when the state that the address holds, if any, is the figure's. */
	get arrival(): Promise<void> {
		return this.#arrival
	}

	get state(): S {
		return this.#state
	}

	/** The state that the page shows it in. */
	get initial(): S {
		return this.#defaults
	}

	/** What a text of its scene reads in a state, whatever it shows. */
	async reading(state: S, text: string): Promise<string | undefined> {
		await this.#load()
		return this.#model?.model(state, this.#words).text[text]
	}

	/** The state as addresses spell it; empty where it is the figure's own. */
	get spelling(): string {
		return this.#model ? encode(this.#model.schema, this.#state, this.#defaults) : ''
	}

	#load(): Promise<void> {
		this.#loading ??= busy(this, Promise.all([this.fetchModel(), fetchHand()])).then(([model, hand]) => {
			this.#model = model
			this.#hand = hand
			this.prepare(model)
			this.#armDrags()
		})
		return this.#loading
	}

	#read(): void {
		const model = this.#model
		if (!model) return
		const text = this.#asked
		const { state, notices } =
			text === undefined ? { state: this.#defaults, notices: [] } : decode(model.schema, text, this.#defaults)
		const settled = model.settle?.(state) ?? state
		this.#state = settled
		this.#show()
		this.#notice(settledNotices(model.schema, state, settled, this.#defaults, notices))
	}

	/** Once the model is there: what a pointer may take hold of before anything was drawn anew. */
	protected prepare(model: Model<S>): void {
		this.#scene = model.model(this.#state, this.#words)
	}

	/** Shows the state. A figure that computes elsewhere draws when the answer is there. */
	protected present(model: Model<S>): void {
		this.draw(model.model(this.#state, this.#words))
	}

	#show(): void {
		if (this.#model) this.present(this.#model)
	}

	/** Makes the figure show a scene, the controls the state. */
	protected draw(scene: Scene): void {
		this.#scene = scene
		const table = this.querySelector<HTMLDetailsElement>('.fig-data:has([data-table])')
		this.#hand?.apply(this, scene, this.#redraw, table?.open ?? false)
		writeControls(this, this.#state, document.activeElement)
		for (const live of document.querySelectorAll<HTMLElement>(`[data-live^="${this.figureId}:"]`)) {
			const text = scene.text[(live.dataset.live as string).slice(this.figureId.length + 1)]
			if (text !== undefined) writeText(live, text)
		}
		this.querySelector('[data-do="reset"]')?.toggleAttribute('hidden', this.spelling === '')
		const address = this.querySelector<HTMLElement>('[data-address]')
		if (address)
			writeText(address, `${address.dataset.address}${withState('', this.figureId, this.spelling)}#${this.figureId}`)
		for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-with-state]'))
			link.search = withState('', this.figureId, this.spelling)
		this.behaviour.after?.(this, this.#state, scene)
	}

	#redraw = (host: Element, chart: Chart): void => {
		this.#hand?.placeTicks(host, chart)
		void busy(host, drawing()).then(({ draw, plot }) => {
			const current = this.#scene?.charts[host.getAttribute('data-chart') as string]
			if (current) this.#hand?.replacePicture(host, draw(plot, document, current))
		})
	}

	#armDrags(): void {
		for (const [name, { grab, move }] of Object.entries(this.behaviour.drag ?? {})) {
			const plot = this.querySelector<HTMLElement>(`[data-chart="${name}"] .plot`)
			if (!plot) continue
			this.#hand?.draggable<T>(
				plot,
				() => this.#scene?.charts[name],
				(at) => this.#scene && grab(this.#state, at, this.#scene),
				(held, at) => this.set(move(this.#state, held, at)),
			)
		}
	}

	#use = (event: Event): void => {
		const control = controlOf(event.target)
		if (!control || control instanceof HTMLButtonElement) return
		void this.#load().then(() => this.set(readControl((this.#model as Model<S>).schema, this.#state, control)))
	}

	#click = (event: Event): void => {
		const control = controlOf(event.target)
		if (control instanceof HTMLButtonElement) {
			void this.#load().then(() => this.set(readControl((this.#model as Model<S>).schema, this.#state, control)))
		}
		const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined
		if (act === 'reset') void this.#load().then(() => this.set(this.#defaults))
		if (act === 'link') void this.#copyLink()
		if (act === 'share' || act === 'download') {
			import('../sharing/open')
				.then(({ open }) => open(this, act))
				.catch(() => this.#say(phrase(this.#words, 'unfetched')))
		}
	}

	/** The address of this figure in this state, on its lesson's page. */
	get link(): string {
		const home = new URL(this.dataset.home as string, location.href)
		home.search = withState('', this.figureId, this.spelling)
		home.hash = this.figureId
		return home.href
	}

	/** What is shown; undefined while it is as it was built. */
	get scene(): Scene | undefined {
		return this.#scene
	}

	async #copyLink(): Promise<void> {
		const field = this.querySelector<HTMLInputElement>('[data-link]')
		try {
			await navigator.clipboard.writeText(this.link)
			this.#say(phrase(this.#words, 'copied'))
			const button = this.querySelector<HTMLElement>('[data-do="link"]')
			if (button) {
				const word = phrase(this.#words, 'link')
				button.textContent = phrase(this.#words, 'copied')
				setTimeout(() => writeText(button, word), 2000)
			}
		} catch {
			// The clipboard is refused to unfocused, framed or insecure pages: the reader copies by hand.
			if (!field) return
			field.hidden = false
			field.value = this.link
			field.focus()
			field.select()
			this.#say(phrase(this.#words, 'copyByHand'))
		}
	}

	/** Tells a reader who does not see it what the figure shows now. */
	protected sayScene(): void {
		if (this.#scene) this.#say(this.#scene.said)
	}

	#say(sentence: string): void {
		const region = this.querySelector('[data-said]')
		if (region) writeText(region, sentence)
	}

	#notice(notices: readonly Notice[]): void {
		const line = this.querySelector<HTMLElement>('[data-notice]')
		if (!line) return
		line.hidden = notices.length === 0
		line.textContent = notices
			.map(({ field, given, used }) => {
				const values = { field, given: shortened(given), used: shortened(used) }
				return phrase(this.#words, field === '' ? 'noticeVersion' : 'noticeValue', values)
			})
			.join(' ')
	}
}

/** What an address held, which may be of any length, as a notice quotes it. */
const shortened = (text: string): string => (text === '' ? '∅' : text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Registers a widget's element. */
export const defineFigure = <S extends State, T = string>(
	tag: string,
	fetchModel: () => Promise<Model<S>>,
	behaviour: Behaviour<S, T> = {},
): void => {
	customElements.define(
		tag,
		class extends FigureElement<S, T> {
			protected override readonly behaviour = behaviour
			protected override fetchModel = fetchModel
		},
	)
}
