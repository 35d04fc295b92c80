import { activation, softmax } from '../activations'
import type { Elementwise } from '../activations/types'
import { binaryCrossEntropy, generator, meanField } from '../networks'
import { level, outcome } from './outcome'
import { raced, usualSeeds } from './raced'
import type { Fact } from './types'
import { deep, ofLast, signalLeft } from './untrained'

const fn = Object.fromEntries(
	['sigmoid', 'tanh', 'relu', 'elu', 'selu', 'gelu', 'identity'].map((id) => [id, activation(id)]),
) as Record<'sigmoid' | 'tanh' | 'relu' | 'elu' | 'selu' | 'gelu' | 'identity', Elementwise>

/** Of untrained plain networks: the variance after 50 layers, and the back-propagated signal that reaches the first; medians. */
const throughDepth = (id: string, rule: string): { variance: number; gradient: number } => {
	const untrained = { ...deep, fn: id, rule }
	return { variance: ofLast(untrained, 'variance').median, gradient: signalLeft(untrained).median }
}

/** Neither lost nor out of hand: within a factor of 10 of what it was. */
const stable = (...kept: readonly number[]): boolean => kept.every((value) => value > 0.1 && value < 10)

/** The largest |h| of 32 states after 100 steps of h ← f(Wh), the weights half as large again as keeps a linear one. */
function largestState(of: Elementwise): number {
	const units = 32
	const { normal } = generator(3)
	const w = Float64Array.from({ length: units * units }, () => (1.5 * normal()) / Math.sqrt(units))
	let h = Float64Array.from({ length: units }, normal)
	for (let step = 0; step < 100; step++) {
		const before = h
		h = Float64Array.from({ length: units }, (_, j) =>
			of.f(before.reduce((sum, value, i) => sum + value * (w[j * units + i] as number), 0)),
		)
	}
	return h.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

const density = (x: number, mean: number): number => Math.exp(-((x - mean) ** 2) / 2)

/** What a race of five functions can tell with so many seeds, where each beats all that come after it with every seed. */
const cleanWins = (seeds: number) =>
	outcome(Array.from({ length: 5 }, (_, k) => Array.from({ length: seeds }, (_, i) => k * seeds + i)))

/** The fewest seeds with which a clean win counts. */
function fewest(counts: (race: ReturnType<typeof cleanWins>) => boolean): number {
	let seeds = 1
	while (!counts(cleanWins(seeds))) seeds++
	return seeds
}

export const choosingFacts: readonly Fact[] = [
	{
		/** The seeds that a clean win takes to count among five functions, and what misconceptions make of their number. */
		name: 'choosing-clean-win',
		compute: () => {
			const seeds = fewest(({ least, threshold }) => least <= threshold)
			const [few, enough] = [cleanWins(seeds - 1), cleanWins(seeds)]
			return {
				values: {
					seeds,
					tooFew: seeds - 1,
					pairs: enough.pairs.length,
					level,
					threshold: enough.threshold,
					p: enough.least,
					pTooFew: few.least,
					/** Two of them are clean wins. */
					ways: Math.round(2 / enough.least),
					waysTooFew: Math.round(2 / few.least),
					undivided: fewest(({ least }) => least <= level),
					onesided: fewest(({ least, threshold }) => least / 2 <= threshold),
				},
			}
		},
	},
	{
		/**
		 * ELU or GELU keep a deep plain network stable, its outputs' variance and its gradient alike. As they come, with
		 * the weights usual for them, they do not; ELU scaled to SELU, with LeCun's weights, does.
		 */
		name: 'choosing-deep',
		compute: () => {
			const [elu, gelu, selu] = [
				throughDepth('elu', 'he-normal'),
				throughDepth('gelu', 'he-normal'),
				throughDepth('selu', 'lecun-normal'),
			]
			const isStable = ({ variance, gradient }: typeof elu) => stable(variance, gradient)
			const wide = (of: Elementwise, gain: number) => meanField(of, gain, deep.depth).at(-1)?.meanSquare as number
			return {
				literal: (isStable(elu) || stable(wide(fn.elu, 1))) && isStable(gelu),
				conditioned: isStable(selu),
				values: {
					width: deep.width,
					depth: deep.depth,
					elu: elu.variance,
					eluGradient: elu.gradient,
					gelu: gelu.variance,
					geluGradient: gelu.gradient,
					selu: selu.variance,
					seluGradient: selu.gradient,
					/** Mean squares in the limit of infinite width. */
					eluLecunWide: wide(fn.elu, 1),
					geluWide: wide(fn.gelu, 2),
					seluWide: wide(fn.selu, 1),
				},
			}
		},
	},
	{
		/**
		 * Tanh keeps a state in bounds that ReLU does not, fed back to itself 100 times; and where both ends of a sequence are to
		 * be compared, nobody is ahead of an LSTM as it is known, which is ahead of a plain state of ReLU or Sigmoid.
		 */
		name: 'choosing-recurrent',
		compute: () => {
			const race = raced({ race: 'recurrent' })
			const [tanh, relu] = [largestState(fn.tanh), largestState(fn.relu)]
			return {
				literal: tanh < 1 && relu > 1 && race.front('lstm') && race.ahead('lstm', 'relu', 'sigmoid'),
				values: {
					tanh,
					relu,
					seeds: usualSeeds,
					lstm: race.spread('lstm').median,
					lstmLearned: race.learned('lstm'),
					lstmReluLearned: race.learned('lstm-relu'),
					tanhLearned: race.learned('tanh'),
					reluLearned: race.learned('relu'),
					sigmoidLearned: race.learned('sigmoid'),
				},
			}
		},
	},
	{
		/**
		 * A binary output is a sigmoid: the posterior of two equally wide Gaussian classes is the sigmoid of a linear score,
		 * exactly; with the cross-entropy a wrong answer is corrected at full strength, however sure the network was; and nobody is
		 * ahead of it in the race, which it wins of outputs without f and of Tanh.
		 */
		name: 'choosing-binary',
		compute: () => {
			let deviation = 0
			for (let i = -400; i <= 400; i++) {
				const x = i / 100
				const bayes = density(x, 1) / (density(x, 1) + density(x, -1))
				deviation = Math.max(deviation, Math.abs(bayes - fn.sigmoid.f(2 * x)))
			}
			// Wrong by a score of −20: the class is 1.
			const z = -20
			const error = new Float64Array(1)
			binaryCrossEntropy.evaluate(Float64Array.of(z), Float64Array.of(1), 1, error)
			const squared = 2 * (fn.sigmoid.f(z) - 1) * (fn.sigmoid.df(z) ?? 0)
			const crossEntropy = Math.abs(error[0] as number)
			const race = raced({ race: 'binary' })
			return {
				literal:
					deviation < 1e-14 &&
					crossEntropy > 0.99 &&
					race.front('sigmoid') &&
					race.ahead('sigmoid', 'identity', 'tanh'),
				values: {
					deviation,
					crossEntropy,
					squared: Math.abs(squared),
					seeds: usualSeeds,
					sigmoid: race.spread('sigmoid').median,
					sigmoidLearned: race.learned('sigmoid'),
					sigmoidMse: race.spread('sigmoid-mse').median,
					identityLearned: race.learned('identity'),
					reluLearned: race.learned('relu'),
					tanhLearned: race.learned('tanh'),
				},
			}
		},
	},
	{
		/**
		 * Softmax gives a distribution, whatever the scores; a common shift changes nothing; two classes are a sigmoid. In the
		 * race it is ahead of every other output.
		 */
		name: 'choosing-classes',
		compute: () => {
			const { normal } = generator(5)
			const trials = 2000
			let [sum, shift, two] = [0, 0, 0]
			let positive = true
			for (let k = 0; k < trials; k++) {
				const scores = Array.from({ length: 10 }, () => 5 * normal())
				const p = softmax(scores)
				sum = Math.max(sum, Math.abs(p.reduce((all, value) => all + value, 0) - 1))
				positive &&= p.every((value) => value > 0 && value < 1)
				const moved = softmax(scores.map((value) => value + 1000))
				shift = Math.max(shift, ...p.map((value, i) => Math.abs(value - (moved[i] as number))))
				const [a, b] = scores as [number, number]
				two = Math.max(two, Math.abs((softmax([a, b])[0] as number) - fn.sigmoid.f(a - b)))
			}
			const race = raced({ race: 'classes' })
			const won = race.ahead('softmax', ...race.runners.filter((id) => id !== 'softmax'))
			return {
				literal: positive && sum < 1e-14 && shift < 1e-11 && two < 1e-14 && won,
				values: {
					trials,
					sum,
					shift,
					two,
					seeds: usualSeeds,
					softmax: race.spread('softmax').median,
					sigmoid: race.spread('sigmoid').median,
					sigmoidLearned: race.learned('sigmoid'),
					identityLearned: race.learned('identity'),
				},
			}
		},
	},
]
