import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { pools } from './fixtures/pools'
import { type CompareOptions, compare, type Formula, parse, targetOf, type Verdict } from './index'

const read = (source: string, parameters: readonly string[] = []): Formula => {
	const parsed = parse(source, { parameters })
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula
}

describe.each(pools)('$id, derivative $order, with $parameters', ({ id, order, parameters = [], right, wrong }) => {
	const fn = activation(id)
	const options = { parameters: Object.fromEntries(parameters.map((name) => [name, fn.parameters[name]])) } as object
	const target = targetOf(fn, order)

	it('has ten answers of each kind', () => {
		expect(right.length).toBeGreaterThanOrEqual(10)
		expect(wrong.length).toBeGreaterThanOrEqual(10)
	})

	it.each(right)('%s agrees', (source) => {
		const verdict = compare(read(source, parameters), target, options)
		expect(verdict).toMatchObject({ kind: 'agrees' })
	})

	it.each(wrong)('%s is wrong', (source) => {
		const verdict = compare(read(source, parameters), target, options)
		expect(verdict).toMatchObject({ kind: 'wrong' })
	})
})

const against = (source: string, right: string, options: CompareOptions = {}) => {
	const known = Object.keys(options.parameters ?? {})
	return compare(read(source, known), read(right, known), options)
}

describe('a verdict', () => {
	it('counts over two hundred points, undecided ones apart', () => {
		const { agreed, undecided } = compare(read('exp(x)/(1+exp(x))'), activation('sigmoid')) as Extract<
			Verdict,
			{ kind: 'agrees' }
		>
		expect(agreed).toBeGreaterThan(200)
		// e^x overflows at the far points
		expect(undecided).toBeGreaterThan(0)
	})

	it('shows a simple point in view, with both values', () => {
		const verdict = compare(read('x·tanh(x)'), activation('swish'))
		expect(verdict).toMatchObject({ kind: 'wrong', what: 'f', x: -3 })
		const { yours, right } = verdict as Extract<Verdict, { kind: 'wrong' }>
		expect(yours).toBeCloseTo(3 * Math.tanh(3), 14)
		expect(right).toBeCloseTo(-3 / (1 + Math.exp(3)), 14)
	})

	it('shows the slope where values agree to all that can be told', () => {
		// f is off by 1e-18 at most, f′ by 1.
		const verdict = against('1 + 1e-18 sin(1e18 x)', '1', { domain: [-1e-13, 1e-13] })
		expect(verdict).toMatchObject({ kind: 'wrong', what: 'df', right: 0 })
	})

	it('is none where nothing can be decided', () => {
		expect(against('x + e^(e^(x²+7)) - e^(e^(x²+7))', 'x')).toMatchObject({ kind: 'undecided', agreed: 0 })
		expect(against('x + 1e30 - 1e30', 'x')).toMatchObject({ kind: 'undecided' })
	})

	it('does not ask for f at a jump, nor for f′ at a kink', () => {
		expect(compare(read('x>0 ? 1 : 0'), activation('binary-step'))).toMatchObject({ kind: 'agrees', undecided: 1 })
		expect(against('x>0 ? 1 : 0', 'x>=0 ? 1 : 0')).toMatchObject({ kind: 'agrees' })
		expect(against('x>0 ? x : -x', '|x|')).toMatchObject({ kind: 'agrees', undecided: 0 })
		// but a value that is off at one point only, where both sides agree, is wrong
		expect(against('x=0 ? 1 : x', 'x')).toMatchObject({ kind: 'wrong', x: 0, yours: 1, right: 0 })
	})

	it('looks on both sides of every switch, wherever it is', () => {
		const window = 'x>2.34567 and x<2.34568 ? 1 : 0'
		expect(against(window, '0')).toMatchObject({ kind: 'wrong', yours: 1, right: 0 })
		expect(against('0', window)).toMatchObject({ kind: 'wrong', yours: 0, right: 1 })
		expect(against('{x, x>0; 0, x<-1e-9}', 'max(0,x)')).toMatchObject({ kind: 'wrong', yours: Number.NaN, right: 0 })
	})

	it('keeps to its domain', () => {
		expect(against('exp(ln x)', 'x')).toMatchObject({ kind: 'wrong', x: -1, yours: Number.NaN, right: -1 })
		expect(against('exp(ln x)', 'x', { domain: [0, Number.POSITIVE_INFINITY] })).toMatchObject({ kind: 'agrees' })
		expect(against('|x|', 'x', { domain: [0, 1] })).toMatchObject({ kind: 'agrees' })
		expect(against('x²', 'x³', { domain: [10, 11] })).toMatchObject({ kind: 'wrong', what: 'f', x: 10 })
		expect(against('ln x', 'ln x')).toMatchObject({ kind: 'agrees' })
	})

	it('lets pass what a tolerance allows', () => {
		const selu = read('1.0507(x>0 ? x : 1.67326(e^x-1))')
		expect(compare(selu, activation('selu'))).toMatchObject({ kind: 'wrong' })
		expect(compare(selu, activation('selu'), { tolerance: 1e-4 })).toMatchObject({ kind: 'agrees' })
		expect(compare(selu, activation('elu'), { tolerance: 1e-4 })).toMatchObject({ kind: 'wrong' })
	})

	it('tries parameters out, the usual ones first', () => {
		const parameters = { alpha: { min: 0, max: 2, default: 0.5 }, beta: { min: 3, max: 3 } }
		expect(against('α(x+β)', 'αx+3α', { parameters })).toMatchObject({ kind: 'agrees' })
		expect(against('αx', 'x/2', { parameters })).toMatchObject({ kind: 'wrong', parameters: { beta: 3 } })
		expect(against('αx', 'βx', { parameters })).toMatchObject({ kind: 'wrong', parameters: { alpha: 0.5, beta: 3 } })
	})

	it('can leave slopes aside', () => {
		const steep = '1 + 1e-18 sin(1e18 x)'
		expect(against(steep, '1', { domain: [-1e-13, 1e-13], slopes: false })).toMatchObject({ kind: 'agrees' })
	})
})
