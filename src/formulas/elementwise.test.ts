import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { analyse, subject } from '../analysis'
import { derivative } from './derivative'
import { elementwise } from './elementwise'
import { enclose } from './enclose'
import { pools } from './fixtures/pools'
import { parse } from './parse'
import { program } from './program'

const read = (source: string, parameters: readonly string[] = []) => {
	const parsed = parse(source, { parameters })
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula
}

const own = (source: string, parameters: readonly string[] = []) => elementwise(read(source, parameters))

/** What a reader's spelling of a function keeps of its analysis, rounded to what naive forms leave. */
function portrait(fn: Parameters<typeof subject>[0], p: Record<string, number>) {
	const { range, slopes, monotonicity, smoothness, limits, slopeLimits, moments } = analyse(subject(fn, p))
	const round = (value: number | null) =>
		value !== null && Number.isFinite(value) ? Number(value.toFixed(6)) + 0 : value
	const numbers = [range.infimum, range.supremum, slopes.infimum, slopes.supremum].map(({ value }) => round(value))
	const ends = [limits.left, limits.right, slopeLimits.left, slopeLimits.right].map(round)
	const { mean, variance, slopeSquare, zeroShare } = moments
	return {
		numbers,
		ends,
		monotonicity,
		order: smoothness.order,
		moments: [mean, variance, slopeSquare, zeroShare].map(round),
	}
}

describe('a reader’s spelling of a function', () => {
	/** Forms that overflow, cancel or go flat where figures look: they are analysed as what they compute. */
	const naive = ['(x+sqrt(x²))/2', 'max(0,x)+min(0,α(e^x-1))', '-ln(1-σ(x))']
	const cases = pools
		.filter(({ order }) => order === 0)
		.flatMap(({ id, parameters = [], right }) => right.map((source) => [id, source, parameters] as const))
		.filter(([, source]) => !naive.includes(source))

	it.each(cases)('%s as %s is analysed as the function itself', (id, source, parameters) => {
		const fn = activation(id)
		const p = Object.fromEntries(parameters.map((name) => [name, name === 'alpha' ? 0.3 : 1.7]))
		expect(portrait(own(source, parameters), p)).toEqual(portrait(fn, p))
	})
})

const finite = fc.double({ min: -700, max: 700, noNaN: true })

describe('a formula as a function of the kernel’s kind', () => {
	const sources = [
		'x·Φ(x)',
		'σ(x)(1-σ(x))',
		"x·tanh'(x)",
		'max(0.1x, x)',
		'{x, x>0; e^x-1, x<=0}',
		'|x|^1.5 sign(x)',
		'2^x + x³ - x⁻²',
		'leaky_relu(sin x, 0.2)',
		'clip(x, -1, 1)·(x<0 or x>½)',
		'√(1+x²) + ln(1+x²) + arctan(x)',
	]

	it.each(sources)('%s computes what is enclosed, and its slope', (source) => {
		const { node } = read(source)
		const fn = own(source)
		const [f, df] = [program(node), program(derivative(node))]
		fc.assert(
			fc.property(finite, (x) => {
				fc.pre(!fn.breaks().some((at) => Math.abs(at.x - x) < 1e-300))
				for (const [ball, value] of [
					[enclose(f, x, {}, false)[0], fn.f(x)],
					[enclose(df, x, {}, true)[0], fn.df(x)],
				] as const) {
					if (!ball || ball.radius === Number.POSITIVE_INFINITY) continue
					// Powers with broken exponents are rounded by another road.
					expect(Math.abs(ball.centre - Number(value))).toBeLessThanOrEqual(2 * ball.radius)
				}
			}),
		)
	})

	it.each(sources)('%s fills arrays of any length with the same bits', (source) => {
		const fn = own(source)
		const x = Float64Array.from({ length: 1000 }, (_, i) => (i - 500) / 50)
		const [y, dy, both, slopes] = [0, 1, 2, 3].map(() => new Float64Array(x.length)) as Float64Array[] as [
			Float64Array,
			Float64Array,
			Float64Array,
			Float64Array,
		]
		fn.fill(x, y)
		fn.fillDf(x, dy)
		fn.fillBoth?.(x, both, slopes)
		expect(y).toEqual(x.map((v) => fn.f(v)))
		expect(dy).toEqual(x.map((v) => fn.df(v) ?? Number.NaN))
		expect(both).toEqual(y)
		expect(slopes).toEqual(dy)
		const over = x.slice()
		fn.fillBoth?.(over, over, slopes)
		expect(over).toEqual(y)
		expect(slopes).toEqual(dy)
		expect(() => fn.fill(x, new Float64Array(1))).toThrow(RangeError)
	})

	it('has no value where the formula has none, nor at infinity', () => {
		expect(own('ln x').f(-1)).toBeNaN()
		expect(own('1/x').f(0)).toBeNaN()
		expect(own('e^x').f(1000)).toBeNaN()
		expect(own('tanh x').f(Number.POSITIVE_INFINITY)).toBeNaN()
		expect(own('x>0 ? x : 0').f(Number.NaN)).toBeNaN()
		expect(own('x>0 ? x : 0').df(Number.NaN)).toBeNaN()
	})

	it('has parameters with the bounds it is given', () => {
		const alpha = { symbol: String.raw`\alpha`, default: 0.1, min: 0, max: 1 }
		const fn = elementwise(read('x>0 ? x : αx', ['alpha']), { id: 'mine', name: 'Mine', parameters: { alpha } })
		expect(fn).toMatchObject({ id: 'mine', name: 'Mine', kind: 'elementwise', parameters: { alpha } })
		expect([fn.f(-2), fn.f(-2, { alpha: 0.5 }), fn.df(-2), fn.df(-2, { alpha: 0.5 })]).toEqual([-0.2, -1, 0.1, 0.5])
		expect(fn.breaks({ alpha: 1 })).toEqual([])
		expect(own('αx', ['alpha']).parameters).toMatchObject({ alpha: { symbol: String.raw`\alpha`, default: 1 } })
		expect(fn.tex.df).toBe(String.raw`\begin{cases}1 & x > 0 \\ \alpha & \text{otherwise}\end{cases}`)
	})
})

