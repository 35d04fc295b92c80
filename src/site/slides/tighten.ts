/** A slide that does not scroll: where its words and plots want more than the window has, it is set closer, step by step. */

/** How close a slide can be set: as the style sheet has it, its words smaller, its plots lower too. */
const closest = 2

/** What a slide was set for: the window, and of a figure that is several the part that is shown. */
const occasion = (slide: HTMLElement): string =>
	[innerWidth, innerHeight, slide.querySelector<HTMLElement>('[data-shows]:checked')?.dataset.shows].join(' ')

/**
 * Sets a slide as close as it has to be for its figure to be seen whole, and no closer. On one occasion it is never loosened
 * again, so that nothing jumps back and forth while its figure runs; what the lecturer unfolds in it is hers to scroll to.
 */
export const tighten = (slide: HTMLElement): void => {
	if (slide.querySelector('[open]')) return
	if (slide.dataset.setFor !== occasion(slide)) {
		slide.dataset.setFor = occasion(slide)
		delete slide.dataset.close
	}
	for (let close = Number(slide.dataset.close ?? 0); close < closest; ) {
		if (slide.scrollHeight <= slide.clientHeight) return
		close += 1
		slide.dataset.close = String(close)
	}
}
