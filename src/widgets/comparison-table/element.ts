import { defineFigure, type FigureElement } from '../figure-element'
import { phrase } from '../scene'
import type { Comparison } from './model'
import type { Answer } from './worker'

type Figure = FigureElement<Comparison>

/** Nanoseconds an element on the reader's device, by id: for this page view alone, never in the address. */
const measured = new WeakMap<Figure, Readonly<Record<string, number>>>()

const ratio = (times: Readonly<Record<string, number>>, id: string): string | undefined => {
	const [time, relu] = [times[id], times.relu]
	return time === undefined || relu === undefined ? undefined : (time / relu).toFixed(2)
}

/** Puts what was measured here beside what is on record. */
const showMeasured = (figure: Figure): void => {
	const times = measured.get(figure)
	if (!times) return
	for (const place of figure.querySelectorAll<HTMLElement>('[data-here]')) {
		const value = ratio(times, place.dataset.here as string)
		place.textContent = value === undefined ? '' : phrase(figure.words, 'here', { ratio: value })
	}
}

const measure = (figure: Figure, button: HTMLButtonElement): void => {
	const note = figure.querySelector<HTMLElement>('[data-here-note]')
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
	const finish = (sentence: string): void => {
		worker.terminate()
		button.disabled = false
		button.textContent = phrase(figure.words, 'measure')
		if (note) note.textContent = sentence
	}
	button.disabled = true
	worker.onerror = () => finish(phrase(figure.words, 'measureFailed'))
	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		if ('share' in data) {
			button.textContent = phrase(figure.words, 'measuring', { percent: Math.floor(100 * data.share) })
			return
		}
		measured.set(figure, data.nanoseconds)
		showMeasured(figure)
		const list = Object.keys(data.nanoseconds).map(
			(id) =>
				`${figure.querySelector(`tr[data-row="${id}"] .fname`)?.firstChild?.textContent ?? id} ${ratio(data.nanoseconds, id)}`,
		)
		finish(phrase(figure.words, 'measured', { list: list.join(phrase(figure.words, 'comma')) }))
	}
	worker.postMessage([...new Set(['relu', ...figure.state.rows])])
}

/** A cell leads to the line that tells how it was computed; by keyboard, the list below the table does. */
const explain = (figure: Figure, cell: HTMLElement): void => {
	const row = cell.closest<HTMLElement>('tr')?.dataset.row
	const fold = figure.querySelector<HTMLDetailsElement>(`details[data-how="${cell.dataset.col}"]`)
	if (!fold) return
	fold.open = true
	fold.querySelector<HTMLElement>(`li[data-row="${row}"]`)?.focus()
}

defineFigure<Comparison>(
	'comparison-table',
	async () => {
		const model = await import('./model')
		// Each function's analysis takes about a frame: one at a time, so that the page stays at hand meanwhile.
		for (const id of model.schema.rows.initial) {
			model.prepare(id)
			await new Promise((resolve) => setTimeout(resolve))
		}
		return model
	},
	{
		ready: (figure) => {
			figure.addEventListener('click', ({ target }) => {
				if (!(target instanceof Element)) return
				const button = target.closest<HTMLButtonElement>('[data-measure]')
				if (button) measure(figure, button)
				const cell = target.closest<HTMLElement>('td[data-col]')
				if (cell) explain(figure, cell)
			})
		},
		after: showMeasured,
	},
)
