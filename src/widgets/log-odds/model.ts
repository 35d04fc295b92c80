import { sigmoid } from '../../activations/sigmoid'
import { exp } from '../../activations/special'
import { fixed, percent, significant } from '../../i18n/number'
import { type Chart, fraction, paper, sample } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

/** By how much a piece of evidence multiplies the odds; below 1 it speaks against. */
export const factors = ['0.1', '0.5', '2', '5', '10'] as const

export type Odds = {
	/** The logit before the evidence. */
	readonly z: number
	readonly factor: (typeof factors)[number]
}

export const schema: Schema<Odds> = { z: number(0, -8, 8), factor: choice(factors, '5') }

const domain = [-8, 8] as const
const floor = -0.08
const f = (x: number): number => sigmoid.f(x)

/** Odds to one, as people say them: 5, 0.2, 1.8 × 10⁻⁴. */
const oddsText = (z: number): string => significant(exp(z), 3)

/** As many digits as tell the probability from 0 and 1. */
const probability = (z: number): string => percent(f(z), Math.abs(z) > 4.5 ? 2 : 1)

export const model = ({ z, factor }: Odds, words: Words): Scene => {
	const after = z + Math.log(Number(factor))
	const line = sample(domain, 360)
	const over = sample([z, after], 40)
	const [left] = domain
	const chart: Chart = {
		x: paper(domain, 2, 4),
		y: { ...paper([floor, 1 - floor], 0.25, 5), format: (p) => percent(p) },
		series: [
			{ name: 'taken', className: 'taken', x: over, y: over.map(f), y2: over.map(() => floor) },
			{
				name: 'given',
				className: 'given fn-sigmoid',
				x: [left, ...over],
				y: [f(after), ...over.map(() => f(after))],
				y2: [f(z), ...over.map(f)],
			},
			{ name: 'p', className: 'ln fn-sigmoid', x: line, y: line.map(f) },
			{ name: 'drop', className: 'drop', x: [after, after], y: [floor, f(after)] },
		],
	}
	const text = {
		z: fixed(z, 2),
		after: fixed(after, 2),
		odds: oddsText(z),
		oddsAfter: oddsText(after),
		p: probability(z),
		pAfter: probability(after),
		factor,
		shift: fixed(Math.log(Number(factor)), 3),
		gain: fixed(100 * (f(after) - f(z)), 1),
	}
	return {
		text: { ...text, note: phrase(words, 'note', text) },
		charts: { main: chart },
		places: {
			probe: { left: fraction(chart.x, z), top: 1 - fraction(chart.y, f(z)) },
			after:
				Math.abs(after) > domain[1] ? null : { left: fraction(chart.x, after), top: 1 - fraction(chart.y, f(after)) },
		},
		table: () => ({
			head: [phrase(words, 'logit'), phrase(words, 'odds'), phrase(words, 'probability')],
			rows: Array.from(sample([-6, 6], 12), (at) => [fixed(at, 0), oddsText(at), percent(f(at), 3)]),
		}),
		said: phrase(words, 'said', text),
	}
}
