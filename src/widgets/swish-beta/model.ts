import { relu } from '../../activations/relu'
import { swish } from '../../activations/swish'
import { fixed } from '../../i18n/number'
import { type Chart, fraction, paper, sample } from '../../plots/chart'
import { markersAlong } from '../../plots/markers'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { flag, number, type Schema } from '../state'

export type Beta = {
	readonly beta: number
	/** Whether f′ is drawn. */
	readonly d1: boolean
}

export const schema: Schema<Beta> = { beta: number(1, 0, 20), d1: flag(false) }

export interface Minimum {
	readonly at: number
	readonly value: number
}

/** The one minimum of x·σ(βx), by bisection of f′ between −2/β and −1/β; null at β = 0, where f is x/2. */
export function minimum(beta: number): Minimum | null {
	if (beta === 0) return null
	const p = { beta }
	let [low, high] = [-2 / beta, -1 / beta]
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2
		if ((swish.df(middle, p) as number) < 0) low = middle
		else high = middle
	}
	const at = (low + high) / 2
	return { at, value: swish.f(at, p) }
}

const domain = [-6, 4.5] as const
const xs = sample(domain, 400)
const betas = sample([0, 20], 400)
/** Minima by β, NaN at 0: they do not hang on the state. */
const minima = Array.from(betas, minimum)
const places = Float64Array.from(minima, (m) => m?.at ?? Number.NaN)
const depths = Float64Array.from(minima, (m) => m?.value ?? Number.NaN)

/** Where a point of a chart is, if it can be seen. */
const visible = (chart: Chart, x: number, y: number): Place | null => {
	const [left, top] = [fraction(chart.x, x), 1 - fraction(chart.y, y)]
	return left < 0 || left > 1 || top < 0 || top > 1 ? null : { left, top }
}

export const model = ({ beta, d1 }: Beta, words: Words): Scene => {
	const p = { beta }
	const least = minimum(beta)
	const ours = { x: xs, y: xs.map((x) => swish.f(x, p)) }
	const bend = { x: xs, y: xs.map((x) => relu.f(x)) }
	const curves: Chart = {
		x: paper(domain, 1),
		y: paper([-1.4, 4.5], 1),
		series: [
			{ name: 'trail', className: 'tangent', x: places, y: depths },
			{ name: 'half', className: 'ln fn-identity', x: xs, y: xs.map((x) => x / 2) },
			{ name: 'relu', className: 'ln fn-relu', ...bend },
			...(d1 ? [{ name: 'df', className: 'ln df fn-swish', x: xs, y: xs.map((x) => swish.df(x, p) as number) }] : []),
			{ name: 'f', className: 'ln fn-swish', ...ours },
		],
	}
	const track: Chart = {
		x: paper([0, 20], 5),
		y: paper([-3, 0.5], 1),
		series: [
			{ name: 'at', className: 'now', x: betas, y: places },
			{ name: 'depth', className: 'ln fn-swish', x: betas, y: depths },
			{ name: 'drop', className: 'drop', x: [beta, beta], y: [0.5, -3] },
		],
	}
	const none = phrase(words, 'none')
	const text = {
		beta: fixed(beta, 2),
		at: least ? fixed(least.at, 4) : none,
		least: least ? fixed(least.value, 4) : none,
	}
	return {
		text: {
			...text,
			note: least ? phrase(words, 'gap', { gap: fixed(-least.value, 4) }) : phrase(words, 'straight'),
		},
		charts: { curves, track },
		places: {
			least: least ? visible(curves, least.at, least.value) : null,
			probeAt: least ? visible(track, beta, least.at) : null,
			probeDepth: least ? visible(track, beta, least.value) : null,
			half: visible(curves, 3.2, 1.6),
			labelAt: visible(track, 1.6, -1.278 / 1.6),
			labelDepth: visible(track, 9, -0.278 / 9),
		},
		html: { markers: markersAlong(curves, 'relu', bend, 1, 40) + markersAlong(curves, 'swish', ours, 4, 40) },
		table: () => ({
			head: ['β', words.where as string, words.depth as string],
			rows: [0, 0.1, 0.25, 0.5, 1, 1.702, 2, 5, 10, 20].map((each) => {
				const found = minimum(each)
				return [fixed(each, 3), found ? fixed(found.at, 6) : none, found ? fixed(found.value, 6) : none]
			}),
		}),
		said: phrase(words, least ? 'said' : 'saidStraight', text),
	}
}
