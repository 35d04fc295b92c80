import { expect, test, vi } from 'vitest'
import { finding, verdictOf } from '.'

// Networks are trained, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

test('convolution, activation and pooling do what is said of them', () => {
	const found = finding('summary-pipeline')
	expect(verdictOf(found)).toBe('holds')
	// Two columns of ten rows see the edge; 1 + 2 + 1 at most; bands two wide that move by one.
	expect(found.values).toMatchObject({ edge: 20, strongest: 4, before: 100, after: 25, unpooled: 0.5 })
	// A band in one tile, then in two: ‖(1, 0) − (1, 1)‖ / (1 + √2) and ‖(1, 0) − (½, ½)‖ / (1 + √½), both √2 − 1.
	expect(found.values.max).toBeCloseTo(Math.SQRT2 - 1, 12)
	expect(found.values.average).toBeCloseTo(Math.SQRT2 - 1, 12)
})

test('a choice matters in some cases and not in all', () => {
	const found = finding('summary-choice')
	expect(verdictOf(found)).toBe('holds-if')
	expect(found.values.told as number).toBeGreaterThan(0)
	expect(found.values.same as number).toBeGreaterThan(0)
})
