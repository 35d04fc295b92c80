import { expect, test } from 'vitest'
import { activation } from '../../activations'
import { monotonicity, range, slopes, subject } from '../../analysis'
import type { Words } from '../scene'
import { demands, met, model } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words

test.each([
	[-0.2, { monotone: false, invertible: false, bends: true, maximum: true, tame: true }],
	[0, { monotone: true, invertible: false, bends: true, maximum: true, tame: true }],
	[0.01, { monotone: true, invertible: true, bends: true, maximum: true, tame: true }],
	[0.99, { monotone: true, invertible: true, bends: true, maximum: true, tame: true }],
	[1, { monotone: true, invertible: true, bends: false, maximum: true, tame: true }],
	[1.2, { monotone: true, invertible: true, bends: true, maximum: false, tame: false }],
])('α = %d', (alpha, answers) => expect(met(alpha)).toEqual(answers))

test('says what an analysis that knows no function by name finds', () => {
	for (const alpha of [-0.2, -0.1, 0, 0.3, 1, 1.1]) {
		const s = subject(activation('leaky-relu'), { alpha })
		const answers = met(alpha)
		expect(['increasing', 'non-decreasing'].includes(monotonicity(s))).toBe(answers.monotone)
		expect(monotonicity(s) === 'increasing').toBe(answers.invertible)
		expect(slopes(s).supremum.value <= 1).toBe(answers.tame)
		expect(range(s).infimum.value === 0).toBe(!answers.invertible)
	}
})

test('∂f/∂α is min(x, 0) whatever α is', () => {
	for (const x of [-3, -0.5, 0, 2]) {
		for (const alpha of [-0.2, 0.25, 1.2]) {
			expect(Number(model({ alpha, x, dp: true }, quiet).text.dp?.replace('−', '-'))).toBe(Math.min(x, 0))
		}
	}
})

test('all demands are met between 0 and 1, and only there', () => {
	for (let k = -20; k <= 120; k++) {
		const alpha = k / 100
		expect(demands.every((name) => met(alpha)[name])).toBe(alpha > 0 && alpha < 1)
	}
})
