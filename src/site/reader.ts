/** What a page does for the reader once it is there: remembers, shows the way, keeps the place. */
import { kept } from './kept'
import { offerResume, showProgress } from './progress-view'
import type { Kept } from './storage'

const all = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)]

/** Said where the reader comes in, and not again on the pages to which links lead from there. */
const say = (refused: boolean): void => {
	const notice = document.querySelector<HTMLElement>('[data-refused]')
	const cameFromHere = document.referrer.startsWith(`${location.origin}/`)
	if (refused && notice && !cameFromHere) notice.textContent = notice.dataset.refused ?? ''
}

const keep = (how: (kept: Kept) => Kept): void => say(!kept.change(how))

const showTheme = ({ theme }: Kept): void => {
	if (theme) document.documentElement.dataset.theme = theme
	else delete document.documentElement.dataset.theme
	for (const select of all<HTMLSelectElement>('[data-theme-choice]')) select.value = theme ?? 'system'
}

const chooseTheme = (value: string): void =>
	keep(({ theme: _, ...rest }) => (value === 'light' || value === 'dark' ? { ...rest, theme: value } : rest))

/** The section at the top of the window, in the contents. */
const followSections = (): void => {
	const links = all<HTMLAnchorElement>('[data-sections] a')
	const heads = links.map((link) => document.getElementById(link.hash.slice(1)))
	let place: string | undefined
	const mark = (): void => {
		const at = heads.findLastIndex((head) => head !== null && head.getBoundingClientRect().top < 160)
		place = heads[at]?.id
		for (const [i, link] of links.entries()) link.ariaCurrent = i === at ? 'location' : null
	}
	const observer = new IntersectionObserver(mark, { rootMargin: '-160px 0px 0px', threshold: [0, 1] })
	for (const head of heads) if (head) observer.observe(head)
	addEventListener('pagehide', () => {
		const [slug, section] = [open, place]
		if (slug && section) keep((now) => ({ ...now, places: { ...now.places, [slug]: section } }))
	})
}

/** The other language opens at the same place, with the figures as they stand. */
const keepPlace = (link: HTMLAnchorElement): void => {
	const follow = (): void => {
		const to = new URL(link.href)
		to.search = location.search
		to.hash = location.hash === '#toc' ? '' : location.hash
		link.href = to.href
	}
	for (const event of ['click', 'auxclick', 'contextmenu']) link.addEventListener(event, follow)
}

/** What a press does here is fetched with the first one; a link that cannot do it leads where it says. */
const press = (event: Event, pressed: HTMLElement | null): void => {
	if (!pressed) return
	event.preventDefault()
	import('./press')
		.then((module) => module.press(pressed))
		.catch(() => {
			if (pressed instanceof HTMLAnchorElement) location.assign(pressed.href)
		})
}

/** Looks after what is kept offline: at once where something is, else when the reader comes to the offer. */
const lookAfterOffline = (): void => {
	const offer = document.querySelector('[data-offline]')?.parentElement
	if (!offer || !('serviceWorker' in navigator)) return
	const load = () => import('../offline/page').then(({ offline }) => offline())
	if (navigator.serviceWorker.controller) void load()
	else
		new IntersectionObserver((entries, observer) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return
			observer.disconnect()
			void load()
		}).observe(offer)
}

const open = document.querySelector<HTMLElement>('[data-line]')?.dataset.current
offerResume(kept.read())
kept.watch((now) => {
	showTheme(now)
	showProgress(now)
})
if (open) keep((now) => ({ ...now, visited: [...now.visited.filter((slug) => slug !== open), open] }))
for (const select of all<HTMLSelectElement>('[data-theme-choice]')) {
	select.addEventListener('change', () => chooseTheme(select.value))
}
for (const link of all<HTMLAnchorElement>('[data-keep-place]')) keepPlace(link)
document
	.querySelector('[data-cite-section]')
	?.addEventListener('change', () => void import('./cite-section').then(({ citeSection }) => citeSection()))
addEventListener('click', (event) => {
	if (event.target instanceof Element && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		press(event, event.target.closest('.anchor, [data-copy], [data-search-open]'))
	}
})
addEventListener('keydown', (event) => {
	const at = event.composedPath()[0] as HTMLElement
	if (
		event.key === '/' &&
		!event.ctrlKey &&
		!event.metaKey &&
		!at.isContentEditable &&
		!at.matches('input, textarea, select')
	) {
		press(event, document.querySelector('[data-search-open]'))
	}
})
for (const menu of all<HTMLDetailsElement>('[data-print]')) {
	menu.addEventListener('toggle', () => void import('./print').then(({ prepare }) => prepare(menu)), { once: true })
}
followSections()
lookAfterOffline()
if (location.search) void import('./strangers').then(({ nameStrangers }) => nameStrangers())
if (kept.aside().length > 0) void import('./aside').then(({ offerAside }) => offerAside())
