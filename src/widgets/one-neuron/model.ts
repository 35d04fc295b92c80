import { activation } from '../../activations'
import { normalDensity } from '../../activations/special/normal'
import type { Elementwise } from '../../activations/types'
import { fixed, percent, significant } from '../../i18n/number'
import { normalQuantile } from '../../networks/quantile'
import { type Chart, fraction, paper, sample } from '../../plots/chart'
import { curve } from '../../plots/curves'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'
import { flatSlope, histogram, type Output, outputs, tails } from './outputs'

export const roles = ['bend', 'bound', 'gradient'] as const
export const functions = [
	'identity',
	'binary-step',
	'sigmoid',
	'tanh',
	'relu',
	'leaky-relu',
	'elu',
	'swish',
	'gelu',
] as const

export type Neuron = {
	/** Which of an activation's three roles is looked at. */
	readonly role: (typeof roles)[number]
	readonly fn: (typeof functions)[number]
	readonly w: number
	readonly b: number
}

export const schema: Schema<Neuron> = {
	role: choice(roles, 'bend'),
	fn: choice(functions, 'sigmoid'),
	w: number(1, -8, 8),
	b: number(0, -6, 6),
}

/** As many inputs, all equally likely: the middles of as many slices of N(0, 1). */
const count = 2000
export const inputs = Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count - 0.5))

/** Where each role counts as failed: bent by less than this share, or flat for more than this one. */
const failed = { bent: 0.01, flat: 0.5 }

const reach = 6
const domain = [-reach, reach] as const

const isBounded = ({ f }: Elementwise): boolean =>
	Number.isFinite(f(Number.NEGATIVE_INFINITY)) && Number.isFinite(f(Number.POSITIVE_INFINITY))

const heights: Readonly<Record<Neuron['role'], (fn: Elementwise) => readonly [number, number]>> = {
	bend: (fn) => (isBounded(fn) ? [-1.65, 1.65] : [-2.5, 6.5]),
	bound: () => [-6.5, 6.5],
	gradient: () => [-0.55, 1.55],
}

/** The density of N(mean, deviation²) as a hill on the plot's floor, a quarter of its height. */
const hill = (mean: number, deviation: number, [low, high]: readonly [number, number]) => {
	const x = sample(domain, 240)
	const width = Math.max(deviation, 0.02)
	return { x, y: x.map((at) => low + 0.25 * (high - low) * normalDensity((at - mean) / width, 2.5)) }
}

/** What the figure says of a role: three numbers, whether it is fulfilled, and the sentence's values. */
const judgements: Readonly<
	Record<Neuron['role'], (fn: Elementwise, found: Output) => { reads: [string, string, string]; works: boolean }>
> = {
	bend: (_, { straight, spreadOfZ }) => ({
		reads: [percent(1 - straight, 1), percent(straight, 1), fixed(spreadOfZ, 2)],
		works: 1 - straight >= failed.bent,
	}),
	bound: (fn, { largestZ, largestY }) => ({
		reads: [
			fixed(largestZ, 2),
			fixed(largestY, 2),
			isBounded(fn) ? fixed(Math.max(...[-1, 1].map((end) => Math.abs(fn.f(end * Number.POSITIVE_INFINITY)))), 0) : '∞',
		],
		works: isBounded(fn),
	}),
	gradient: (_, { slope, slopeSquare, flat }) => ({
		reads: [fixed(slope, 3), percent(flat, 1), significant(slopeSquare ** 5, 2)],
		works: flat <= failed.flat,
	}),
}

export const model = ({ role, fn: id, w, b }: Neuron, words: Words): Scene => {
	const fn = activation(id)
	const found = outputs(fn, inputs, w, b)
	const height = heights[role](fn)
	const floor = new Float64Array(241).fill(height[0])
	const line = curve(fn, domain, 240)
	const flatness = tails(line)
	const bars = histogram(role === 'gradient' ? found.slopes : found.y, height, 52)
	const tall = height[1] > 2
	const here = role === 'gradient' ? (fn.df(b) ?? 0) : fn.f(b)
	const chart: Chart = {
		x: paper(domain, 2, 4),
		y: paper(height, tall ? 2 : 0.5, tall ? 4 : 5),
		series: [
			{ name: 'z', className: 'taken', ...hill(b, Math.abs(w), height), y2: floor },
			{ name: 'x', className: 'ln fn-identity', ...hill(0, 1, height) },
			...(role === 'bound' ? [{ name: 'same', className: 'ln fn-identity', x: domain, y: domain }] : []),
			{ name: 'f', className: `ln fn-${id}`, x: line.x, y: line.f },
			...(role === 'gradient' ? [{ name: 'df', className: `ln df fn-${id}`, x: line.x, y: line.df }] : []),
			...(role === 'bend'
				? [{ name: 'fit', className: 'tangent', x: domain, y: domain.map((z) => found.level + found.tilt * (z - b)) }]
				: []),
			{
				name: 'drop',
				className: 'drop',
				x: [b, b, reach],
				y: [height[0], here, here],
			},
		],
	}
	const side: Chart = {
		x: { domain: [0, bars.most], ticks: [] },
		y: { ...chart.y, ticks: [], origin: 0 },
		series: [{ name: 'bars', className: `given fn-${id}`, x: bars.x, y: bars.y, y2: bars.y2 }],
	}
	const region = (edge: number | null, from: 'left' | 'right'): Place | null => {
		if (role !== 'gradient' || edge === null) return null
		const at = fraction(chart.x, edge)
		return from === 'left' ? { left: 0, width: at } : { left: at, width: 1 - at }
	}
	const { reads, works } = judgements[role](fn, found)
	const text = {
		name: fn.name,
		w: fixed(w, 2),
		b: `${b < 0 ? '−' : '+'} ${fixed(Math.abs(b), 2)}`,
		bias: fixed(b, 2),
		v1: reads[0],
		v2: reads[1],
		v3: reads[2],
		k1: phrase(words, `${role}1`),
		k2: phrase(words, `${role}2`, { threshold: String(flatSlope) }),
		k3: phrase(words, `${role}3`),
		side: phrase(words, role === 'gradient' ? 'slopes' : 'outputs'),
		above: bars.above > 0 ? `↑ ${percent(bars.above)}` : '',
		below: bars.below > 0 ? `↓ ${percent(bars.below)}` : '',
	}
	const note = phrase(words, `${role}${works ? 'Works' : 'Fails'}`, text)
	return {
		text: { ...text, note },
		charts: { main: chart, side },
		places: {
			probe: { left: fraction(chart.x, b), top: 1 - fraction(chart.y, here) },
			flatLeft: region(flatness.left, 'left'),
			flatRight: region(flatness.right, 'right'),
		},
		marks: { note: works ? 'ok' : 'no' },
		table: () => ({
			head: ['x', 'z', 'y = f(z)', 'f′(z)'],
			rows: Array.from(sample([-3, 3], 12), (x) => {
				const z = w * x + b
				const slope = fn.df(z)
				return [fixed(x, 1), fixed(z, 3), fixed(fn.f(z), 5), slope === null ? '—' : fixed(slope, 5)]
			}),
		}),
		said: phrase(words, 'said', { ...text, note }),
	}
}
