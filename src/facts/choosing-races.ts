import { rankSum } from '../analysis/rank-sum'
import { level } from './outcome'
import { mostSeeds, raced, usualSeeds } from './raced'
import { cases, raceOf } from './races'
import type { Fact } from './types'

/** What the races of the lesson on choosing came to. */
export const choosingRacesFacts: readonly Fact[] = [
	{
		/**
		 * ReLU and Leaky ReLU in a convolutional network: ahead of the functions that saturate. What was in doubt with the usual
		 * seeds, more of them may tell: GELU's lead over ReLU.
		 */
		name: 'choosing-cnn',
		compute: () => {
			const race = raced({ race: 'cnn' })
			const doubt = (count: number) => {
				const { arrivals } = raced({ race: 'cnn', runners: ['relu', 'gelu'], seeds: count })
				return rankSum(arrivals('relu'), arrivals('gelu'))
			}
			return {
				literal: race.ahead('relu', 'tanh', 'sigmoid') && race.ahead('leaky-relu', 'tanh', 'sigmoid'),
				values: {
					seeds: usualSeeds,
					relu: race.spread('relu').median,
					leaky: race.spread('leaky-relu').median,
					gelu: race.spread('gelu').median,
					tanhLearned: race.learned('tanh'),
					sigmoidLearned: race.learned('sigmoid'),
					reluGelu: doubt(usualSeeds),
					more: mostSeeds,
					reluGeluMore: doubt(mostSeeds),
					threshold: race.outcome.threshold,
					reluLeakyApart: Number(race.ahead('relu', 'leaky-relu') || race.ahead('leaky-relu', 'relu')),
				},
			}
		},
	},
	{
		/** A deep network that is trained: who is in front, and what becomes of it at three times the rate. */
		name: 'choosing-deep-race',
		compute: () => {
			const [race, raise] = [raced({ race: 'deep' }), 3]
			const fast = raced({ race: 'deep', runners: ['elu', 'relu'], pace: raise })
			return {
				values: {
					seeds: usualSeeds,
					elu: race.spread('elu').median,
					gelu: race.spread('gelu').median,
					relu: race.spread('relu').median,
					seluLearned: race.learned('selu'),
					tanhLearned: race.learned('tanh'),
					sigmoidLearned: race.learned('sigmoid'),
					layers: raceOf('deep').runners[0]?.hidden.length as number,
					raise,
					inFront: race.outcome.front.length,
					geluAheadOfRelu: Number(race.ahead('gelu', 'relu')),
					eluAheadOfRelu: Number(race.ahead('elu', 'relu')),
					fastElu: fast.learned('elu'),
					fastRelu: fast.learned('relu'),
				},
			}
		},
	},
	{
		/**
		 * GELU or Swish in a feed-forward block: nobody without a gate is ahead of either, and with a gate both are ahead of all
		 * without one.
		 */
		name: 'choosing-transformer',
		compute: () => {
			const race = raced({ race: 'transformer' })
			const without = ['relu', 'gelu', 'swish']
			return {
				literal:
					!race.ahead('relu', 'gelu') &&
					!race.ahead('relu', 'swish') &&
					race.ahead('geglu', ...without) &&
					race.ahead('swiglu', ...without),
				values: {
					seeds: usualSeeds,
					relu: race.spread('relu').median,
					gelu: race.spread('gelu').median,
					swish: race.spread('swish').median,
					reglu: race.spread('reglu').median,
					geglu: race.spread('geglu').median,
					swiglu: race.spread('swiglu').median,
					gatesApart: Number(race.ahead('swiglu', 'reglu') || race.ahead('geglu', 'reglu')),
				},
			}
		},
	},
	{
		/** The races of the article's six cases together, and the rule by which they are judged. */
		name: 'choosing-races',
		compute: () => {
			const all = cases.map((id) => raced({ race: id }))
			const [first] = all as [(typeof all)[number]]
			return {
				values: {
					races: all.length,
					seeds: usualSeeds,
					more: mostSeeds,
					level,
					pairs: all.reduce((sum, { pairs }) => sum + pairs, 0),
					told: all.reduce((sum, { told }) => sum + told, 0),
					runners: first.runners.length,
					firstPairs: first.pairs,
					threshold: first.outcome.threshold,
					/** The least p of the usual seeds, of three, and how many ways there are to share out the places. */
					least: first.outcome.least,
					leastOfThree: rankSum([1, 2, 3], [4, 5, 6]),
					ways: 2 / first.outcome.least,
				},
			}
		},
	},
	{
		/** The same races with another set of seeds: what was told apart may be told again, or not, or the other way round. */
		name: 'choosing-again',
		compute: () => {
			const both = cases.map((race) => [raced({ race }), raced({ race, set: 1 })] as const)
			const told = both.flatMap(([first, second]) =>
				first.outcome.pairs.flatMap(({ ahead }, k) =>
					ahead === null ? [] : [{ before: ahead, now: second.outcome.pairs[k]?.ahead ?? null }],
				),
			)
			const [, deep] = both[cases.indexOf('deep')] as (typeof both)[number]
			return {
				values: {
					told: told.length,
					again: told.filter(({ before, now }) => now === before).length,
					reversed: told.filter(({ before, now }) => now !== null && now !== before).length,
					deepGeluAheadOfRelu: Number(deep.ahead('gelu', 'relu')),
				},
			}
		},
	},
]
