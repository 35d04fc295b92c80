import { activation } from '../activations'
import { range, type Subject, slopes, smoothness, subject } from '../analysis'
import { adaptiveRule, compensatedSum } from '../analysis/quadrature'
import { raced, usualSeeds } from './raced'
import { raceOf } from './races'
import type { Fact } from './types'

const swish = activation('swish')
const gelu = activation('gelu')
const geluTanh = activation('gelu-tanh')
const relu = activation('relu')
const sigmoid = activation('sigmoid')

/** The β with which x·σ(βx) is commonly taken for GELU (Hendrycks & Gimpel 2016). */
export const sigmoidBeta = 1.702

const inputs = (count: number, reach: number): number[] =>
	Array.from({ length: count + 1 }, (_, i) => -reach + (2 * reach * i) / count)

/** Where a − b is farthest from 0, and how far. */
function farthest(a: Subject, b: Subject): { value: number; at: number } {
	const less = (y: number | null, z: number | null) => (y === null || z === null ? null : y - z)
	const { infimum, supremum } = range({
		f: (x) => a.f(x) - b.f(x),
		df: (x) => less(a.df(x), b.df(x)),
		d2f: (x) => less(a.d2f(x), b.d2f(x)),
		breaks: [],
	})
	const { value, at } = -infimum.value > supremum.value ? infimum : supremum
	return { value: Math.abs(value), at: Math.abs(at) }
}

/** The largest change of g over a step of a millionth, from a grid of points and from 0. */
const jump = (g: (x: number) => number | null): number =>
	Math.max(...inputs(400, 4).map((x) => Math.abs((g(x + 1e-6) ?? Number.NaN) - (g(x - 1e-6) ?? Number.NaN))))

/** Φ(x) from its definition alone: ½ + ∫₀ˣ φ. */
function cdf(x: number): number {
	const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI)
	const rule = adaptiveRule((t) => [density(t)], [0, Math.abs(x)])
	return 0.5 + Math.sign(x) * compensatedSum(rule.x.map((t, i) => density(t) * (rule.weight[i] as number)))
}

/** Half of the distance between neighbouring bfloat16 numbers (8 bits of significand) at x: its rounding error. */
const bfloatRounding = (x: number): number => 2 ** (Math.floor(Math.log2(Math.abs(x))) - 8)

const contestants = ['relu', 'gelu', 'swish'] as const
const tasks = { smooth: 'sine', kinked: 'kink', classes: 'two-layers' } as const

/** A goal that is easily reached. */
const looseGoal = 0.1

/** How a function compares with ReLU: 1 where it is told to be ahead, −1 behind, 0 where these seeds show nothing. */
const against = ({ ahead }: ReturnType<typeof raced>, id: string): number =>
	Number(ahead(id, 'relu')) - Number(ahead('relu', id))

