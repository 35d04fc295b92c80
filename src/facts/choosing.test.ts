import { describe, expect, it, vi } from 'vitest'
import { finding, verdictOf } from '.'
import { raced } from './raced'

// Networks are trained, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

const values = (name: string) => finding(name).values

describe('the facts of choosing', () => {
	it('find deep plain networks stable with SELU alone', () => {
		expect(verdictOf(finding('choosing-deep'))).toBe('holds-if')
		const { selu, gelu, elu, seluWide, geluWide } = values('choosing-deep')
		expect(seluWide).toBeCloseTo(1, 4)
		expect(selu).toBeGreaterThan(0.5)
		expect(geluWide).toBeLessThan(1e-10)
		expect(gelu).toBeLessThan(1e-6)
		expect(elu).toBeGreaterThan(1)
	})

	it('find a recurrent state bounded by Tanh, and an LSTM in front', () => {
		expect(verdictOf(finding('choosing-recurrent'))).toBe('holds')
		const { tanh, relu, lstmLearned, sigmoidLearned } = values('choosing-recurrent')
		expect(tanh).toBeLessThan(1)
		expect(relu).toBeGreaterThan(1e3)
		expect(lstmLearned).toBeGreaterThan(sigmoidLearned as number)
		const race = raced({ race: 'recurrent' })
		expect(race.ahead('tanh', 'relu') || race.ahead('relu', 'tanh') || race.ahead('lstm', 'lstm-relu')).toBe(false)
	})

	it('find the outputs as the article has them', () => {
		expect(verdictOf(finding('choosing-binary'))).toBe('holds')
		// 2(1 − σ)σ(1 − σ) at z = −20, by mpmath.
		expect(values('choosing-binary').squared).toBeCloseTo(4.12230722e-9, 16)
		expect(verdictOf(finding('choosing-classes'))).toBe('holds')
		expect(raced({ race: 'binary' }).ahead('sigmoid', 'sigmoid-mse')).toBe(false)
	})

	it('find gates ahead in a feed-forward block, and nothing between the gates', () => {
		expect(verdictOf(finding('choosing-transformer'))).toBe('holds')
		const { ahead } = raced({ race: 'transformer' })
		expect(values('choosing-transformer').gatesApart).toBe(0)
		expect(ahead('reglu', 'relu', 'gelu', 'swish')).toBe(true)
		expect(ahead('gelu', 'relu') || ahead('relu', 'gelu')).toBe(false)
	})
})

describe('races', () => {
	it('find ReLU ahead of what saturates, and with more seeds GELU ahead of ReLU', () => {
		expect(verdictOf(finding('choosing-cnn'))).toBe('holds')
		const { reluGelu, reluGeluMore, threshold, reluLeakyApart } = values('choosing-cnn')
		expect(reluLeakyApart).toBe(0)
		expect(reluGelu).toBeGreaterThan(threshold as number)
		expect(reluGeluMore).toBeLessThan(threshold as number)
	})

	it('find ELU and GELU alone in front of a deep network, and at three times the rate ELU no more', () => {
		const { inFront, geluAheadOfRelu, eluAheadOfRelu, fastElu, fastRelu } = values('choosing-deep-race')
		expect([inFront, geluAheadOfRelu, eluAheadOfRelu]).toEqual([2, 1, 0])
		expect(fastElu).toBeLessThan(fastRelu as number)
	})

	it('tell neither all pairs apart nor none', () => {
		const { pairs, told, ways, leastOfThree } = values('choosing-races')
		// 5 runners make 10 pairs, 6 make 15; 18 places are shared by 9 in C(18, 9) ways, 6 by 3 in 20
		expect(pairs).toBe(4 * 10 + 2 * 15)
		expect(told).toBeGreaterThan(0)
		expect(told).toBeLessThan(pairs as number)
		expect(ways).toBeCloseTo(48620, 6)
		expect(leastOfThree).toBeCloseTo(0.1, 12)
	})

	it('run again with other seeds mostly agree, and never say the opposite', () => {
		const { told, again, reversed, deepGeluAheadOfRelu } = values('choosing-again')
		expect(told).toBe(values('choosing-races').told)
		expect(again).toBeGreaterThan(0.8 * (told as number))
		expect([reversed, deepGeluAheadOfRelu]).toEqual([0, 0])
	})
})
