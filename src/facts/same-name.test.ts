import { describe, expect, it } from 'vitest'
import { definition, gap, growth, implicitAxis, likeness, type Named, relativeGap, singleGap } from './same-name'

const f = (named: Named) => definition(named).f

/** In closed form, or (GELU's) by mpmath at 40 digits as the root of the difference's derivative. */
describe.each<[Named, Named, { size: number; at: number }]>([
	['hard-sigmoid-fifth', { fn: 'hard-sigmoid' }, { size: 1 / 12, at: 2.5 }],
	['hard-swish-fifth', { fn: 'hard-swish' }, { size: 5 / 24, at: 2.5 }],
	[
		{ fn: 'celu', alpha: 2 },
		{ fn: 'elu', alpha: 2 },
		{ size: 1 / 2, at: 2 * Math.LN2 },
	],
	[{ fn: 'gelu-tanh' }, { fn: 'gelu' }, { size: 4.732355206872e-4, at: 2.69894138637 }],
	['softplus-twenty', { fn: 'softplus' }, { size: 2.0611536203e-9, at: 20 }],
])('%o beside %o', (one, other, { size, at }) => {
	it('is furthest from it where and by how much mathematics says', () => {
		const found = gap(f(one), f(other))
		// half a spacing of doubles at 20 is what the difference itself can be off by
		expect(Math.abs(found.size - size)).toBeLessThan(2e-15)
		expect(Math.abs(Math.abs(found.at) - at)).toBeLessThan(1e-6)
	})
})

it('grows for ever between slopes, by their difference a step', () => {
	const [a, b] = [f({ fn: 'leaky-relu', alpha: 0.3 }), f({ fn: 'leaky-relu', alpha: 0.01 })]
	expect(gap(a, b)).toEqual({ size: Number.POSITIVE_INFINITY, at: Number.NEGATIVE_INFINITY })
	expect(growth(a, b, -1)).toBeCloseTo(0.29, 12)
	expect(growth(a, b, 1)).toBe(0)
})

it('finds that everything is lost where eˣ rounds to one', () => {
	const { size, at } = relativeGap(f('elu-exp'), f({ fn: 'elu' }))
	expect(size).toBe(1)
	expect(Math.abs(at)).toBeLessThan(2 ** -53)
})

it('finds nothing in single precision of what PyTorch leaves off softplus', () => {
	expect(singleGap(f('softplus-twenty'), f({ fn: 'softplus' })).size).toBe(0)
})

it.each<[Named, Named, string]>([
	[{ fn: 'prelu', alpha: 0 }, { fn: 'prelu' }, 'unbounded'],
	['hard-sigmoid-fifth', { fn: 'hard-sigmoid' }, 'bounded'],
	['gelu-erf', { fn: 'gelu' }, 'digits'],
	['softplus-far', { fn: 'softplus' }, 'same'],
	[{ fn: 'swish', beta: 1 }, { fn: 'swish' }, 'same'],
])('%o beside %o is of the kind %s', (one, other, kind) => {
	expect(likeness(f(one), f(other))).toBe(kind)
})

it('refuses a parameter that the record does not have', () => {
	expect(() => definition({ fn: 'relu', alpha: 1 })).toThrow('alpha')
})

/** As torch.nn.functional has it: the first axis of 0, 1 or 3, else the second. */
it.each([
	[1, 0],
	[2, 1],
	[3, 0],
	[4, 1],
])('guesses of %i axes number %i', (axes, axis) => {
	expect(implicitAxis(axes)).toBe(axis)
})
