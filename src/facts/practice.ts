import { activation } from '../activations'
import { saturation, subject } from '../analysis'
import { isConstant, pieces } from '../analysis/pieces'
import { polylineError } from '../analysis/polyline'
import dejavu from './fixtures/dejavu-sans.json'
import { domain, linspace, type Plotted, plotted, points } from './plotted'
import { analysisOf, isSaturating, isSparse } from './properties'
import type { Fact } from './types'

const boundOf = ({ id, parameters }: Plotted) => subject(activation(id), parameters)

/** Made of straight pieces: f′ is constant between its breaks. */
const isPiecewiseLinear = (id: string): boolean =>
	pieces(subject(activation(id))).every((piece) => isConstant(piece, 1))

const worst = (x: Float64Array): number => Math.max(...plotted.map((each) => polylineError(boundOf(each).f, x)))

/** CJK Unified Ideographs, the block that all of everyday Chinese is written with. */
const ideographs = [0x4e00, 0x9fff] as const

/** GELU as it comes out in single precision, each operation rounded, by the formula ½x(1 + erf(x/√2)). */
function geluSingle(x: number): number {
	const { f } = activation('gelu')
	// erf(x/√2) = 2 f(x)/x − 1, to double precision
	const erf = Math.fround((2 * f(x)) / x - 1)
	return Math.fround(Math.fround(0.5 * x) * Math.fround(1 + erf))
}

export const practiceFacts: readonly Fact[] = [
	{
		/** The article's script plots what it announces: it does not, one is missing. */
		name: 'practice-figure',
		compute: () => {
			const drawn = plotted.filter((each) => each.drawn).length
			return {
				literal: drawn === plotted.length,
				values: { announced: plotted.length, drawn, missing: plotted.length - drawn, points: points },
			}
		},
	},
	{
		/** A Chinese title can be read in Matplotlib's own font, DejaVu Sans: it has none of the characters. */
		name: 'practice-glyphs',
		compute: () => {
			const [first, last] = ideographs
			const all = last - first + 1
			const drawn = dejavu.ranges.reduce(
				(sum, [from = 0, to = 0]) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1),
				0,
			)
			const glyphs = dejavu.ranges.reduce((sum, [from = 0, to = 0]) => sum + to - from + 1, 0)
			return { literal: drawn === all, values: { ideographs: all, drawn, glyphs } }
		},
	},
	{
		/** Sigmoid and Tanh saturate, ReLU is piecewise linear and sparse, Swish and GELU are smoother. */
		name: 'practice-shapes',
		compute: () => {
			const order = (id: string) => analysisOf(id).smoothness.order
			const saturating = ['sigmoid', 'tanh'].filter((id) => isSaturating(analysisOf(id))).length
			const smooth = ['swish', 'gelu'].filter((id) => order(id) > order('relu')).length
			const relu = isPiecewiseLinear('relu') && isSparse(analysisOf('relu'))
			const { moments, smoothness } = analysisOf('relu')
			return {
				literal: saturating === 2 && relu && smooth === 2,
				values: { saturating, kinks: smoothness.kinks.length, zeroShare: moments.zeroShare, smooth },
			}
		},
	},
	{
		/** What the script's points show of the corners, and what one point more shows. */
		name: 'practice-points',
		compute: () => {
			const [even, odd] = [linspace(points), linspace(points + 1)]
			const relu = activation('relu').f
			return {
				values: {
					nearest: Math.min(...even.map(Math.abs)),
					cut: polylineError(relu, even),
					more: points + 1,
					cutMore: polylineError(relu, odd),
					worst: worst(even),
					worstMore: worst(odd),
					zeros: even.filter((x) => relu(x) === 0).length,
				},
			}
		},
	},
	{
		/** Where the two that saturate do so within the picture, and on how many of its points. */
		name: 'practice-saturation',
		compute: () => {
			const x = linspace(points)
			const beyond = (id: string) => saturation(subject(activation(id)), 0.01).right ?? Number.POSITIVE_INFINITY
			const flat = (id: string) => x.filter((v) => Math.abs(v) > beyond(id)).length
			return {
				values: {
					sigmoid: beyond('sigmoid'),
					tanh: beyond('tanh'),
					sigmoidPoints: flat('sigmoid'),
					tanhPoints: flat('tanh'),
				},
			}
		},
	},
	{
		/** How far apart the curves are that look alike, at most, over the picture. */
		name: 'practice-gaps',
		compute: () => {
			const x = linspace(points)
			const gap = (a: string, b: string) => {
				const [f, g] = [activation(a).f, activation(b).f]
				return Math.max(...x.map((v) => Math.abs(f(v) - g(v))))
			}
			const seen = plotted.flatMap((each) => Array.from(x, boundOf(each).f))
			const height = Math.max(...seen) - Math.min(...seen)
			return {
				values: {
					geluRelu: gap('gelu', 'relu'),
					swishRelu: gap('swish', 'relu'),
					geluSwish: gap('gelu', 'swish'),
					leakyRelu: gap('leaky-relu', 'relu'),
					leakyShare: gap('leaky-relu', 'relu') / height,
				},
			}
		},
	},
	{
		/** GELU at the picture's left end, in single precision by the usual formula: most of its digits are gone. */
		name: 'practice-single',
		compute: () => {
			const [at] = domain
			const exact = activation('gelu').f(at)
			const single = geluSingle(at)
			return { values: { at, exact, single, relative: Math.abs(single / exact - 1), epsilon: 2 ** -24 } }
		},
	},
]
