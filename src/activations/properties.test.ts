import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ulps } from './fixtures/ulps'
import { activation, elementwise, gated, vectors } from './index'
import type { Elementwise, Params } from './types'

const runs = { numRuns: 2000, seed: 1986 }
const anyNumber = fc.double({ noNaN: true })
const middle = fc.double({ min: -12, max: 12, noNaN: true })

/** Values of all parameters within their bounds. */
const paramsOf = (fn: Elementwise) =>
	fc.record(
		Object.fromEntries(
			Object.entries(fn.parameters).map(([name, { min, max }]) => [name, fc.double({ min, max, noNaN: true })]),
		),
	)

const monotonic = [
	...['identity', 'binary-step', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'celu', 'selu', 'softplus'],
	...['log-sigmoid', 'softsign', 'hard-sigmoid', 'hard-tanh', 'relu6', 'relu-squared', 'rrelu', 'hard-shrink'],
	...['soft-shrink', 'tanh-shrink'],
]

/** The fourth-order central difference of f: about 1e-11 off here, by truncation and rounding alike. */
function difference(fn: Elementwise, x: number, p: Params) {
	const h = 2 ** -10
	const at = (k: number) => fn.f(x + k * h, p)
	return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)
}

describe.each(elementwise.map((fn) => [fn.id, fn] as const))('%s', (_, fn) => {
	it('gives a number for every number, and NaN for NaN', () => {
		fc.assert(
			fc.property(anyNumber, paramsOf(fn), (x, p) => {
				expect(fn.f(x, p)).not.toBeNaN()
				expect(fn.df(x, p)).not.toBeNaN()
				expect(fn.d2f(x, p)).not.toBeNaN()
				for (const dp of Object.values(fn.dp ?? {})) expect(dp(x, p)).not.toBeNaN()
			}),
			runs,
		)
		for (const y of [fn.f, fn.df, fn.d2f]) expect(y(Number.NaN)).toBeNaN()
	})

	it('has the slope that differences of f show', () => {
		fc.assert(
			fc.property(middle, (x) => {
				fc.pre(fn.breaks().every((b) => Math.abs(x - b.x) > 2 ** -8))
				expect(Math.abs((fn.df(x) ?? Number.NaN) - difference(fn, x, {}))).toBeLessThan(1e-10)
			}),
			runs,
		)
	})

	it('has the curvature that differences of f′ show', () => {
		const slope = { ...fn, f: (x: number) => fn.df(x) ?? Number.NaN }
		fc.assert(
			fc.property(middle, (x) => {
				fc.pre(fn.breaks().every((b) => Math.abs(x - b.x) > 2 ** -8))
				expect(Math.abs((fn.d2f(x) ?? Number.NaN) - difference(slope, x, {}))).toBeLessThan(1e-9)
			}),
			runs,
		)
	})

	it('says both sides of each break, in order', () => {
		fc.assert(
			fc.property(paramsOf(fn), (p) => {
				const breaks = fn.breaks(p)
				fc.pre(breaks.every(({ x }, i) => i === 0 || x - (breaks[i - 1]?.x ?? 0) > 1e-8))
				expect(breaks.map((b) => b.x)).toEqual(breaks.map((b) => b.x).toSorted((a, b) => a - b))
				for (const { x, order, left, right } of breaks) {
					expect(left[order]).not.toBe(right[order])
					expect(left.slice(0, order)).toEqual(right.slice(0, order))
					expect(fn.d2f(x, p)).toBeNull()
					if (order > 0) expect([left[1], right[1]]).toContain(fn.df(x, p))
					for (const [side, jet] of [
						[-1, left],
						[1, right],
					] as const) {
						const near = x + side * 1e-9
						expect(fn.f(near, p)).toBeCloseTo(jet[0], 7)
						expect(fn.df(near, p)).toBeCloseTo(jet[1], 5)
						expect(fn.d2f(near, p)).toBeCloseTo(jet[2], 3)
					}
				}
			}),
			{ ...runs, numRuns: 50 },
		)
	})

	it('knows its parameters’ derivatives', () => {
		for (const [name, dp] of Object.entries(fn.dp ?? {})) {
			const h = 2 ** -12
			fc.assert(
				fc.property(middle, fc.double({ min: 0.4, max: 2, noNaN: true }), (x, v) => {
					fc.pre(fn.breaks({ [name]: v }).every((b) => b.order === 2 || Math.abs(x - b.x) > 2 ** -8))
					const at = (k: number) => fn.f(x, { [name]: v + k * h })
					const slope = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)
					expect(Math.abs(dp(x, { [name]: v }) - slope)).toBeLessThan(1e-8)
				}),
				runs,
			)
		}
	})

	it('has the TeX and the references that a reader wants', () => {
		for (const tex of Object.values(fn.tex)) expect(tex).not.toBe('')
		expect(fn.references.length).toBeGreaterThan(0)
	})
})

