import { activation, softmax } from '../../activations'
import { significant } from '../../i18n/number'
import { type Chart, fraction, paper, type Series, sample } from '../../plots/chart'
import { curve } from '../../plots/curves'
import { phrase, type Scene, type Words } from '../scene'
import { choice, flag, integer, type Schema } from '../state'
import {
	type Advice,
	adviceFor,
	advices,
	contenders,
	deepest,
	devices,
	layers,
	parts,
	type Situation,
	scales,
	signal,
	targets,
} from './advice'

export const schema: Schema<Situation> = {
	layer: choice(layers, 'plain'),
	depth: integer(50, 1, deepest),
	held: flag(false),
	device: choice(devices, 'server'),
	dead: flag(false),
	part: choice(parts, 'state'),
	scale: choice(scales, 'usual'),
	target: choice(targets, 'binary'),
}

/** Which questions each kind of layer is asked. */
const asked: Readonly<Record<Situation['layer'], readonly string[]>> = {
	cnn: ['device', 'dead'],
	plain: ['depth', 'held'],
	recurrent: ['part'],
	transformer: ['scale'],
	output: ['target'],
}
const questions = [...new Set(Object.values(asked).flat())]

const domain = [-4.5, 4.5] as const
const points = 320

/** The scores of two classes, while that of a third one moves. */
const others = [0, -1.5]

const drawn = ({ fn: id, shape }: Advice): Series[] => {
	const x = sample(domain, points)
	if (shape === 'softmax') {
		const shares = Array.from(x, (at) => softmax([at, ...others]))
		return [0, 1, 2].map((k) => ({
			name: `p${k}`,
			className: 'ln fn-softmax',
			x,
			y: shares.map((each) => each[k] as number),
		}))
	}
	const fn = activation(id)
	if (shape === 'square') {
		return [
			{ name: 'df', className: `ln df fn-${id}`, x, y: x.map((at) => 2 * fn.f(at)) },
			{ name: 'f', className: `ln fn-${id}`, x, y: x.map((at) => fn.f(at) ** 2) },
		]
	}
	const line = curve(fn, domain, points)
	return [
		{ name: 'df', className: `ln df fn-${id}`, x: line.x, y: line.df },
		{ name: 'f', className: `ln fn-${id}`, x: line.x, y: line.f },
	]
}

const heightOf = ({ fn, shape }: Advice): readonly [number, number] =>
	shape === 'softmax' || fn === 'sigmoid' ? [-0.3, 1.3] : fn === 'tanh' ? [-1.3, 1.3] : [-2.2, 4.2]

export const model = (situation: Situation, words: Words): Scene => {
	const found = adviceFor(situation)
	const height = heightOf(found)
	const series = drawn(found)
	const chart: Chart = { x: paper(domain, 1, 2), y: paper(height, height[1] > 2 ? 1 : 0.5, 5), series }
	// Where the curve is named: on it, two thirds to the right, as far as it stays on the plot.
	const line = series.at(found.shape === 'softmax' ? 0 : -1) as Series
	const at =
		Array.from(line.x, (_, k) => k).findLast(
			(k) => (line.x[k] as number) <= 2.4 && (line.y[k] as number) < height[1] * 0.82,
		) ?? 0
	const plain = situation.layer === 'plain'
	const left = (id: string, gain: number) => (plain ? significant(signal(id, gain, situation.depth), 2) : '')
	const signals = Object.fromEntries(contenders.map(([id, gain]) => [id, left(id, gain)]))
	const values = { ...signals, depth: String(situation.depth) }
	const why = phrase(words, `why-${found.id}`, values)
	return {
		text: {
			...values,
			name: found.name,
			start: found.start ?? phrase(words, 'anyStart'),
			why,
			today: phrase(words, `today-${found.id}`),
			curve:
				found.shape === 'softmax'
					? phrase(words, 'curve-softmax')
					: phrase(words, found.shape === 'gate' ? 'curve-gate' : 'curve', {
							name: found.shape === 'gate' ? activation(found.fn).name : found.name,
						}),
			signalName: phrase(words, 'signal', values),
		},
		charts: { main: chart },
		places: {
			label: { left: fraction(chart.x, line.x[at] as number), top: 1 - fraction(chart.y, line.y[at] as number) },
		},
		on: {
			...Object.fromEntries(questions.map((name) => [`ask-${name}`, asked[situation.layer].includes(name)])),
			...Object.fromEntries(advices.map(({ id }) => [`because-${id}`, id === found.id])),
			signal: plain && !situation.held,
		},
		table: () => ({
			head: ['case', 'advice', 'start', 'claim'].map((key) => words[`head-${key}`] ?? ''),
			rows: advices.map((each) => [
				words[`case-${each.id}`] ?? '',
				each.name,
				each.start ?? words.anyStart ?? '',
				each.claim,
			]),
		}),
		said: phrase(words, 'said', { case: words[`case-${found.id}`] ?? '', name: found.name, why }),
	}
}
