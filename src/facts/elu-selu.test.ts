import { expect, test, vi } from 'vitest'
import { finding, verdictOf } from '.'

// networks are trained here, and a machine may be busy
vi.setConfig({ testTimeout: 60_000 })

const valuesOf = (name: string) => finding(name).values

test.each([
	['elu-definition', 'holds'],
	['elu-smooth', 'holds-if'],
	['elu-mean', 'holds'],
	['elu-stable', 'holds-if'],
	['selu-fixed-point', 'holds'],
	['selu-conditions', 'holds'],
])('%s: %s', (name, verdict) => expect(verdictOf(finding(name))).toBe(verdict))

/** ELU at α = 1: φ(0) + √e·Φ(−1) − ½, by mpmath. */
test('the means are the closed forms', () => {
	const { elu, relu } = valuesOf('elu-mean')
	expect(elu).toBeCloseTo(0.160520572266735, 12)
	expect(relu).toBeCloseTo(0.398942280401433, 12)
})

test('the slope jumps from α to 1, and at α = 1 the curvature from 1 to 0', () => {
	const { alpha, left, right, order, secondLeft, secondRight } = valuesOf('elu-smooth')
	expect([left, right]).toEqual([alpha, 1])
	expect([order, secondLeft, secondRight]).toEqual([1, 1, 0])
})

/** λ, α to 30 digits and the map's slope at (0, 1) by mpmath; quartiles of 50 layers from 20 seeds of numpy, width 64. */
test('SELU’s constants and fixed point are those of an independent computation', () => {
	const { lambda, alpha, pull, lecun, farMean, farVariance } = valuesOf('selu-fixed-point')
	expect(lambda).toBeCloseTo(1.05070098735548, 14)
	expect(alpha).toBeCloseTo(1.67326324235438, 14)
	expect(pull).toBeCloseTo(0.782647883196813, 6)
	expect(farMean).toBeCloseTo(0, 4)
	expect(farVariance).toBeCloseTo(1, 4)
	expect(lecun).toBeGreaterThan(0.88)
	expect(lecun).toBeLessThan(1.11)
})

test('the variance in the margin, and of He’s weights, is that of the figure', () => {
	const [margin, figure] = [valuesOf('selu-fixed-point'), valuesOf('selu-conditions')]
	expect(figure.none).toBe(margin.lecun)
	expect(figure.double).toBeCloseTo(margin.he as number, 6)
})
