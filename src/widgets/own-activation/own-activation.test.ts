import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activation } from '../../activations'
import { doubted, subject } from '../../analysis'
import { analysisOf } from '../../facts/properties'
import { strings } from '../../i18n'
import { lookAt } from '../../live/process'
import { columns } from '../function-columns'
import { decode, encode, initialState } from '../state'
import { wordsOf } from '../words'
import { drawn, heightsOf } from './drawn'
import { examples } from './examples'
import { model, schema, settle, shares } from './model'
import { understood } from './own'
import { places } from './points'
import { begin, type Own } from './process'

const words = wordsOf(strings('en'), { name: 'own-activation', shares, live: true })
const defaults = initialState(schema)
/** A race that is quick to run. */
const state = (more: Partial<Own>): Own => settle({ ...defaults, seeds: 3, step: 8, ...more })
const typed = (f: string, more: Partial<Own> = {}) => state({ f, ...more })
const functionOf = (given: Own) => {
	const found = understood(given)
	if ('problem' in found) throw new Error(found.problem.key)
	return found.fn
}
const rowOf = (given: Own) => {
	const fn = functionOf(given)
	return columns
		.filter(({ key }) => key !== 'cost')
		.map((column) => {
			const row = { fn, analysis: doubted(subject(fn)) }
			return [column.key, column.value(row), column.verdict(row)[0]]
		})
}
const builtInRow = (id: string) =>
	columns
		.filter(({ key }) => key !== 'cost')
		.map((column) => {
			const row = { fn: activation(id), analysis: analysisOf(id) }
			return [column.key, column.value(row), column.verdict(row)[0]]
		})

describe('a function that is one of the course, typed', () => {
	it.each([
		['x*sigmoid(x)', 'swish'],
		['x/(1+e^-x)', 'swish'],
		['max(0, x)', 'relu'],
		['x if x > 0 else 0', 'relu'],
		['x/(1+|x|)', 'softsign'],
		['tanh x', 'tanh'],
		['x*Φ(x)', 'gelu'],
		['max(-1, min(1, x))', 'hard-tanh'],
	])('%s has the row of %s', (f, id) => {
		expect(rowOf(typed(f))).toEqual(builtInRow(id))
	})

	it('runs as that runs, within rounding', () => {
		const { contestants } = lookAt(begin(typed('x*sigmoid(x)', { against: ['swish'], step: 60 })), 60)
		const [own, swish] = contestants.map(({ median }) => median) as [Float64Array, Float64Array]
		expect(swish.length).toBe(61)
		for (const [epoch, error] of swish.entries()) expect(own[epoch]).toBeCloseTo(error, 6)
		expect(swish[60]).toBeLessThan(swish[0] as number)
	})
})

describe('a drawn function', () => {
	const heights = fc.array(
		fc.integer({ min: -40, max: 40 }).map((n) => n / 10),
		{ minLength: 7, maxLength: 7 },
	)

	it('goes through its points, is smooth once, and overshoots nowhere', () => {
		fc.assert(
			fc.property(heights, fc.double({ min: -4, max: 4, noNaN: true }), (ys, x) => {
				const { f, df } = drawn(ys, 'f')
				for (const [k, place] of places.entries()) {
					expect(f(place)).toBeCloseTo(ys[k] as number, 12)
					expect(df(place - 1e-9)).toBeCloseTo(df(place + 1e-9) as number, 5)
				}
				const k = Math.max(
					1,
					places.findIndex((place) => x <= place),
				)
				const [a, b] = [ys[k - 1] as number, ys[k] as number]
				expect(f(x)).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-12)
				expect(f(x)).toBeLessThanOrEqual(Math.max(a, b) + 1e-12)
			}),
		)
	})

	it('has the derivatives that differences have, and keeps the contract', () => {
		fc.assert(
			fc.property(heights, fc.double({ min: -6, max: 6, noNaN: true }), (ys, x) => {
				const fn = drawn(ys, 'f')
				const h = 1e-5
				fc.pre(places.every((place) => Math.abs(place - x) > 2 * h))
				expect(fn.df(x)).toBeCloseTo((fn.f(x + h) - fn.f(x - h)) / (2 * h), 4)
				const bend = ((fn.df(x + h) as number) - (fn.df(x - h) as number)) / (2 * h)
				expect(fn.d2f(x)).toBeCloseTo(bend, 4)
				for (const end of [-1 / 0, 1 / 0]) expect(Number.isNaN(fn.f(end))).toBe(false)
				expect(fn.f(Number.NaN)).toBeNaN()
			}),
		)
	})

	it('starts as the formula was at its points', () => {
		const { ys } = state({ mode: 'drawn', f: 'tanh(x)' })
		expect(ys).toEqual(places.map((x) => Number(Math.tanh(x).toFixed(2))))
		expect(heightsOf((x) => 1 / x)[3]).toBe(4)
		expect(state({ mode: 'drawn', f: 'ln x' }).ys.slice(0, 3)).toEqual([0, 0, 0])
		expect(state({ mode: 'drawn', f: '(' }).ys).toEqual([0, 0, 0, 0, 0, 0, 0])
		expect(state({ mode: 'typed', ys: [1, 2, 3] }).ys).toEqual([])
	})

	it('has a row of its own: a straight line is one, and a level one is dead everywhere', () => {
		const line = rowOf(state({ mode: 'drawn', ys: [...places] }))
		expect(line).toEqual(builtInRow('identity'))
		const scene = model(state({ mode: 'drawn', ys: [1, 1, 1, 1, 1, 1, 1] }), words)
		expect(scene.text).toMatchObject({ limitLeft: '1', limitRight: '1', flat: '100.0%', saturation: 'everywhere' })
	})
})

