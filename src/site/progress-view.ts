/** A reader's progress on the page: in the line, in the contents, in the syllabus, and the way back. */
import { format } from '../i18n/format'
import { bends } from './line'
import { isDone, listed, resume } from './progress'
import type { Kept } from './storage'

const linked = (selector: string) =>
	[...document.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => ({
		link,
		slug: link.dataset.chapter as string,
		exercises: listed(link.dataset.exercises ?? ''),
	}))

const write = (element: Element | null, text: string): void => {
	if (element && element.textContent !== text) element.textContent = text
}

/** Bends the chapters that were opened, and counts the exercises that were done. */
export const showProgress = ({ visited, exercises: answers }: Kept): void => {
	const links = linked('[data-chapters] [data-chapter]')
	const line = document.querySelector<HTMLElement>('[data-line]')
	const open = line?.dataset.current ?? links.find(({ link }) => link.ariaCurrent)?.slug
	const chapters = new Map(
		links.map(({ slug, exercises }) => {
			const state = slug === open ? 'now' : visited.includes(slug) ? 'read' : 'unread'
			return [slug, { state, total: exercises.length, done: exercises.filter((one) => isDone(answers, one)).length }]
		}),
	)
	const isRead = (slug: string | undefined): boolean => (chapters.get(slug ?? '')?.state ?? 'unread') !== 'unread'

	const stretches = [...(line?.querySelectorAll<SVGElement>('[data-stretch]') ?? [])]
	for (const [i, bend] of bends(stretches.map((stretch) => isRead(stretch.dataset.stretch))).entries()) {
		;(stretches[i] as SVGElement).dataset.bend = bend
	}
	for (const { link, slug } of links) {
		const { state, total, done } = chapters.get(slug) as { state: string; total: number; done: number }
		const words = (link.closest('[data-chapters]') as HTMLElement).dataset
		const counts = total > 0 && (isRead(slug) || done > 0)
		if (state !== 'now')
			link.querySelector('[data-bend]')?.setAttribute('data-bend', state === 'read' ? 'rise' : 'flat')
		write(link.querySelector('[data-tally]'), counts ? `${done} / ${total}` : '')
		const said = [words[state], ...(counts ? [format(words.done ?? '', { done, total })] : [])]
		write(link.querySelector('[data-status]'), said.join(' · '))
		line?.querySelector(`[data-done="${slug}"]`)?.setAttribute('d', `M0 100h${total && (100 * done) / total}`)
	}
	const read = [...chapters.keys()].filter(isRead).length
	const done = [...chapters.values()].reduce((sum, chapter) => sum + chapter.done, 0)
	if (line) line.ariaLabel = format((read + done > 0 ? line.dataset.label : line.dataset.none) ?? '', { read, done })
	for (const count of document.querySelectorAll('[data-read-count]')) write(count, String(read))
}

/** On the front page: where the reader left off. */
export const offerResume = (kept: Kept): void => {
	const offer = document.querySelector<HTMLAnchorElement>('[data-resume]')
	const chapters = linked('a[data-name]')
	const to = resume(kept, chapters)
	const chapter = chapters.find(({ slug }) => slug === to?.slug)
	if (!offer || !to || !chapter) return
	const { number = '', name: title = '' } = chapter.link.dataset
	const place = chapter.exercises.findIndex(({ id }) => id === to.exercise?.id) + 1
	offer.href = chapter.link.href + (to.anchor === undefined ? '' : `#${to.anchor}`)
	offer.textContent = place
		? format(offer.dataset.exercise ?? '', { n: `${number}.${place}`, title })
		: format(offer.dataset.resume ?? '', { n: number, title })
	offer.hidden = false
}
