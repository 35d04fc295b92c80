/** What a field for formulas has beside others: what was understood, set by KaTeX, and a plot of where it goes wrong. */
import { readFormula } from '../../exercises/kinds/formula'
import type { EqualExercise, FormulaExercise } from '../../exercises/types'
import { type Counterexample, elementwise, parse, tex } from '../../formulas'
import { viewOf } from '../../formulas/points'
import { type Chart, fraction, paper, roundStep, sample } from '../../plots/chart'
import { placeTicks, replacePicture } from '../../widgets/apply'
import { setTex } from '../../widgets/set-tex'

type Words = Readonly<Record<string, string>>

/** Shows back what is typed, once the typing pauses; what cannot be read yet is shown as nothing. */
export const showBack = (form: HTMLFormElement, exercise: FormulaExercise, words: Words): void => {
	const place = form.querySelector<HTMLElement>('[data-preview]')
	const note = form.querySelector<HTMLElement>('[data-note]')
	const show = (): void => {
		if (!place || !note) return
		const parsed = readFormula(exercise, String(new FormData(form).get('answer') ?? ''))
		const formula = 'formula' in parsed ? parsed.formula : undefined
		note.textContent = formula?.notes.map(({ key }) => words[`note.${key}`]).join(' ') ?? ''
		void setTex(place, formula ? tex(formula.node, words.otherwise) : '')
	}
	let pause = 0
	const follow = (): void => {
		clearTimeout(pause)
		pause = window.setTimeout(show, 150)
	}
	form.addEventListener('input', follow)
	follow()
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))

/** Both functions, or their slopes, around the point at which they differ. */
const chartOf = (exercise: EqualExercise, answer: string, { what, x, parameters, yours, right }: Counterexample) => {
	const names = { parameters: Object.keys(exercise.parameters ?? {}) }
	const curve = (text: string) => {
		const parsed = parse(text, names)
		if ('problem' in parsed) throw new Error(parsed.problem.key)
		const fn = elementwise(parsed.formula)
		return (at: number): number => fn[what](at, parameters) ?? Number.NaN
	}
	const [from, to] = exercise.domain ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
	const [low, high] = viewOf([from, to])
	const reach = 1.25 * Math.abs(x)
	const view = low <= x && x <= high ? ([low, high] as const) : ([Math.max(from, -reach), Math.min(to, reach)] as const)
	const across = sample(view, 240)
	const series = { right: across.map(curve(exercise.target)), yours: across.map(curve(answer)) }
	const shown = [...series.right, yours, right, 0].filter(Number.isFinite)
	const [least, most] = [Math.min(...shown), Math.max(...shown)]
	const room = 0.12 * (most - least || 1)
	const chart: Chart = {
		x: paper(view, roundStep((view[1] - view[0]) / 6)),
		y: paper([least - room, most + room], roundStep((most - least || 1) / 4)),
		series: [
			{ name: 'gap', className: 'exo-gap', x: [x, x], y: [yours, right] },
			{ name: 'right', className: 'ln exo-right', x: across, y: series.right },
			{ name: 'yours', className: 'ln exo-yours', x: across, y: series.yours },
		],
	}
	return { chart, points: [right, yours] }
}

/** Draws a counterexample into the copy of its template. */
export const drawDifference = async (host: Element, exercise: EqualExercise, answer: string, at: Counterexample) => {
	const [{ draw }, plot] = await Promise.all([import('../../plots/draw'), import('../../plots/plot')])
	const { chart, points } = chartOf(exercise, answer, at)
	placeTicks(host, chart)
	replacePicture(host, draw(plot, document, chart))
	for (const [i, point] of [...host.querySelectorAll<HTMLElement>('.pt')].entries()) {
		const y = points[i] ?? Number.NaN
		point.hidden = !Number.isFinite(y)
		point.style.left = `${100 * fraction(chart.x, at.x)}%`
		point.style.top = `${100 * clamp(1 - fraction(chart.y, y), [0, 1])}%`
	}
}
