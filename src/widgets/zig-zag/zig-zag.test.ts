import { expect, test } from 'vitest'
import type { Words } from '../scene'
import { descend, lossOf, model } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words
const start = { fn: 'sigmoid', turn: 0, x: -0.95, y: 0.35, rate: 1 }

/** Moments of σ(z) and tanh(z) by mpmath, 30 digits. */
test('the curvatures follow from mean and variance', () => {
	const sigmoid = lossOf('sigmoid')
	expect(sigmoid.apart).toBeCloseTo(0.04337903585809296, 13)
	expect(sigmoid.alike).toBeCloseTo(0.04337903585809296 + 0.5, 13)
	const tanh = lossOf('tanh')
	expect(tanh.alike).toBeCloseTo(0.394294490397841, 13)
	expect(tanh.alike).toBeCloseTo(tanh.apart, 15)
})

test('with the best rate each step leaves (κ − 1)/(κ + 1) of both errors, one of them with its sign changed', () => {
	const { path, steps } = descend({ alike: 9, apart: 1 }, [1, 1], 1)
	for (const [k, [a, b]] of path.entries()) {
		expect(a).toBeCloseTo((-0.8) ** k, 12)
		expect(b).toBeCloseTo(0.8 ** k, 12)
	}
	expect(steps).toBe(Math.ceil(Math.log(0.01) / Math.log(0.64)))
})

test('equal curvatures need one step, and too high a rate leads nowhere', () => {
	expect(descend({ alike: 2, apart: 2 }, [0.3, -0.7], 1).steps).toBe(1)
	expect(descend({ alike: 9, apart: 1 }, [1, 1], 1.2).steps).toBeNull()
	expect(descend({ alike: 9, apart: 1 }, [0, 0], 1).steps).toBe(0)
})

test('to turn the loss and the start together changes nothing', () => {
	const straight = model(start, quiet).text
	const turned = model({ ...start, turn: 90, x: -0.35, y: -0.95 }, quiet).text
	expect(turned.left).toBe(straight.left)
	expect(turned.right).toBe('1')
})

test('where both weights err alike, no zig-zag', () => {
	const { charts } = model({ ...start, x: 0.7, y: 0.7, rate: 0.5 }, quiet)
	const path = charts.left?.series.find(({ name }) => name === 'path')
	for (const [k, x] of Array.from(path?.x ?? []).entries()) expect(path?.y[k]).toBeCloseTo(x, 12)
})
