import { sigmoid } from '../../activations/sigmoid'
import { hyperbolicTangent as tanh } from '../../activations/tanh'
import { nextUp } from '../../analysis/doubles'
import { fixed, significant } from '../../i18n/number'
import { type Chart, decades, fraction, paper, sample } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { number, type Schema } from '../state'

export type Steps = {
	readonly x: number
	/** How far σ(x) has come: at 1 it is squeezed, σ(2x), at 2 stretched, 2σ(2x), at 3 lowered, 2σ(2x) − 1. */
	readonly step: number
}

const reach = 4
export const schema: Schema<Steps> = { x: number(0.8, -reach, reach), step: number(3, 0, 3) }

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** stretch·σ(squeeze·x) − drop */
export const formOf = (step: number): { squeeze: number; stretch: number; drop: number } => ({
	squeeze: 1 + within(step),
	stretch: 1 + within(step - 1),
	drop: within(step - 2),
})

export const value = (x: number, step: number): number => {
	const { squeeze, stretch, drop } = formOf(step)
	return stretch * sigmoid.f(squeeze * x) - drop
}

/** The distance of a value from tanh x in units of tanh x's last place. */
export const ulpsFrom = (given: number, x: number): number => {
	const size = Math.abs(tanh.f(x))
	return Math.abs(given - tanh.f(x)) / (nextUp(size) - size)
}

/** At equal steps of ln x: what 2σ(2x) − 1 as it is written loses of tanh x; a gap where it loses nothing. */
const lost = (() => {
	const x = sample([-8, 1], 240).map((power) => 10 ** power)
	const y = x.map((at) => ulpsFrom(value(at, 3), at) || Number.NaN)
	return { x, y }
})()

const xs = sample([-reach, reach], 240)
const smallest = 1e-8

const formula = (step: number): string => {
	const { squeeze, stretch, drop } = formOf(step)
	const factor = (of: number): string => (of === 1 ? '' : fixed(of, Number.isInteger(of) ? 0 : 2))
	return `${factor(stretch)}σ(${factor(squeeze)}x)${drop === 0 ? '' : ` − ${fixed(drop, drop === 1 ? 0 : 2)}`}`
}

export const model = ({ x, step }: Steps, words: Words): Scene => {
	const curve = (name: string, className: string, at: number) => ({
		name,
		className: `ln fn-sigmoid ${className}`,
		x: xs,
		y: xs.map((v) => value(v, at)),
	})
	const main: Chart = {
		x: paper([-reach, reach], 1),
		y: paper([-1.2, 2.2], 1),
		series: [
			{ name: 'tanh', className: 'ln fn-tanh s2t-under', x: xs, y: xs.map((v) => tanh.f(v)) },
			...[0, 1, 2].map((at) => curve(`stage${at}`, 's2t-stage', at)),
			curve('now', '', step),
			{ name: 'drop', className: 'drop', x: [x, x], y: [value(x, step), tanh.f(x)] },
		],
	}
	const gap: Chart = {
		x: { ...decades(-8, 1, 2), format: (v) => significant(v, 1).replace('1 × ', '') },
		y: { ...decades(-2, 9, 3), format: (v) => significant(v, 1).replace('1 × ', '') },
		series: [{ name: 'lost', className: 's2t-lost fn-sigmoid', x: lost.x, y: lost.y }],
	}
	const [given, right] = [value(x, step), tanh.f(x)]
	const ulps = ulpsFrom(given, x)
	const at = (chart: Chart, across: number, up: number): Place => ({
		left: fraction(chart.x, across),
		top: 1 - fraction(chart.y, up),
	})
	/** Each name where its curve has room beside it. */
	const label = (of: number, across: number): Place => at(main, across, value(across, of))
	const size = Math.abs(x)
	const text = {
		x: fixed(x, 2),
		formula: formula(step),
		given: fixed(given, 16),
		tanh: fixed(right, 16),
		difference: significant(Math.abs(given - right), 2),
		ulps: ulps < 1e6 ? fixed(ulps, 0) : significant(ulps, 2),
	}
	return {
		text: { ...text, verdict: phrase(words, step === 3 ? 'same' : 'apart', text) },
		charts: { main, gap },
		places: {
			probe: at(main, x, given),
			label0: label(0, -1.5),
			label1: label(1, 0.6),
			label2: label(2, 3.9),
			label3: label(3, 3.9),
			here: step === 3 && size >= smallest && ulps > 0 ? at(gap, size, ulps) : null,
		},
		table: () => ({
			head: ['x', 'σ(x)', 'σ(2x)', '2σ(2x)', '2σ(2x) − 1', 'tanh x', 'ulp'],
			rows: [-4, -2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 4].map((v) => [
				fixed(v, 1),
				...[0, 1, 2, 3].map((of) => fixed(value(v, of), 6)),
				fixed(tanh.f(v), 6),
				fixed(ulpsFrom(value(v, 3), v), 0),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
