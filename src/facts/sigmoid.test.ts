import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { learnedProbability, logitLosses } from './calibration'
import { finding, verdictOf } from './index'
import { stepsToLearn } from './off-centre'

const of = (name: string) => finding(name).values

describe('the verdicts on Sigmoid', () => {
	it.each([
		['sigmoid-definition', 'holds'],
		['sigmoid-ends', 'holds'],
		['sigmoid-smooth', 'holds'],
		['sigmoid-probability', 'holds-if'],
		['sigmoid-vanishing', 'holds'],
		['sigmoid-mean', 'holds'],
		['sigmoid-cost', 'holds-if'],
	])('%s %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))
})

describe('in doubles', () => {
	it('rounds to 1 from 54 ln 2, naively from 53 ln 2, and to 0 from below 1075 ln ½', () => {
		const { roundsToOneFrom, naiveFrom, roundsToZeroFrom } = of('sigmoid-definition')
		expect(roundsToOneFrom).toBeCloseTo(54 * Math.LN2, 12)
		expect(naiveFrom).toBeCloseTo(53 * Math.LN2, 12)
		expect(roundsToZeroFrom).toBeCloseTo(-1075 * Math.LN2, 10)
	})
})

describe('a probability', () => {
	it.each([0.01, 0.25, 0.5, 0.83])('of %d is found by either proper loss', (rate) => {
		expect(learnedProbability(logitLosses.crossEntropy, rate)).toBeCloseTo(rate, 6)
		expect(learnedProbability(logitLosses.squaredError, rate)).toBeCloseTo(rate, 6)
	})

	it('is lost to the majority by the absolute error', () => {
		expect(learnedProbability(logitLosses.absoluteError, 0.3)).toBeLessThan(1e-6)
		expect(learnedProbability(logitLosses.absoluteError, 0.7)).toBeGreaterThan(1 - 1e-6)
	})

	it('is claimed too boldly by a net that overfits, and fairly by one that does not', () => {
		const { fairConfidence, fairAccuracy, sureConfidence, sureAccuracy } = of('sigmoid-probability') as Record<
			string,
			number
		>
		expect(Math.abs((fairConfidence as number) - (fairAccuracy as number))).toBeLessThan(0.02)
		expect((sureConfidence as number) - (sureAccuracy as number)).toBeGreaterThan(0.1)
		// between centres 1.4 apart and spread 0.7 nobody is right more often than Φ(1) = 0.8413
		expect(fairAccuracy).toBeCloseTo(0.8413, 1)
	})
})

describe('the slope', () => {
	it('is ¼ at 0 and below 0.01 from 4.58486 on (mpmath)', () => {
		const { steepest, gentleFrom, gentleBelow } = of('sigmoid-vanishing')
		expect(steepest).toBe(0.25)
		expect(gentleFrom).toBeCloseTo(4.58486334, 7)
		expect(gentleBelow).toBeCloseTo(-4.58486334, 7)
	})

	it('falls by a like factor in each ten layers of a net, never slower than at best', () => {
		const { ten, twenty, fifty, bestTen, bestFifty } = of('sigmoid-vanishing') as Record<string, number>
		expect(ten).toBeLessThan(bestTen as number)
		expect(fifty).toBeLessThan(bestFifty as number)
		expect(Math.log(twenty as number) / Math.log(ten as number)).toBeCloseTo(2, 0)
	})
})

describe('inputs off centre', () => {
	const sigmoid = activation('sigmoid')

	it('have the mean and the deviation of the reference', () => {
		expect(of('sigmoid-mean').mean).toBeCloseTo(0.5, 15)
		expect(of('sigmoid-mean').deviation).toBeCloseTo(0.2082763449, 9)
	})

	it('slow a linear unit the more, the farther they are off', () => {
		const steps = [0, 0.25, 0.5].map((off) => stepsToLearn(sigmoid, off - 0.5, 7))
		expect(steps[0]).toBeLessThan(steps[1] as number)
		expect(steps[1]).toBeLessThan(steps[2] as number)
	})
})
