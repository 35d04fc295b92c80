import { describe, expect, it } from 'vitest'
import { activations, type Elementwise } from '../activations'
import { compare } from './compare'
import { pools } from './fixtures/pools'
import { type Formula, parse } from './parse'
import { targetOf } from './target'
import { derivativeTex, tex } from './tex'
import { text } from './text'

const parameters = ['alpha', 'beta', 'k', 'slope']

const read = (source: string): Formula => {
	const parsed = parse(source, { parameters })
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula
}

describe('TeX of what was understood', () => {
	it.each([
		['1/(1+exp(-x))', String.raw`\frac{1}{1 + e^{-x}}`],
		['x/2(1+erf(x/√2))', String.raw`\frac{x}{2} \left(1 + \operatorname{erf}\left(\frac{x}{\sqrt{2}}\right)\right)`],
		['σ(x)(1-σ(x))', String.raw`\sigma(x) (1 - \sigma(x))`],
		['1-tanh²x', String.raw`1 - \tanh^{2}(x)`],
		['2*3', String.raw`2 \cdot 3`],
		['(x+1)²', '(x + 1)^{2}'],
		['(2x)/(3)', String.raw`\frac{2 x}{3}`],
		['((x))', 'x'],
		['α·(e^x−1)', String.raw`\alpha (e^{x} - 1)`],
		['max(0, x, 1)', String.raw`\max(0, x, 1)`],
		['|x|', String.raw`\left|x\right|`],
		['x>0 ? x : αx', String.raw`\begin{cases}x & x > 0 \\ \alpha x & \text{otherwise}\end{cases}`],
		['x*(x>0)', String.raw`x \mathbf{1}_{x > 0}`],
		['-(x*2)-(-1)', String.raw`-x \cdot 2 - (-1)`],
		['leaky_relu(x, 0.2)', String.raw`\operatorname{LeakyReLU}(x, 0.2)`],
		["gelu_tanh'(x)", String.raw`\operatorname{GELUTanh}'(x)`],
		['x if -1<x<=1 else 0', String.raw`\begin{cases}x & -1 < x \le 1 \\ 0 & \text{otherwise}\end{cases}`],
	])('%s', (source, expected) => expect(tex(read(source).node)).toBe(expected))

	it('says “otherwise” in the language that is asked for', () => {
		expect(tex(read('x>0?x:0').node, '否则')).toContain(String.raw`0 & \text{否则}\end{cases}`)
	})

	it.each([
		['x²', '2 x'],
		['1/(1+e^-x)', String.raw`\frac{e^{-x}}{(1 + e^{-x})^{2}}`],
		['max(0,x)', String.raw`\begin{cases}1 & x > 0 \\ 0 & \text{otherwise}\end{cases}`],
		['tanh x', String.raw`\tanh'(x)`],
		['xσ(x)', String.raw`\sigma(x) + x \sigma'(x)`],
	])('of the derivative of %s', (source, expected) => expect(derivativeTex(read(source), 1)).toBe(expected))

	it('gives up on a derivative that nobody would read', () => {
		expect(derivativeTex(read('tan(tan(tan(tan(tan(tan(tan x))))))'), 2)).toBeNull()
	})
})

describe('what is written is read back', () => {
	it.each(pools.flatMap(({ right, wrong }) => [...right, ...wrong]))('%s', (source) => {
		const { node: tree } = read(source)
		expect(read(tex(tree)).node).toEqual(tree)
		expect(read(text(tree)).node).toEqual(tree)
	})
})

describe('the formulas that the course shows', () => {
	/** Both sides of an equation; none where a letter is defined on the way, or x excluded. */
	const sides = (shown: string) => (/\\quad/.test(shown) ? [] : shown.split('='))
	const selu = { alpha: 1.6732632423543772, lambda: 1.0507009873554805 }
	const fixed = (fn: Elementwise) =>
		fn.id === 'selu' ? Object.entries(selu).map(([name, value]) => [name, { min: value, max: value }]) : []
	const list = activations.flatMap((fn) =>
		([0, 1] as const).flatMap((order) =>
			sides(order ? fn.tex.df : fn.tex.f).map((side) => [fn.id, order, side, fn] as const),
		),
	)

	it.each(list)('%s, derivative %d: %s is what is computed', (_, order, side, fn) => {
		const known = { ...fn.parameters, ...Object.fromEntries(fixed(fn)) }
		const parsed = parse(side, { parameters: Object.keys(known) })
		expect(parsed).toHaveProperty('formula')
		const formula = (parsed as { formula: Formula }).formula
		expect(compare(formula, targetOf(fn, order), { parameters: known })).toMatchObject({ kind: 'agrees' })
	})

	it('are most of them', () => expect(list.length).toBeGreaterThan(30))
})
