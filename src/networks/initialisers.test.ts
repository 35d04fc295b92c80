import { expect, test } from 'vitest'
import { initialiser, initialisers } from './initialisers'
import { generator } from './random'

const fans = { inputs: 60, outputs: 40 }
const drawn = (id: string, gain?: number, at = fans) => {
	const weights = new Float64Array(at.inputs * at.outputs)
	initialiser(id).fill(weights, at, generator(11), gain)
	return weights
}
const meanSquare = (values: Float64Array) => values.reduce((sum, v) => sum + v * v, 0) / values.length

test.each([
	['xavier', 2 / 100],
	['he', 2 / 60],
	['lecun', 1 / 60],
])('%s has variance %d, normal or uniform', (id, variance) => {
	for (const kind of ['normal', 'uniform']) {
		expect(initialiser(`${id}-${kind}`).variance(fans)).toBe(variance)
		expect(Math.abs(meanSquare(drawn(`${id}-${kind}`)) / variance - 1)).toBeLessThan(0.1)
	}
	expect(Math.max(...drawn(`${id}-uniform`).map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(3 * variance))
})

test('gain multiplies, and leaves the draws', () => {
	for (const { id } of initialisers.filter(({ id }) => id !== 'constant')) {
		const plain = drawn(id)
		for (const [k, w] of drawn(id, 2).entries()) expect(w).toBeCloseTo(2 * (plain[k] as number), 12)
	}
	expect(new Set(drawn('constant', 0.3))).toEqual(new Set([0.3]))
})

test.each([
	[7, 4],
	[4, 7],
	[5, 5],
])('orthogonal weights for %d inputs and %d outputs are', (inputs, outputs) => {
	const weights = drawn('orthogonal', 1, { inputs, outputs })
	const at = (o: number, i: number) => weights[o * inputs + i] as number
	const few = Math.min(inputs, outputs)
	for (let a = 0; a < few; a++)
		for (let b = 0; b < few; b++) {
			let dot = 0
			for (let k = 0; k < Math.max(inputs, outputs); k++)
				dot += inputs < outputs ? at(k, a) * at(k, b) : at(a, k) * at(b, k)
			expect(dot).toBeCloseTo(a === b ? 1 : 0, 14)
		}
})

test('an unknown one is refused with the list of those there are', () => {
	expect(() => initialiser('glorot')).toThrow(/"glorot".*xavier-normal.*constant/)
})
