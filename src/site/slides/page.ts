/** The page that shows a lesson's figures: one slide at a time, by keys, buttons, a remote or a finger. */
import { format } from '../../i18n/format'
import { kept } from '../kept'
import { type Act, actOf, type Holder, slideAt, stroke } from './steps'
import { tighten } from './tighten'

const one = <E extends HTMLElement>(selector: string, from: ParentNode = document): E =>
	from.querySelector<E>(selector) as E

const show = one('[data-slides]')
const slides = [...show.querySelectorAll<HTMLElement>('.slide')]
const names = slides.map(({ dataset }) => dataset.names?.split(' ') ?? [])
const leave = one<HTMLAnchorElement>('[data-leave]')
const list = one<HTMLSelectElement>('[data-go]')
const said = one('[data-step]')
const place = one('[data-place-of]')
const keys = one<HTMLDialogElement>('[data-keys]')
const blank = one('[data-blank]')
const root = document.documentElement

let at = -1
let typed = ''
/** Whether what was used last was a key. */
let byKey = false

/** Links that lead to the same figures elsewhere take their states along, as these stand when they are followed. */
const point = (): void => {
	leave.href = slides[at]?.dataset.home ?? leave.href
	leave.search = location.search
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-here]')) link.search = location.search
}

const type = (digits: string): void => {
	typed = digits
	place.textContent = digits === '' ? `${at + 1} / ${slides.length}` : `→ ${digits}`
}

const tightenShown = (): void => {
	const slide = slides[at]
	if (slide) tighten(slide)
}

const go = (to: number): void => {
	const same = to === at
	at = to
	type('')
	if (same) return
	for (const [i, slide] of slides.entries()) slide.toggleAttribute('data-now', i === at)
	const [name = ''] = names[at] ?? []
	// the page that was left for these slides stays one step back, however many are shown
	if (slideAt(location.hash, names) !== at)
		history.replaceState(history.state, '', `${location.pathname}${location.search}${name && `#${name}`}`)
	said.textContent = format(said.dataset.words as string, { n: at + 1, of: slides.length })
	list.value = String(at)
	one<HTMLButtonElement>('[data-act="previous"]').disabled = at === 0
	one<HTMLButtonElement>('[data-act="next"]').disabled = at === slides.length - 1
	point()
	slides[at]?.focus({ preventScroll: true })
	slides[at]?.scrollTo(0, 0)
	tightenShown()
}

const toggleFull = (): void => {
	if (document.fullscreenElement) void document.exitFullscreen()
	// refused to a page that is framed: the window is as large as it gets
	else root.requestFullscreen?.().catch(() => undefined)
}

const isDark = (): boolean => getComputedStyle(root).colorScheme === 'dark'

const cover = (colour: 'black' | 'white' | undefined): void => {
	blank.hidden = colour === undefined
	blank.dataset.blank = colour ?? ''
	const word = one('[data-blanked]')
	word.textContent = colour ? (word.dataset[colour] ?? '') : ''
}

const acts: Readonly<Record<Exclude<Act['do'], 'go' | 'type'>, () => void>> = {
	full: toggleFull,
	theme: () => kept.change((now) => ({ ...now, theme: isDark() ? 'light' : 'dark' })),
	help: () => keys.showModal(),
	black: () => cover('black'),
	white: () => cover('white'),
	release: () => slides[at]?.focus({ preventScroll: true }),
	leave: () => {
		point()
		location.assign(leave.href)
	},
}

const holderOf = (element: Element | null): Holder => {
	if (!element || element.matches('.slide, body')) return 'nothing'
	if (element.matches('input:is([type="range"], [type="radio"]), [tabindex="0"]')) return 'move'
	if (element.matches('button, summary, a, [type="checkbox"]')) return 'press'
	return 'type'
}

addEventListener('pointerdown', () => {
	byKey = false
})
addEventListener('keydown', (event) => {
	if (keys.open || /^(Shift|Control|Alt|Meta)$/.test(event.key)) return
	const { key, shiftKey: shift, ctrlKey, altKey, metaKey } = event
	byKey = true
	if (!blank.hidden) {
		if (ctrlKey || altKey || metaKey) return
		event.preventDefault()
		if (!event.repeat) cover(undefined)
		return
	}
	const moment = { at, count: slides.length, typed, holder: holderOf(document.activeElement) }
	const act = event.defaultPrevented ? undefined : actOf({ key, shift, modified: ctrlKey || altKey || metaKey }, moment)
	if (!act) return
	event.preventDefault()
	if (act.do === 'go') go(act.to)
	else if (act.do === 'type') type(act.typed)
	else if (!event.repeat) acts[act.do]()
})

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-act]')) {
	button.addEventListener('click', (event) => {
		const act = button.dataset.act as 'previous' | 'next' | 'full' | 'theme' | 'help'
		if (act === 'previous' || act === 'next') go(at + (act === 'next' ? 1 : -1))
		else acts[act]()
		if (act === 'help') return
		// pressed by key it keeps the keys, and clicked it gives them back: Space then steps, and presses it no more
		if (event.detail === 0) button.focus()
		else acts.release()
	})
}
keys.addEventListener('close', acts.release)
list.addEventListener('change', () => {
	const hadFocus = document.activeElement === list
	go(Number(list.value))
	// where arrows change a list that is shut, the next of them is for it as well
	if (hadFocus && byKey) list.focus()
})
blank.addEventListener('click', () => cover(undefined))
for (const sign of ['click', 'auxclick', 'contextmenu']) {
	addEventListener(sign, ({ target }) => target instanceof Element && target.closest('a') && point(), true)
}
// a link to a slide steps there
show.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
	event.preventDefault()
	go(slideAt(link.hash, names))
})

const handled =
	'.plot, .scale, .katex-display, [tabindex="0"], input, select, button, a, summary, table, .pipe, .slides-bar'
let from: { readonly x: number; readonly y: number } | undefined
show.addEventListener(
	'touchstart',
	({ touches, target }) => {
		const [touch] = touches
		const isWhole = (visualViewport?.scale ?? 1) === 1
		const free = isWhole && touches.length === 1 && target instanceof Element && !target.closest(handled)
		from = free && touch ? { x: touch.clientX, y: touch.clientY } : undefined
	},
	{ passive: true },
)
show.addEventListener(
	'touchend',
	({ changedTouches: [touch] }) => {
		const step = from && touch ? stroke(touch.clientX - from.x, touch.clientY - from.y) : 0
		if (step !== 0) go(Math.min(slides.length - 1, Math.max(0, at + step)))
	},
	{ passive: true },
)

// figures say more as they run, and windows change; in a frame of its own, as it changes what is watched
const grown = new ResizeObserver(() => requestAnimationFrame(tightenShown))
for (const slide of slides) {
	for (const part of [slide, ...slide.querySelectorAll('.fig-panel > *, .controls, figcaption')]) grown.observe(part)
}

show.addEventListener('change', ({ target }) => {
	if (target instanceof Element && target.matches('[data-shows]')) tightenShown()
})

addEventListener('hashchange', () => go(slideAt(location.hash, names)))
document.addEventListener('fullscreenchange', () => {
	one('[data-act="full"]').ariaPressed = String(document.fullscreenElement !== null)
})
one('[data-act="full"]').hidden = !document.fullscreenEnabled
kept.watch(({ theme }) => {
	if (theme) root.dataset.theme = theme
	else delete root.dataset.theme
})
show.dataset.slides = 'live'
go(slideAt(location.hash, names))
