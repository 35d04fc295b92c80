import { FigureElement } from '../figure-element'
import type { Model } from '../scene'
import type { Bend } from './model'

/** ms; the one slow thing on the site. */
const duration = 900

/** Slow at both ends. */
const eased = (t: number): number => t * t * (3 - 2 * t)

/** A figure whose two buttons take the share of f all the way, in sight. */
class BendHero extends FigureElement<Bend> {
	#frame = 0

	protected override fetchModel = (): Promise<Model<Bend>> => import('./model')

	override connectedCallback(): void {
		super.connectedCallback()
		this.addEventListener('click', (event) => {
			const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bend]') : null
			if (button) this.#bend(Number(button.dataset.bend))
		})
		this.addEventListener('input', () => cancelAnimationFrame(this.#frame))
	}

	#bend(to: number): void {
		const from = this.state.share
		const still = matchMedia('(prefers-reduced-motion: reduce)').matches
		cancelAnimationFrame(this.#frame)
		let start = 0
		const step = (now: number): void => {
			start ||= now
			const at = still ? 1 : Math.min(1, (now - start) / duration)
			this.set({ ...this.state, share: from + (to - from) * eased(at) })
			if (at < 1) this.#frame = requestAnimationFrame(step)
		}
		this.#frame = requestAnimationFrame(step)
	}
}

customElements.define('bend-hero', BendHero)
