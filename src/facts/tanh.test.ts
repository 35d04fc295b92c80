import { expect, test, vi } from 'vitest'
import { finding, verdictOf } from '.'

// networks are trained here, and a machine may be busy
vi.setConfig({ testTimeout: 60_000 })

const valuesOf = (name: string) => finding(name).values

test.each([
	['tanh-definition', 'holds'],
	['tanh-mean', 'holds'],
	['tanh-converges', 'holds'],
	['tanh-sign', 'holds'],
	['tanh-vanishing', 'holds-if'],
	['lstm-squashing', 'holds'],
])('%s: %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))

test('the formulas agree to a rounding of 1, which near 0 is many of the last places', () => {
	const { fromSigmoid, ulpsNear } = valuesOf('tanh-definition')
	expect(fromSigmoid).toBeGreaterThan(0)
	expect(ulpsNear).toBeGreaterThan(1000)
})

/** mpmath, 30 digits. */
test('the slopes are those of tanh', () => {
	const { at2, hundredthFrom, thousandthFrom } = valuesOf('tanh-vanishing')
	expect(at2).toBeCloseTo(0.0706508248531645, 15)
	expect(hundredthFrom).toBeCloseTo(2.99322284612638, 12)
	expect(thousandthFrom).toBeCloseTo(4.14677472624889, 12)
})

/** Moments of σ(z) by mpmath, 30 digits: mean ½, variance 0.04337903585809296. */
test('the valley is as long as the moments say', () => {
	const { two, wide, off } = valuesOf('tanh-mean')
	expect(two).toBeCloseTo(1 + 0.5 / 0.04337903585809296, 10)
	expect(wide).toBeCloseTo(1 + 16 / 0.04337903585809296, 8)
	expect(off).toBeGreaterThan(0.5)
})

test('Sigmoid does not catch up at a rate of its own, but with one layer', () => {
	const { tanhLearned, sigmoidLearned, raisedLearned, shallowSigmoid, shallowTanh } = valuesOf('tanh-converges')
	expect(tanhLearned).toBeGreaterThan(sigmoidLearned as number)
	expect(raisedLearned).toBe(0)
	expect(shallowSigmoid).toBeLessThan(shallowTanh as number)
	// on the step that a straight line reaches: no more bent than that, and no worse
	const { sigmoidError, straight } = valuesOf('tanh-converges') as { sigmoidError: number; straight: number }
	expect(sigmoidError).toBeGreaterThan(0.95 * straight)
	expect(sigmoidError).toBeLessThan(1.05 * straight)
})