describe('breaks', () => {
	const found = (source: string) =>
		own(source)
			.breaks()
			.map(({ x, order }) => [x, order])

	it.each([
		['x·Φ(x)', []],
		['|x|', [[0, 1]]],
		['x|x|', [[0, 2]]],
		['x²|x|', []],
		['x>2 ? 1 : 0', [[2, 0]]],
		[
			'min(6, max(0, x))',
			[
				[0, 1],
				[6, 1],
			],
		],
		[
			'relu6(x-1)',
			[
				[1, 1],
				[7, 1],
			],
		],
		['elu(x)', [[0, 2]]],
		[
			'|x²-2|',
			[
				[-Math.SQRT2, 1],
				[Math.SQRT2, 1],
			],
		],
		[
			'max(x, x³)',
			[
				[-1, 1],
				[0, 1],
				[1, 1],
			],
		],
		['x/(1+|x|)', [[0, 2]]],
		['√(x²)', [[0, 1]]],
		['1/x', [[0, 0]]],
		['1/(1+e^-x)', []],
		['-ln(σ(-x))', []],
		['x>0 ? x : x', []],
		['{x, x>1}', [[1, 0]]],
		[
			'sin(x)>0 and |x|<4 ? 1 : 0',
			[
				[-4, 0],
				[-Math.PI, 0],
				[0, 0],
				[Math.PI, 0],
			],
		],
	])('of %s', (source, expected) => {
		const list = found(source)
		expect(list.map(([, order]) => order)).toEqual(expected.map(([, order]) => order))
		for (const [i, [x]] of list.entries()) expect(x).toBeCloseTo(expected[i]?.[0] ?? Number.NaN, 12)
	})

	it('have f, f′ and f″ of both sides', () => {
		expect(own('x>0 ? x : 0.1x').breaks()).toEqual(activation('leaky-relu').breaks({ alpha: 0.1 }))
		expect(own('{x, x>0; e^x-1, x<=0}').breaks()).toEqual(activation('elu').breaks())
		expect(own('x>1 ? x² : 3').breaks()[0]).toMatchObject({ x: 1, order: 0, left: [3, 0, 0] })
	})

	it('take the kernel’s convention at a kink, and null at a jump', () => {
		for (const source of ['max(0,x)', 'max(x,0)', 'x>0?x:0', 'x<0?0:x']) expect(own(source).df(0)).toBe(0)
		expect(own('min(6,max(0,x))').df(6)).toBe(0)
		expect([own('x>0').df(0), own('x>0').d2f(0), own('|x|').d2f(0)]).toEqual([null, null, null])
		const y = new Float64Array(3)
		own('x>0').fillDf(Float64Array.of(-1, 0, 1), y)
		expect(y).toEqual(Float64Array.of(0, Number.NaN, 0))
	})
})

describe('a construction task', () => {
	/** Bounded, zero-centred, smooth, with largest slope 1. */
	const meets = (source: string): boolean => {
		const { range, slopes, smoothness, moments } = analyse(subject(own(source)))
		const bounded = Number.isFinite(range.infimum.value) && Number.isFinite(range.supremum.value)
		const one = Math.abs(slopes.supremum.value - 1) < 1e-12
		return bounded && Math.abs(moments.mean) < 1e-12 && smoothness.order === Number.POSITIVE_INFINITY && one
	}

	it.each([
		'tanh x',
		'erf(√π/2·x)',
		'2/π·arctan(πx/2)',
		'x/√(1+x²)',
		'2σ(2x)-1',
		'(1-e^(-2x))/(1+e^(-2x))',
		'x·e^(-x²)',
	])('%s is an answer', (source) => expect(meets(source)).toBe(true))

	it.each(['σ(x)', 'x', 'tanh(2x)', 'x/(1+|x|)', 'clip(x,-1,1)', 'arctan(x)+1', 'gelu(x)', 'ln(x)', 'tanh(x)/2'])(
		'%s is none',
		(source) => expect(meets(source)).toBe(false),
	)
})
