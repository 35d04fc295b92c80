import { sigmoid } from '../../activations/sigmoid'
import { fixed, percent, significant } from '../../i18n/number'
import { type Chart, fraction, multiples, paper, sample } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

export const strides = ['0.5', '1', '2'] as const
/** Below this slope a tail counts as saturated. */
const saturated = 0.01

export type Compressor = {
	/** Where the marked step begins. */
	readonly x: number
	/** The length of all steps. */
	readonly step: (typeof strides)[number]
}

export const schema: Schema<Compressor> = { x: number(3, -8, 8), step: choice(strides, '1') }

const domain = [-8, 8] as const
const floor = -0.08
const f = (x: number): number => sigmoid.f(x)

/** Where σ′ falls to ε: σ(1 − σ) = ε solved for σ, and σ for x. */
export const edgeOf = (epsilon: number): number => {
	const top = (1 + Math.sqrt(1 - 4 * epsilon)) / 2
	return Math.log(top / (1 - top))
}

/** Each equal step on the floor led up to the curve and over to the left wall. */
const rungs = (at: readonly number[]): { x: number[]; y: number[] } => ({
	x: at.flatMap((x) => [x, x, domain[0], Number.NaN]),
	y: at.flatMap((x) => [floor, f(x), f(x), Number.NaN]),
})

export const model = ({ x, step }: Compressor, words: Words): Scene => {
	const h = Number(step)
	const [from, to] = [f(x), f(x + h)]
	const over = sample([x, x + h], 40)
	const curve = sample(domain, 320)
	const chart: Chart = {
		x: paper(domain, 2, 4),
		y: { ...paper([floor, 1 - floor], 0.25, 5), origin: 0 },
		series: [
			{ name: 'rungs', className: 'rungs', ...rungs(multiples(h, ...domain)) },
			{ name: 'taken', className: 'taken', x: over, y: over.map(f), y2: over.map(() => floor) },
			{
				name: 'given',
				className: 'given fn-sigmoid',
				x: [domain[0], ...over],
				y: [to, ...over.map(() => to)],
				y2: [from, ...over.map(f)],
			},
			{ name: 'f', className: 'ln fn-sigmoid', x: curve, y: curve.map(f) },
		],
	}
	const edge = edgeOf(saturated)
	const stop = fraction(chart.x, -edge)
	const widest = f(h / 2) - f(-h / 2)
	const text = {
		start: fixed(x, 2),
		end: fixed(x + h, 2),
		fStart: fixed(from, 5),
		fEnd: fixed(to, 5),
		step: fixed(h, 1),
		out: significant(to - from, 3),
		share: percent((to - from) / widest, 1),
	}
	return {
		text: {
			...text,
			saturated: phrase(words, 'saturated', { threshold: String(saturated) }),
			note: phrase(words, 'note', { edge: fixed(edge, 2), rest: percent(f(-edge), 1) }),
		},
		charts: { main: chart },
		places: {
			probe: { left: fraction(chart.x, x), top: 1 - fraction(chart.y, from) },
			left: { left: 0, width: stop },
			right: { left: 1 - stop, width: stop },
		},
		table: () => ({
			head: ['x', 'σ(x)', 'σ(x + h) − σ(x)', 'σ′(x)'],
			rows: multiples(h, domain[0], domain[1] - h).map((at) => [
				fixed(at, 1),
				fixed(f(at), 6),
				fixed(f(at + h) - f(at), 6),
				fixed(sigmoid.df(at) as number, 6),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
