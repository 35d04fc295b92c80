import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { boundary, trainedHiddenLayer } from './boundary'
import { source } from './data'
import { logisticRegression } from './logistic-regression'
import { generator } from './random'

describe('logistic regression', () => {
	it('finds the log-odds of a table of counts', () => {
		// Of x = 0: 1 of 4 is class 1; of x = 1: 3 of 4. Bias ln(1/3), weight ln 9.
		const x = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)
		const [weight, bias] = logisticRegression(x, Float64Array.of(1, 0, 0, 0, 1, 1, 1, 0), 1, 1e-9)
		expect(weight).toBeCloseTo(Math.log(9), 6)
		expect(bias).toBeCloseTo(-Math.log(3), 6)
	})

	it('stays finite where a line parts the classes', () => {
		const w = logisticRegression(Float64Array.of(-1, 1), Float64Array.of(0, 1), 1, 0.01)
		expect(w[0]).toBeGreaterThan(1)
		expect(w[1]).toBeCloseTo(0, 9)
	})

	it('refuses a decay that would let it run off', () => {
		expect(() => logisticRegression(Float64Array.of(0), Float64Array.of(1), 1, 0)).toThrow(/decay/)
	})
})

describe('boundary', () => {
	const data = source('moons').draw(80, 0.09, generator(7, 2))
	const hidden = trainedHiddenLayer(data, 4, activation('tanh'), 1)
	/** On a segment: midpoint minus the mean of the ends. */
	const bend = (logits: (points: Float64Array) => Float64Array): number => {
		const [from, middle, to] = logits(Float64Array.of(-1, -0.4, 0, 0.1, 1, 0.6)) as unknown as [number, number, number]
		return Math.abs(middle - (from + to) / 2)
	}

	it('is straight with f off and bent with it on', () => {
		expect(bend(boundary(data, hidden, 0).logits)).toBeLessThan(1e-12)
		expect(bend(boundary(data, hidden, 1).logits)).toBeGreaterThan(0.1)
	})

	it('with f off is the boundary of the inputs alone, up to the decay', () => {
		const straight = boundary(data, hidden, 0)
		const other = boundary(data, trainedHiddenLayer(data, 8, activation('relu'), 3), 0)
		expect(Math.abs(straight.correct - other.correct)).toBeLessThanOrEqual(1)
	})

	it('gets more rows right with f than without', () => {
		expect(boundary(data, hidden, 1).correct).toBeGreaterThan(boundary(data, hidden, 0).correct)
	})
})
