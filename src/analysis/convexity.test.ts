import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activation, elementwise } from '../activations'
import { convexity } from './convexity'
import { parabola, ramp } from './examples'
import { subject } from './subject'

/** As any textbook has it. */
const known = {
	convex: ['relu', 'leaky-relu', 'prelu', 'rrelu', 'softplus', 'relu-squared', 'elu', 'celu'],
	concave: ['log-sigmoid'],
	straight: ['identity'],
}

describe('convexity', () => {
	it('is told of every function', () => {
		const found = Object.groupBy(elementwise, (fn) => convexity(subject(fn)))
		for (const [word, ids] of Object.entries(known)) {
			expect(found[word as keyof typeof known]?.map(({ id }) => id).sort()).toEqual([...ids].sort())
		}
	})

	it('changes with the parameters', () => {
		const of = (id: string, p: Record<string, number>) => convexity(subject(activation(id), p))
		expect(of('elu', { alpha: 2 })).toBe('neither')
		expect(of('prelu', { alpha: -0.5 })).toBe('convex')
		expect(of('threshold', { theta: 0, value: 0 })).toBe('convex')
		expect(of('threshold', { theta: 1, value: 1 })).toBe('convex')
	})

	it('knows a bowl, a dome and a ramp', () => {
		expect(convexity(parabola(1, 0, 0))).toBe('convex')
		expect(convexity(parabola(-2, 1, 3))).toBe('concave')
		expect(convexity(ramp)).toBe('convex')
	})

	it('is what chords show', () => {
		const within = fc.double({ min: -30, max: 30, noNaN: true })
		for (const fn of elementwise) {
			const word = convexity(subject(fn))
			if (word === 'neither') continue
			fc.assert(
				fc.property(within, within, (a, b) => {
					const over = (fn.f(a) + fn.f(b)) / 2 - fn.f((a + b) / 2)
					if (word !== 'concave') expect(over).toBeGreaterThan(-1e-12 * (1 + Math.abs(fn.f(a)) + Math.abs(fn.f(b))))
					if (word !== 'convex') expect(over).toBeLessThan(1e-12 * (1 + Math.abs(fn.f(a)) + Math.abs(fn.f(b))))
				}),
			)
		}
	})
})
