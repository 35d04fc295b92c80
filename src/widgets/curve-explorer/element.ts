import { busy } from '../busy'
import { defineFigure } from '../figure-element'
import type { Explorer } from './model'

/** Formulas of all functions, set at build; fetched when a reader first picks another one. */
let formulas: Promise<Record<string, string>> | undefined

defineFigure<Explorer>('curve-explorer', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.round(x * 100) / 100 }),
		},
	},
	after: (figure, state, scene) => {
		const place = figure.querySelector<HTMLElement>('[data-formula]')
		if (!place || place.dataset.formula === state.fn) return
		place.dataset.formula = state.fn
		formulas ??= fetch(place.dataset.formulas as string).then((response) => response.json())
		busy(place, formulas)
			.then((all) => {
				if (place.dataset.formula !== state.fn) return
				place.innerHTML = all[state.fn] as string
				for (const slot of place.querySelectorAll<HTMLElement>('[data-text]')) {
					slot.textContent = scene.text[slot.dataset.text as string] ?? ''
				}
			})
			.catch(() => {
				// Offline the curve and its numbers still follow; an old formula beside them would be false.
				place.replaceChildren()
				formulas = undefined
			})
	},
})
