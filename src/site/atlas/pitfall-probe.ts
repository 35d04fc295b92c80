/** The last row of a pitfall's table follows the number that the reader types; the kernel is fetched when it is touched. */
const parts = () => Promise.all([import('../../facts/pitfalls'), import('./pitfall-cells')])

class PitfallProbe extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input')
		const words = JSON.parse(this.dataset.words as string)
		const show = async () => {
			const [{ pitfalls }, { cells }] = await parts()
			const pitfall = pitfalls.find(({ id }) => id === this.dataset.pitfall)
			if (!input || !pitfall) return
			const [, ...shown] = input.value === '' ? [] : cells(pitfall, input.valueAsNumber, words)
			for (const [i, cell] of this.querySelectorAll('[data-cell]').entries()) cell.textContent = shown[i] ?? ''
		}
		input?.addEventListener('input', show)
		input?.addEventListener('focus', show, { once: true })
	}
}
customElements.define('pitfall-probe', PitfallProbe)
