import { describe, expect, it } from 'vitest'
import { activations } from '../activations'
import {
	analysisOf,
	boundedness,
	gradientLeft,
	isSaturating,
	isSelfGating,
	isSparse,
	vanishingGradient,
	zeroMean,
} from './properties'

/** The ids for which a definition gives a value. */
const which = (test: (analysis: ReturnType<typeof analysisOf>) => boolean): string[] =>
	activations.map(({ id }) => id).filter((id) => test(analysisOf(id)))

describe('the definitions, over every function', () => {
	it('zero-mean', () => {
		expect(which((a) => zeroMean(a) === 'yes')).toEqual(['identity', 'tanh', 'selu', 'softsign', 'hard-tanh'])
		expect(which((a) => zeroMean(a) === 'approximately')).toEqual(['elu', 'celu'])
	})

	it('vanishing gradient', () => {
		expect(which((a) => vanishingGradient(a) === 'both')).toEqual([
			'binary-step',
			'sigmoid',
			'tanh',
			'softsign',
			'hard-sigmoid',
			'hard-tanh',
			'relu6',
		])
		expect(which((a) => vanishingGradient(a) === 'right')).toEqual(['log-sigmoid'])
		expect(which((a) => vanishingGradient(a) === 'none')).toEqual(['identity', 'leaky-relu', 'prelu'])
	})

	it('sparse', () => {
		expect(which(isSparse)).toEqual(['binary-step', 'relu', 'hard-sigmoid', 'hard-swish', 'relu6'])
	})

	it('saturating: here the same as vanishing in both tails', () => {
		expect(which(isSaturating)).toEqual(which((a) => vanishingGradient(a) === 'both'))
	})

	it('self-gating', () => expect(which(isSelfGating)).toEqual(['swish', 'gelu', 'gelu-tanh', 'mish']))

	it('bounded', () => {
		expect(which((a) => boundedness(a) === 'none')).toEqual(['identity', 'leaky-relu', 'prelu'])
		expect(which((a) => boundedness(a) === 'above')).toEqual(['log-sigmoid'])
	})
})

describe('the gradient left after layers', () => {
	it('is a power of the root mean square slope', () => {
		const relu = analysisOf('relu')
		expect(gradientLeft(relu, 0)).toBe(1)
		expect(gradientLeft(relu, 10)).toBeCloseTo(1 / 32, 15)
		expect(gradientLeft(relu, 3)).toBeCloseTo(Math.SQRT1_2 ** 3, 15)
		expect(gradientLeft(analysisOf('identity'), 50)).toBeCloseTo(1, 13)
		expect(gradientLeft(analysisOf('binary-step'), 10)).toBeNaN()
	})
})

describe('analysisOf', () => {
	it('is computed once for a function and its parameters', () => {
		expect(analysisOf('elu', { alpha: 2 })).toBe(analysisOf('elu', { alpha: 2 }))
		expect(analysisOf('elu', { alpha: 2 }).range.infimum.value).toBe(-2)
		expect(analysisOf('elu').range.infimum.value).toBe(-1)
	})

	it('refuses an unknown id', () => expect(() => analysisOf('absent')).toThrow('relu'))
})