export const swishGeluFacts: readonly Fact[] = [
	{
		/**
		 * Swish is x·σ(βx), for β from 0 to 20: x/2 at one end; at the other as near to ReLU as its dip is deep, since
		 * f − ReLU is even.
		 */
		name: 'swish-definition',
		compute: () => {
			const betas = [0, 0.1, 0.5, 1, sigmoidBeta, 5, 20]
			const xs = inputs(400, 8)
			const worst = Math.max(
				...betas.flatMap((beta) =>
					xs.map((x) => Math.abs(swish.f(x, { beta }) - x * sigmoid.f(beta * x)) / Math.max(Math.abs(x), 1e-300)),
				),
			)
			const halved = xs.every((x) => swish.f(x, { beta: 0 }) === x / 2)
			const dip = (beta: number) => range(subject(swish, { beta })).infimum
			const over = (x: number, beta: number) => swish.f(x, { beta }) - relu.f(x)
			const even = xs.every((x) => betas.every((beta) => Math.abs(over(x, beta) - over(-x, beta)) < 1e-14))
			return {
				literal: halved && even && worst < 1e-14,
				values: {
					worst,
					dip: dip(1).value,
					dipAt: dip(1).at,
					gapOne: -dip(1).value,
					gapTwenty: -dip(20).value,
					dipTwentyAt: dip(20).at,
				},
			}
		},
	},
	{
		/** GELU is x·Φ(x): the kernel's values against Φ by integrating its density. */
		name: 'gelu-definition',
		compute: () => {
			const worst = Math.max(...inputs(64, 6).map((x) => Math.abs(gelu.f(x) - x * cdf(x))))
			return {
				literal: worst < 1e-14,
				values: { worst, open: cdf(1), openNegative: cdf(-1), halfOpen: cdf(0) },
			}
		},
	},
	{
		/** How far the usual two approximations of GELU are from it, at worst. */
		name: 'gelu-approximations',
		compute: () => {
			const exact = subject(gelu)
			const tanh = farthest(subject(geluTanh), exact)
			const logistic = farthest(subject(swish, { beta: sigmoidBeta }), exact)
			const far = -5
			return {
				values: {
					tanh: tanh.value,
					tanhAt: tanh.at,
					sigmoid: logistic.value,
					sigmoidAt: logistic.at,
					ratio: logistic.value / tanh.value,
					bfloat: bfloatRounding(gelu.f(tanh.at)),
					farExact: gelu.f(far),
					farTanh: geluTanh.f(far),
					farRelative: Math.abs(geluTanh.f(far) / gelu.f(far) - 1),
				},
			}
		},
	},
	{
		/** Smooth: no derivative jumps anywhere, whatever β > 0; ReLU has its kink. */
		name: 'swish-gelu-smooth',
		compute: () => {
			const ours = [0.1, 1, 20].map((beta) => subject(swish, { beta })).concat(subject(gelu))
			const slopeJump = Math.max(...ours.map(({ df }) => jump(df)))
			const curvatureJump = Math.max(...ours.map(({ d2f }) => jump(d2f)))
			return {
				literal:
					ours.every((s) => smoothness(s).order === Number.POSITIVE_INFINITY) && slopeJump + curvatureJump < 1e-3,
				values: {
					slopeJump,
					curvatureJump,
					reluJump: jump(relu.df),
					reluKinks: smoothness(subject(relu)).kinks.length,
					swishCurvature: swish.d2f(0) as number,
					geluCurvature: gelu.d2f(0) as number,
				},
			}
		},
	},
	{
		/** The steepest and the least slope of Swish (β = 1) and GELU: both overshoot 1 and dip below 0. */
		name: 'swish-gelu-slopes',
		compute: () => {
			const [ofSwish, ofGelu] = [slopes(subject(swish)), slopes(subject(gelu))]
			return {
				values: {
					swishSteepest: ofSwish.supremum.value,
					swishLeast: ofSwish.infimum.value,
					geluSteepest: ofGelu.supremum.value,
					geluLeast: ofGelu.infimum.value,
					geluSteepestAt: ofGelu.supremum.at,
				},
			}
		},
	},
	{
		/**
		 * Often better than ReLU? As it stands it would have to hold wherever one looks: on a smooth curve to be fitted, on a
		 * kinked one, on two classes. The condition: on the smooth one both are ahead.
		 */
		name: 'gelu-race',
		compute: () => {
			const all = Object.entries(tasks).map(([task, id]) => ({ task, race: raced({ race: id, runners: contestants }) }))
			const isBetter = ({ race }: (typeof all)[number]) => against(race, 'gelu') === 1 && against(race, 'swish') === 1
			const loose = raced({ race: tasks.kinked, runners: contestants }, looseGoal)
			const [smooth] = all as [(typeof all)[number]]
			return {
				literal: all.every(isBetter),
				conditioned: isBetter(smooth),
				values: {
					seeds: usualSeeds,
					kinkedGoal: raceOf(tasks.kinked).goal,
					looseGoal,
					looseTold: loose.told,
					...Object.fromEntries(
						all.flatMap(({ task, race }) => [
							...contestants.map((id) => [`${task}-${id}`, race.learned(id)]),
							...contestants.map((id) => [`${task}-${id}-median`, race.spread(id).median]),
							[`${task}GeluBetter`, against(race, 'gelu')],
							[`${task}SwishBetter`, against(race, 'swish')],
						]),
					),
				},
			}
		},
	},
]
