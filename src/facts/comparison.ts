import { activation, softmax } from '../activations'
import { type Analysis, moments, subject } from '../analysis'
import { costOf } from './cost'
import { analysisOf, boundedness, gradientLeft, isSparse, layersShown, vanishingGradient, zeroMean } from './properties'
import type { Fact } from './types'

/** The rows of the table as it stands in the lesson. */
const rows = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'selu', 'swish', 'gelu']

const count = (test: (id: string) => boolean): number => rows.filter(test).length

/** Whether the range is the interval written, ends included: `[` and `]` for a bound that is attained. */
function hasRange(
	{ range: { infimum, supremum } }: Analysis,
	low: string,
	a: number,
	b: number,
	high: string,
): boolean {
	const below = infimum.value === a && infimum.attained === (low === '[')
	return below && supremum.value === b && supremum.attained === (high === ']')
}

const everywhere = (a: Analysis): boolean => hasRange(a, '(', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ')')

/**
 * The cells of the article's table that came down to us and that a computation can judge; its words for use aside. One
 * entry a cell: whether it is true by the definitions of properties.ts.
 */
const cells: readonly (() => boolean)[] = [
	() => hasRange(analysisOf('sigmoid'), '(', 0, 1, ')'),
	() => hasRange(analysisOf('tanh'), '(', -1, 1, ')'),
	() => hasRange(analysisOf('relu'), '[', 0, Number.POSITIVE_INFINITY, ')'),
	() => everywhere(analysisOf('leaky-relu')),
	// (−α, ∞), at several α.
	() =>
		[0.5, 1, 2].every((alpha) => hasRange(analysisOf('elu', { alpha }), '(', -alpha, Number.POSITIVE_INFINITY, ')')),
	() => everywhere(analysisOf('swish')) && everywhere(analysisOf('gelu')),
	// ReLU's gradient vanishes, but not on the positive side.
	() => vanishingGradient(analysisOf('relu')) === 'left',
	// Leaky ReLU is sparse, a little less than ReLU.
	() => isSparse(analysisOf('leaky-relu')),
	// ELU is approximately zero-mean.
	() => zeroMean(analysisOf('elu')) === 'approximately',
]

/** E f(z + shift) for z ~ N(0, 1): the mean output where inputs are not centred. For a function without breaks. */
const shiftedMean = (id: string, shift: number): number => {
	const { f, df, d2f } = subject(activation(id))
	return moments({ f: (x) => f(x + shift), df: (x) => df(x + shift), d2f: (x) => d2f(x + shift), breaks: [] }).mean
}

export const comparisonFacts: readonly Fact[] = [
	{
		/** How many of the article's surviving cells are true, once the words have definitions. */
		name: 'comparison-cells',
		compute: () => {
			const right = cells.filter((holds) => holds()).length
			return { values: { cells: cells.length, right, wrong: cells.length - right } }
		},
	},
	{
		/** On which sides the rows' outputs are bounded. */
		name: 'comparison-range',
		compute: () => {
			const rowsBounded = (side: string) => count((id) => boundedness(analysisOf(id)) === side)
			return { values: { both: rowsBounded('both'), below: rowsBounded('below'), none: rowsBounded('none') } }
		},
	},
	{
		/** How many rows are "zero-mean" by three readings of the word, and what becomes of Tanh when its inputs have mean 1. */
		name: 'comparison-zero-mean',
		compute: () => {
			const elu = analysisOf('elu').moments
			return {
				values: {
					throughOrigin: count((id) => activation(id).f(0) === 0),
					symmetricRange: count((id) => {
						const { infimum, supremum } = analysisOf(id).range
						return infimum.value === -supremum.value
					}),
					meanZero: count((id) => zeroMean(analysisOf(id)) === 'yes'),
					leakyMean: analysisOf('leaky-relu').moments.mean,
					eluMean: elu.mean,
					eluOffset: Math.abs(elu.mean) / Math.sqrt(elu.variance),
					tanhShifted: shiftedMean('tanh', 1),
				},
			}
		},
	},
	{
		/** What ten layers leave of a gradient, by weights of variance 1/n and, for ReLU, by He's 2/n. */
		name: 'comparison-gradient',
		compute: () => {
			const left = (id: string) => gradientLeft(analysisOf(id), layersShown)
			return {
				values: {
					sigmoid: left('sigmoid'),
					tanh: left('tanh'),
					relu: left('relu'),
					leaky: left('leaky-relu'),
					selu: left('selu'),
					// Doubling the variance of the weights doubles the mean square in each layer.
					reluHe: 2 ** (layersShown / 2) * left('relu'),
				},
			}
		},
	},
	{
		/** In how many rows outputs are exactly 0, and how near 0 Leaky ReLU comes without being 0. */
		name: 'comparison-sparse',
		compute: () => ({
			values: {
				sparse: count((id) => isSparse(analysisOf(id))),
				relu: analysisOf('relu').moments.zeroShare,
				leaky: analysisOf('leaky-relu').moments.zeroShare,
				leakyAtMinusOne: activation('leaky-relu').f(-1),
			},
		}),
	},
	{
		/** One and the same number, 1, in two companies: softmax answers differently, as no elementwise function can. */
		name: 'comparison-softmax',
		compute: () => ({
			values: { alone: softmax([1, 0, 0])[0] as number, outdone: softmax([1, 3, 0])[0] as number },
		}),
	},
	{
		/** Cost on record, ReLU being 1. */
		name: 'comparison-cost',
		compute: () => {
			const times = (id: string) => costOf(id) / costOf('relu')
			return { values: { sigmoid: times('sigmoid'), gelu: times('gelu'), leaky: times('leaky-relu') } }
		},
	},
]