describe('what can be typed', () => {
	it.each(examples.filter(({ f }) => f !== ''))('$f is a function to start from, and learns', ({ f }) => {
		const { contestants } = lookAt(begin(typed(f, { task: 'kink' })), 8)
		const own = contestants.find(({ id }) => id === 'own')
		expect(own?.lost).toBe(0)
		expect(own?.median[8]).toBeLessThan(own?.median[0] as number)
	})

	it.each(['', '(', 'foo(x)', '1'.repeat(501), 'x'.repeat(1e6)])(
		'%.10s is no function: others run without it, and it is said',
		(f) => {
			const given = settle({ ...typed(''), f: schema.f.accept(f, '').value })
			const scene = model(given, words)
			expect(scene.html?.rows).not.toContain('data-row="own"')
			expect(scene.html?.results).toContain('ReLU')
			expect(scene.text.problem).not.toBe('')
			expect(scene.said).toContain(scene.text.problem)
			expect(scene.tex).toEqual({ f: '', df: '' })
		},
	)

	it.each([
		['1/x', '0'],
		['ln x', '0'],
		['sqrt(x)', '0'],
		// the first multiple of 1/32 above ln 709.78
		['e^(e^x)', '6.5938'],
	])('%s has no value near %s: it says so, and guesses nothing', (f, at) => {
		const { text, on, html } = model(typed(f), words)
		expect(on).toMatchObject({ hole: true })
		expect(text.hole).toContain(`x = ${at} `)
		expect(text.mean).toBe('undecided')
		expect(html?.rows).toMatch(/data-row="own".*c-vanish.*?undecided/)
		expect(html?.rows).toContain('undecided')
	})

	it.each([
		'1',
		'0',
		'-3',
		'x',
		'sin(1/x)',
		'sin(10^6 x)',
		'tanh(10^7(x-0.51))',
		'x^99',
		'e^(x^2)',
		'|x|^0.1',
		'sin(x)>0',
		'1e300*x',
	])('%s is shown in every word without a number that is none', (f) => {
		const scene = model(typed(f), words)
		const shown = Object.values(scene.text).concat(scene.said, scene.table().rows.flat())
		for (const each of shown) expect(each).not.toMatch(/undefined|\{|NaN(?!\.| at)/)
	})

	it('the sine has no limits, and a cliff no steepest slope that the samples bear out', () => {
		expect(model(typed('sin x'), words).text).toMatchObject({ limitLeft: 'undecided', lipschitz: 'undecided' })
		expect(model(typed('tanh(10^7(x-0.51))'), words).text.lipschitz).toBe('undecided')
		expect(model(typed('3 tanh(2x)'), words).text.lipschitz).toBe('6 at x = 0')
	})

	it('what breaks in training is said: where there is no value, or the rate is too high', () => {
		const log = model(typed('ln x'), words)
		expect(log.on?.ownBroken).toBe(true)
		expect(log.text.ownBroken).toContain(words.noValue)
		expect(log.html?.results).toContain('3 diverged')
		const cube = model(typed('x^3', { task: 'two-layers', pace: '10' }), words)
		expect(cube.on?.ownBroken).toBe(true)
		expect(cube.text.ownBroken).not.toContain(words.noValue)
	})
})

it('whatever is typed comes back by its address', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			const given = settle({ ...defaults, f: schema.f.accept(text, '').value })
			const spelled = encode(schema, given, defaults)
			expect(spelled).toMatch(/^[\w~]*$/)
			expect(spelled === '' ? defaults : decode(schema, spelled, defaults).state).toEqual(given)
		}),
	)
})
