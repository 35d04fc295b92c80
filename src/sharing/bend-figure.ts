/**
 * `bend-figure.js`, one script for pages of other people: `<bend-figure figure="relu-curve">` shows a figure of the course and
 * is as high as it needs to be, and so are frames that were pasted as `<iframe src="…/embed/…">`.
 *
 *     <bend-figure src="https://…/relu/?relu-curve=1~x_2#relu-curve" theme="dark" hide="tools" caption="0"><a href="…">…</a></bend-figure>
 *
 * `src` is the address of an embed or a figure's own link; or else `figure`, `state` and `lang` name one of the course that the
 * script is from. What stands inside is shown without scripts, and where the figure does not come. A `bend-state` event, with
 * `detail: { figure, state, address }`, says what the reader did.
 */
import { locales } from '../i18n/locales'
import { fromEmbed, type SetMessage, type SizeMessage, type StateMessage, version } from './messages'
import { isOn, namesOf, type Options, themeOf } from './options'
import { embedAddress, type Place, placeOf } from './place'

/** Until the figure says how high it is. */
const assumed = 480
/** After so long without a word from it, what stands inside is shown. In ms. */
const patience = 10_000

const script =
	document.currentScript instanceof HTMLScriptElement
		? document.currentScript
		: document.querySelector<HTMLScriptElement>('script[src*="bend-figure.js"]')
/** The course that this script is from. */
const home = new URL('.', script?.src ?? location.href).href

const observed = ['src', 'figure', 'state', 'lang', 'theme', 'hide', 'caption'] as const

class BendFigure extends HTMLElement {
	static readonly observedAttributes = observed

	readonly frame = document.createElement('iframe')
	readonly #inside = document.createElement('slot')
	#place: Place | undefined
	#waiting = 0
	/** It has said something since its address was set. */
	#came = false
	#planned = false

	constructor() {
		super()
		this.frame.style.cssText = `display:block;width:100%;height:${assumed}px;border:0`
		this.frame.loading = 'lazy'
		this.frame.allow = 'clipboard-write; fullscreen'
		// the time runs from when a lazy frame was asked for and came, or did not
		this.frame.addEventListener('load', () => this.#wait())
		this.#inside.hidden = true
		this.attachShadow({ mode: 'open' }).append(this.frame, this.#inside)
	}

	connectedCallback(): void {
		if (this.style.display === '') this.style.display = 'block'
		this.frame.title = this.title || this.textContent?.trim() || this.getAttribute('figure') || 'Bend'
		figures.add(this)
		this.#show()
	}

	disconnectedCallback(): void {
		clearTimeout(this.#waiting)
		figures.delete(this)
	}

	attributeChangedCallback(name: (typeof observed)[number]): void {
		if (!this.isConnected) return
		if (name === 'theme' || name === 'hide' || name === 'caption') this.#say({ [name]: this.getAttribute(name) ?? '' })
		else if (name === 'state') this.#say({ state: this.getAttribute('state') ?? '' })
		else this.#plan()
	}

	/** The figure's state as addresses spell it; empty for its own. */
	get state(): string {
		return this.#place?.state ?? ''
	}

	set state(state: string) {
		this.setAttribute('state', state)
	}

	/** What the figure says of itself. */
	hear(message: SizeMessage | StateMessage): void {
		clearTimeout(this.#waiting)
		this.#came = true
		this.#reveal(true)
		if (message.type === 'size') {
			this.frame.style.height = `${message.height}px`
			return
		}
		const { figure, state, address } = message
		if (this.#place) this.#place = { ...this.#place, state }
		this.dispatchEvent(
			new CustomEvent('bend-state', { bubbles: true, composed: true, detail: { figure, state, address } }),
		)
	}

	/** The figure itself, or what stands inside for it. */
	#reveal(came: boolean): void {
		this.frame.hidden = !came
		this.frame.style.display = came ? 'block' : 'none'
		this.#inside.hidden = came
	}

	#wait(): void {
		clearTimeout(this.#waiting)
		this.#waiting = window.setTimeout(() => this.#reveal(false), patience)
		ask(this.frame)
	}

	/** Several attributes that change together make one change. */
	#plan(): void {
		if (this.#planned) return
		this.#planned = true
		queueMicrotask(() => {
			this.#planned = false
			if (this.isConnected) this.#show()
		})
	}

	get #options(): Options {
		return {
			theme: themeOf(this.getAttribute('theme')),
			hide: namesOf(this.getAttribute('hide')),
			caption: isOn(this.getAttribute('caption')),
		}
	}

	#asked(): Place | undefined {
		const src = this.getAttribute('src')
		const lang = this.getAttribute('lang')
		const locale = locales.find(({ id, tag }) => lang === id || lang === tag)?.id
		const state = this.getAttribute('state')
		const figure = this.getAttribute('figure') ?? ''
		const place = src ? placeOf(new URL(src, document.baseURI).href, home) : placeOf(`${home}embed/${figure}/`, home)
		return place && { ...place, ...(locale ? { locale } : {}), ...(state === null ? {} : { state }) }
	}

	#show(): void {
		this.#came = false
		this.#place = this.#asked()
		this.#reveal(this.#place !== undefined)
		if (this.#place) this.frame.src = embedAddress(this.#place, this.#options)
	}

	/** Tells the figure that is there; one that is still on its way gets another address. */
	#say(what: Omit<SetMessage, 'bend' | 'type'>): void {
		if (!this.#came) {
			this.#plan()
			return
		}
		if (this.#place && what.state !== undefined) this.#place = { ...this.#place, state: what.state }
		this.frame.contentWindow?.postMessage({ bend: version, type: 'set', ...what }, originOf(this.frame))
	}
}

const figures = new Set<BendFigure>()

/** Where a frame's messages must come from. */
const originOf = ({ src }: HTMLIFrameElement): string => (URL.canParse(src) ? new URL(src).origin : '')

/** For frames that spoke before this script listened; whoever is there instead does not understand. */
const ask = (frame: HTMLIFrameElement): void => frame.contentWindow?.postMessage({ bend: version, type: 'ask' }, '*')

const embeds = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]')]

addEventListener('message', ({ source, origin, data }) => {
	const message = fromEmbed(data)
	if (!message) return
	const isIt = (frame: HTMLIFrameElement): boolean => frame.contentWindow === source && originOf(frame) === origin
	for (const figure of figures) if (isIt(figure.frame)) figure.hear(message)
	if (message.type === 'size') {
		for (const frame of embeds()) if (isIt(frame)) frame.style.height = `${message.height}px`
	}
})

for (const frame of embeds()) ask(frame)
if (!customElements.get('bend-figure')) customElements.define('bend-figure', BendFigure)
