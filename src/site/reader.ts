/** What a page does for the reader once it is there: remembers, shows the way, keeps the place. */
import { format } from '../i18n/format'
import { figuresIn } from '../widgets/address'
import { bends } from './line'
import { type Kept, keeper } from './storage'

const all = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)]
const kept = keeper(() => localStorage)

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

const chooseTheme = (value: string): void => {
	keep(({ theme: _, ...rest }) => (value === 'light' || value === 'dark' ? { ...rest, theme: value } : rest))
	showTheme(kept.read())
}

/** Bends the chapters that were opened, in the line and in the contents. */
const showProgress = (visited: readonly string[]): void => {
	const links = all<HTMLAnchorElement>('[data-chapters] [data-chapter]')
	const line = document.querySelector<HTMLElement>('[data-line]')
	const stretches = [...(line?.querySelectorAll<SVGElement>('[data-stretch]') ?? [])]
	const open = line?.dataset.current ?? links.find((link) => link.ariaCurrent)?.dataset.chapter
	const slugs = links.map((link) => link.dataset.chapter as string)
	const isRead = (slug: string | undefined): boolean => slug === open || (slug !== undefined && visited.includes(slug))
	const read = new Set(slugs.filter(isRead)).size
	for (const [i, bend] of bends(stretches.map((stretch) => isRead(stretch.dataset.stretch))).entries()) {
		;(stretches[i] as SVGElement).dataset.bend = bend
	}
	for (const link of links) {
		const slug = link.dataset.chapter
		if (slug === open || !isRead(slug)) continue
		link.querySelector<SVGElement>('[data-bend]')?.setAttribute('data-bend', 'rise')
		const status = link.querySelector('[data-status]')
		if (status) status.textContent = link.closest<HTMLElement>('[data-chapters]')?.dataset.read ?? ''
	}
	if (line && read > 0) line.ariaLabel = format(line.dataset.label ?? '', { read })
	for (const count of all('[data-read-count]')) count.textContent = String(read)
}

/** On the front page: the way back to the chapter opened last. */
const offerResume = (visited: readonly string[]): void => {
	const offer = document.querySelector<HTMLAnchorElement>('[data-resume]')
	const links = all<HTMLAnchorElement>('a[data-name]')
	const linkOf = (slug: string) => links.find((link) => link.dataset.chapter === slug)
	const last = visited.map(linkOf).findLast((link) => link !== undefined)
	if (!offer || !last) return
	offer.href = last.href
	offer.textContent = format(offer.dataset.resume ?? '', {
		n: last.dataset.number ?? '',
		title: last.dataset.name ?? '',
	})
	offer.hidden = false
}

/** The section at the top of the window, in the contents. */
const followSections = (): void => {
	const links = all<HTMLAnchorElement>('[data-sections] a')
	const heads = links.map((link) => document.getElementById(link.hash.slice(1)))
	const mark = (): void => {
		const at = heads.findLastIndex((head) => head !== null && head.getBoundingClientRect().top < 160)
		for (const [i, link] of links.entries()) link.ariaCurrent = i === at ? 'location' : null
	}
	const observer = new IntersectionObserver(mark, { rootMargin: '-160px 0px 0px', threshold: [0, 1] })
	for (const head of heads) if (head) observer.observe(head)
}

/** An address that holds a figure's state, opened where there is no such figure. */
const nameStrangers = (): void => {
	const strangers = figuresIn(location.search).filter(
		(id) => !document.querySelector(`[data-figure="${CSS.escape(id)}"]`),
	)
	const notice = document.querySelector<HTMLElement>('[data-unknown]')
	if (strangers.length > 0 && notice) {
		notice.textContent = format(notice.dataset.unknown ?? '', { figures: strangers.join(', ') })
	}
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

const copies = (button: HTMLButtonElement): void => {
	const name = button.textContent
	const source = document.getElementById(button.dataset.copy as string)
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(source?.textContent ?? '')
			button.textContent = button.dataset.done ?? name
		} catch {
			button.textContent = button.dataset.failed ?? name
			if (source) getSelection()?.selectAllChildren(source)
		}
		setTimeout(() => {
			button.textContent = name
		}, 4000)
	})
}

const open = document.querySelector<HTMLElement>('[data-line]')?.dataset.current
const { visited } = kept.read()
showTheme(kept.read())
showProgress(visited)
offerResume(visited)
if (open) keep((now) => ({ ...now, visited: [...now.visited.filter((slug) => slug !== open), open] }))
for (const select of all<HTMLSelectElement>('[data-theme-choice]')) {
	select.addEventListener('change', () => chooseTheme(select.value))
}
addEventListener('storage', () => showTheme(kept.read()))
for (const link of all<HTMLAnchorElement>('[data-keep-place]')) keepPlace(link)
for (const button of all<HTMLButtonElement>('[data-copy]')) copies(button)
followSections()
nameStrangers()
