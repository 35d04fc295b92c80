import { activation, activations } from '../../activations'
import { throughActivation } from '../../analysis/layer-map'
import { subject } from '../../analysis/subject'
import { fixed } from '../../i18n/number'
import { generator } from '../../networks/random'
import { turn } from '../../networks/turn'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

/**
 * A linear unit with two weights reads h₁ = f(z₁) and h₂ = f(z₂), z standard normal and independent, and is told what the
 * best weights would answer. Its loss is ½eᵀHe of the weights' error e, with H = E[hhᵀ], v + m² on its diagonal and m² beside it: curvature v + 2m²
 * where both weights err alike, v where they err oppositely. Turning the inputs about the origin turns the loss with them.
 */

export type Walk = {
	/** f of the inputs on the left; on the right it is Tanh. */
	readonly fn: string
	/** By how much the inputs are turned, in degrees. */
	readonly turn: number
	/** The error of the first weights. */
	readonly x: number
	readonly y: number
	/** The learning rate, each loss's best one being 1. */
	readonly rate: number
}

export const schema: Schema<Walk> = {
	fn: choice(
		activations.map(({ id }) => id),
		'sigmoid',
	),
	turn: number(0, -180, 180),
	x: number(-0.95, -1, 1),
	y: number(0.35, -1, 1),
	rate: number(1, 0.1, 1.5),
}

type Point = readonly [x: number, y: number]

/** Curvatures of the loss: where the weights err alike, and where oppositely. */
export interface Loss {
	readonly alike: number
	readonly apart: number
}

const losses = new Map<string, Loss>()

export function lossOf(fn: string): Loss {
	const known = losses.get(fn)
	if (known) return known
	const { mean, variance } = throughActivation(subject(activation(fn)), { mean: 0, variance: 1 })
	const loss = { alike: variance + 2 * mean * mean, apart: variance }
	losses.set(fn, loss)
	return loss
}

export const goal = 0.01
const patience = 500

/** Descent from an error in the loss's own axes, until 1% of the first loss is left or patience is; `steps` is null then. */
export function descend({ alike, apart }: Loss, [a, b]: Point, rate: number): { path: Point[]; steps: number | null } {
	const step = (2 * rate) / (alike + apart)
	const height = ([p, q]: Point): number => alike * p * p + apart * q * q
	const path: Point[] = [[a, b]]
	const enough = goal * height([a, b])
	let here: Point = [a, b]
	while (height(here) > enough && path.length <= patience && Math.abs(here[0]) < 1e3) {
		here = [here[0] * (1 - step * alike), here[1] * (1 - step * apart)]
		path.push(here)
	}
	return { path, steps: height(here) <= enough ? path.length - 1 : null }
}

/** From the loss's axes (alike, oppositely) to the weights': ⅛ of a turn and that of the inputs; back by the negative. */
const rotate = ([a, b]: Point, turns: number): Point => {
	const [cos, sin] = turn(turns)
	return [a * cos - b * sin, a * sin + b * cos]
}

const examples = (() => {
	const { normal } = generator(32)
	return Array.from({ length: 80 }, (): Point => [normal(), normal()])
})()

const edge = 1.25

/** Ellipses of equal loss, each a quarter of the one outside it, and the goal's. */
function levels({ alike, apart }: Loss, start: number, turns: number): { levels: Series; goal: Series } {
	const ring = (height: number): Point[] =>
		Array.from({ length: 65 }, (_, k) => {
			const [cos, sin] = turn(k / 64)
			return rotate([Math.sqrt(height / alike) * cos, Math.sqrt(height / apart) * sin], turns)
		})
	const series = (name: string, points: readonly Point[]): Series => ({
		name,
		className: `zz-${name}`,
		x: points.map(([x]) => x),
		y: points.map(([, y]) => y),
	})
	const gap: Point = [Number.NaN, Number.NaN]
	return {
		levels: series(
			'levels',
			[16, 4, 1, 1 / 4, 1 / 16].flatMap((share) => [...ring(start * share), gap]),
		),
		goal: series('goal', ring(start * goal)),
	}
}

/** One side: the path on the loss of inputs f(z). */
function side(fn: string, { turn: degrees, x, y, rate }: Walk) {
	const loss = lossOf(fn)
	const turns = degrees / 360 + 1 / 8
	const start = rotate([x, y], -turns)
	const { path, steps } = descend(loss, start, rate)
	const walked = path.map((point) => rotate(point, turns))
	const { levels: rings, goal: aim } = levels(loss, loss.alike * start[0] ** 2 + loss.apart * start[1] ** 2, turns)
	const xs = walked.map(([at]) => at)
	const ys = walked.map(([, at]) => at)
	const dots = (values: readonly number[]): number[] => values.flatMap((v) => [v, v, Number.NaN])
	const scale = paper([-edge, edge], 0.5, 5)
	const chart: Chart = {
		x: scale,
		y: scale,
		series: [
			rings,
			aim,
			{ name: 'path', className: `ln fn-${fn} zz-path`, x: xs, y: ys },
			{ name: 'steps', className: `dots fn-${fn} zz-steps`, x: dots(xs), y: dots(ys) },
		],
	}
	const inputs = examples.map(([p, q]) => {
		const f = activation(fn).f
		return rotate([f(p), f(q)], degrees / 360)
	})
	const cloud: Chart = {
		x: paper([-1.6, 1.6], 1, 2),
		y: paper([-1.6, 1.6], 1, 2),
		series: [
			{
				name: 'inputs',
				className: `dots fn-${fn} zz-inputs`,
				x: dots(inputs.map(([at]) => at)),
				y: dots(inputs.map(([, at]) => at)),
			},
		],
	}
	return { chart, cloud, steps, path: walked, loss, start }
}

export const model = (state: Walk, words: Words): Scene => {
	const [left, right] = [side(state.fn, state), side('tanh', state)]
	const name = activation(state.fn).name
	const place = { left: fraction(left.chart.x, state.x), top: 1 - fraction(left.chart.y, state.y) }
	const counted = (steps: number | null): string => (steps === null ? phrase(words, 'never') : String(steps))
	const stretch = ({ alike, apart }: Loss): string => fixed(Math.max(alike, apart) / Math.min(alike, apart), 1)
	const text = {
		name,
		x: fixed(state.x, 2),
		y: fixed(state.y, 2),
		turn: fixed(state.turn, 0),
		rate: fixed(state.rate, 2),
		left: counted(left.steps),
		right: counted(right.steps),
		leftStretch: stretch(left.loss),
		rightStretch: stretch(right.loss),
	}
	const cell = (path: readonly Point[], k: number): string[] => {
		const point = path[k]
		return point ? [fixed(point[0], 4), fixed(point[1], 4)] : ['', '']
	}
	return {
		text,
		charts: { left: left.chart, right: right.chart, leftInputs: left.cloud, rightInputs: right.cloud },
		places: { leftStart: place, rightStart: place },
		table: () => ({
			head: [words.step as string, `${name} w₁`, 'w₂', 'Tanh w₁', 'w₂'],
			rows: Array.from({ length: Math.min(40, Math.max(left.path.length, right.path.length)) }, (_, k) => [
				String(k),
				...cell(left.path, k),
				...cell(right.path, k),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}

/** The errors that the weights have on the way, step by step. */
export const walked = (fn: string, state: Walk): readonly Point[] => side(fn, state).path