describe('shapes', () => {
	it.each(monotonic)('%s never falls', (id) => {
		const fn = activation(id)
		fc.assert(
			fc.property(anyNumber, anyNumber, (a, b) => {
				const low = fn.f(Math.min(a, b))
				const high = fn.f(Math.max(a, b))
				// Neighbouring inputs may be an ulp out of order.
				expect(low <= high || ulps(low, high) <= 2).toBe(true)
			}),
			runs,
		)
	})

	it.each(['identity', 'tanh', 'softsign', 'hard-tanh', 'tanh-shrink'])('%s is odd to the bit', (id) => {
		const { f, df } = activation(id)
		fc.assert(
			fc.property(anyNumber, (x) => {
				expect(f(-x)).toBe(-f(x))
				expect(df(-x)).toBe(df(x))
			}),
			runs,
		)
	})

	it('σ(−x) = 1 − σ(x)', () => {
		const { f } = activation('sigmoid')
		fc.assert(
			fc.property(anyNumber, (x) => {
				expect(Math.abs(f(-x) - (1 - f(x)))).toBeLessThanOrEqual(2.3e-16)
			}),
			runs,
		)
	})

	it.each(['softplus', 'swish', 'gelu', 'gelu-tanh'])('%s(x) − %s(−x) = x', (id) => {
		const { f } = activation(id)
		fc.assert(
			fc.property(middle, (x) => {
				expect(f(x) - f(-x)).toBeCloseTo(x, 13)
			}),
			runs,
		)
	})

	it('an unknown id is answered with the legal ones', () => {
		expect(() => activation('rulu')).toThrow(/"rulu".*relu, leaky-relu/)
		const all = [...elementwise, ...vectors, ...gated]
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
	})

	it('tanh x + (x − tanh x) = x', () => {
		const [tanh, shrink] = [activation('tanh').f, activation('tanh-shrink').f]
		fc.assert(
			fc.property(middle, (x) => {
				expect(tanh(x) + shrink(x)).toBeCloseTo(x, 13)
			}),
			runs,
		)
	})
})

describe.each(gated)('$id', ({ f, da, db, references, tex }) => {
	it('gives a number for any two, and NaN where one is NaN', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
				for (const value of [f(a, b), da(a, b), db(a, b)]) expect(value).not.toBeNaN()
				for (const value of [f(a, Number.NaN), f(Number.NaN, b)]) expect(value).toBeNaN()
				for (const g of [da, db]) for (const x of [g(a, Number.NaN), g(Number.NaN, b)]) expect(x).toBeNaN()
			}),
			runs,
		)
	})

	it('is a line along a, and has the slope along b that differences show', () => {
		fc.assert(
			fc.property(middle, middle, (a, b) => {
				fc.pre(Math.abs(b) > 2 ** -8)
				const h = 2 ** -10
				const at = (k: number) => f(a, b + k * h)
				const along = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)
				expect(Math.abs(db(a, b) - along)).toBeLessThan(1e-9)
				fc.pre(Math.abs(a) > 1e-270)
				expect(f(2 * a, b)).toBe(2 * f(a, b))
				expect(f(1, b)).toBe(da(a, b))
			}),
			runs,
		)
	})

	it('has the TeX and the references that a reader wants', () => {
		for (const text of Object.values(tex)) expect(text).not.toBe('')
		expect(references.length).toBeGreaterThan(0)
	})
})
