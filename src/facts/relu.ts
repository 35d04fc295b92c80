import { activation } from '../activations'
import { birth, generator, silentOnOne } from '../networks'
import { costOf } from './cost'
import { goOn, overshoot } from './dying'
import { analysisOf } from './properties'
import { raced, usualSeeds } from './raced'
import { raceOf } from './races'
import type { Fact } from './types'
import { deep, nets, signalLeft } from './untrained'

const relu = activation('relu')

/** Doubles of every sign and size: their bits are drawn, not their values. A few of those are no numbers. */
function anyDoubles(count: number): Float64Array {
	const { word } = generator(1)
	const bits = Uint32Array.from({ length: 2 * count + 200 }, word)
	return new Float64Array(bits.buffer).filter(Number.isFinite).subarray(0, count)
}

/** How many outputs are, to the bit, either the input or 0: what a function makes without any arithmetic. */
function selected(id: string, inputs: Float64Array): number {
	const { f } = activation(id)
	return inputs.filter((x) => f(x) === x || f(x) === 0).length
}

/** How much of the back-propagated signal ‖δ‖ of the last of 50 layers reaches the first. */
const deltaLeft = (rule: string): number => signalLeft({ ...deep, fn: 'relu', rule }).median

const layers = 'three-layers'

export const reluFacts: readonly Fact[] = [
	{
		/** max(0, x): x where x > 0, else 0; from 0, which it attains, up without bound. */
		name: 'relu-definition',
		compute: () => {
			const inputs = anyDoubles(10_000)
			const { infimum, supremum } = analysisOf('relu').range
			return {
				literal:
					inputs.every((x) => relu.f(x) === (x > 0 ? x : 0)) &&
					infimum.value === 0 &&
					infimum.attained &&
					supremum.value === Number.POSITIVE_INFINITY,
				values: { inputs: inputs.length, infimum: infimum.value, supremum: supremum.value },
			}
		},
	},
	{
		/** Simple, no exponential: each output is chosen, not calculated, and in less time than one that is. */
		name: 'relu-selects',
		compute: () => {
			const inputs = Float64Array.from({ length: 10_000 }, generator(2).normal)
			const [ours, sigmoid, tanh] = [selected('relu', inputs), selected('sigmoid', inputs), selected('tanh', inputs)]
			const times = (id: string): number => costOf(id) / costOf('relu')
			return {
				literal: ours === inputs.length && times('sigmoid') > 1 && times('tanh') > 1,
				values: {
					inputs: inputs.length,
					relu: ours,
					sigmoid,
					tanh,
					sigmoidTimes: times('sigmoid'),
					tanhTimes: times('tanh'),
				},
			}
		},
	},
	{
		/**
		 * The slope is 1 for every x > 0, yet a gradient survives depth only if the weights are scaled for it. Survives:
		 * what is left at the first of 50 layers is within a factor of 10.
		 */
		name: 'relu-gradient',
		compute: () => {
			const positive = anyDoubles(10_000).filter((x) => x > 0)
			const open = positive.every((x) => relu.df(x) === 1)
			const survives = (left: number): boolean => left > 0.1 && left < 10
			const [xavier, he] = [deltaLeft('xavier-normal'), deltaLeft('he-normal')]
			const { slopeSquare } = analysisOf('relu').moments
			return {
				literal: open && survives(xavier),
				conditioned: open && survives(he),
				values: {
					xavier,
					he,
					...deep,
					nets,
					/** What theory expects of Xavier: half of the mean square lost at each of 49 steps. */
					expected: Math.sqrt(slopeSquare) ** (deep.depth - 1),
					slopeSquare,
					/** The largest slope of Sigmoid, ten times over. */
					sigmoidTen: analysisOf('sigmoid').slopes.supremum.value ** 10,
				},
			}
		},
	},
	{
		/** Sparse: P(f(z) = 0) > 0 for z ~ N(0, 1), unlike those that came before it. */
		name: 'relu-sparse',
		compute: () => {
			const { zeroShare, mean } = analysisOf('relu').moments
			const [sigmoid, tanh] = [analysisOf('sigmoid').moments.zeroShare, analysisOf('tanh').moments.zeroShare]
			return { literal: zeroShare > 0 && sigmoid + tanh === 0, values: { zeroShare, mean, sigmoid, tanh } }
		},
	},
	{
		/** Converges faster than Sigmoid and Tanh: told to be ahead of both, each with the weights usual for it, at one rate. */
		name: 'relu-converges',
		compute: () => {
			const race = raced({ race: layers, runners: ['sigmoid', 'tanh', 'relu'] })
			return {
				literal: race.ahead('relu', 'sigmoid', 'tanh'),
				values: {
					seeds: usualSeeds,
					epochs: raceOf(layers).epochs,
					relu: race.spread('relu').median,
					reluLearned: race.learned('relu'),
					reluSlowest: Math.max(...race.arrivals('relu')),
					tanh: race.spread('tanh').median,
					tanhLearned: race.learned('tanh'),
					tanhFastest: Math.min(...race.arrivals('tanh')),
					sigmoidLearned: race.learned('sigmoid'),
				},
			}
		},
	},
	{
		/**
		 * Nets of ten layers of three units, before anything was learned: how many have a layer silent on one input, for which
		 * the usual formula is exact, and on all inputs, for which it is too much.
		 */
		name: 'relu-born-dead',
		compute: () => {
			const [layers, width, nets] = [10, 3, 20_000]
			const draws = generator(11)
			let [one, all] = [0, 0]
			for (let net = 0; net < nets; net++) {
				const born = birth(layers, width, draws)
				if (born.one <= layers) one++
				if (born.all <= layers) all++
			}
			return { values: { layers, width, nets, formula: silentOnOne(layers, width), one: one / nets, all: all / nets } }
		},
	},
	{
		/** A unit that one step too large has put below every input never moves again: its gradient is 0, exactly. */
		name: 'relu-dying',
		compute: () => {
			const fates = overshoot.seeds.map((seed) => goOn(seed, relu))
			const total = (of: (fate: (typeof fates)[number]) => number) => fates.reduce((sum, fate) => sum + of(fate), 0)
			const values = {
				seeds: fates.length,
				units: fates.length * overshoot.units,
				before: total(({ before }) => before),
				died: total(({ died }) => died),
				revived: total(({ revived }) => revived),
				change: Math.max(...fates.map(({ change }) => change)),
				steps: overshoot.steps,
			}
			return {
				literal: values.before === 0 && values.died > 0 && values.revived === 0 && values.change === 0,
				values: { ...values, share: values.died / values.units },
			}
		},
	},
]
