import { describe, expect, it, test } from 'vitest'
import { activation } from '../activations'
import { throughActivation, throughLayer } from './layer-map'
import { moments } from './moments'
import { subject } from './subject'

const of = (id: string) => subject(activation(id))

describe('normal sums through an activation', () => {
	it.each(['relu', 'selu', 'tanh', 'gelu', 'binary-step', 'hard-swish'])('%s of N(0, 1) has its moments', (id) => {
		const { mean, variance } = moments(of(id))
		const found = throughActivation(of(id), { mean: 0, variance: 1 })
		expect(found.mean).toBeCloseTo(mean, 13)
		expect(found.variance).toBeCloseTo(variance, 13)
	})

	it('of the identity is what came in', () => {
		const found = throughActivation(of('identity'), { mean: -3.5, variance: 7 })
		expect(found.mean).toBeCloseTo(-3.5, 12)
		expect(found.variance).toBeCloseTo(7, 12)
	})

	it('of a point is a point', () => {
		expect(throughActivation(of('relu'), { mean: 2, variance: 0 })).toEqual({ mean: 2, variance: 0 })
	})

	/** Rectified N(μ, σ²): μΦ(μ/σ) + σφ(μ/σ), by mpmath for μ = 1, σ = 2. */
	it('follows the closed form of the rectified normal', () => {
		const found = throughActivation(of('relu'), { mean: 1, variance: 4 })
		expect(found.mean).toBeCloseTo(1.3955931148026, 12)
	})
})

describe('SELU', () => {
	/** The Jacobian of the map at (0, 1), 30 digits by mpmath. */
	test('is drawn to (0, 1): its map has these slopes there', () => {
		const h = 1e-4
		const slope = (toward: { mean: number; variance: number }) => {
			const ends = [h, -h].map((step) =>
				throughActivation(of('selu'), { mean: step * toward.mean, variance: 1 + step * toward.variance }),
			)
			const [up, down] = ends as [(typeof ends)[0], (typeof ends)[0]]
			return [(up.mean - down.mean) / (2 * h), (up.variance - down.variance) / (2 * h)]
		}
		const [byMean, byVariance] = [slope({ mean: 1, variance: 0 }), slope({ mean: 0, variance: 1 })]
		expect(byMean[0]).toBeCloseTo(0.985231116185796, 6)
		expect(byMean[1]).toBeCloseTo(0.30298844650965, 6)
		expect(byVariance[0]).toBeCloseTo(0.088834755106701, 6)
		expect(byVariance[1]).toBeCloseTo(0.782647883196813, 6)
	})

	test('from far away comes to (0, 1) through layers of gain 1', () => {
		for (const start of [
			{ mean: 1, variance: 2 },
			{ mean: -0.8, variance: 0.1 },
		]) {
			let now = start
			for (let layer = 0; layer < 150; layer++) now = throughLayer(of('selu'), now, 1)
			expect(now.mean).toBeCloseTo(0, 12)
			expect(now.variance).toBeCloseTo(1, 12)
		}
	})
})

test('ReLU halves the mean square, and a gain of 2 makes that good', () => {
	const start = { mean: 0.3, variance: 0.7 }
	const meanSquare = ({ mean, variance }: typeof start) => mean * mean + variance
	expect(meanSquare(throughLayer(of('relu'), start, 1))).toBeCloseTo(meanSquare(start) / 2, 13)
	expect(meanSquare(throughLayer(of('relu'), start, 2))).toBeCloseTo(meanSquare(start), 13)
})
