import { describe, expect, it } from 'vitest'
import { definition, namesakes } from '../../facts/same-name'
import { locales, strings } from '../../i18n'
import { wordsOf } from '../words'
import { drawn, model, schema, settle, views } from './model'

const words = wordsOf(strings('zh'), { name: 'shared-name', live: false })

describe.each(drawn)('%s', (of) => {
	const functions = namesakes[of].map((one) => definition(one).f)

	it('draws each function, and how far each is from the first', () => {
		const { charts } = model({ of, x: 0 }, words)
		for (const [i, f] of functions.entries()) {
			const curve = charts.curves?.series.find(({ name }) => name === `f${i}`)
			expect(Array.from(curve?.x ?? [], f)).toEqual(Array.from(curve?.y ?? []))
			const gap = charts.gap?.series.find(({ name }) => name === `d${i}`)
			if (i > 0)
				expect(gap?.y[0]).toBeCloseTo(f(views[of].domain[0]) - (functions[0] as typeof f)(views[of].domain[0]), 12)
		}
	})

	it('has a look, and a name in each language, for each', () => {
		expect(views[of].looks).toHaveLength(functions.length)
		for (const { id } of locales) {
			const own = wordsOf(strings(id), { name: 'shared-name', live: false })
			for (const i of functions.keys()) expect(own[`${of}-${i}`]).toBeTruthy()
		}
	})

	it('keeps its probe where it is drawn', () => {
		const [from, to] = views[of].domain
		expect(settle({ of, x: -99 }).x).toBe(from)
		expect(settle({ of, x: 99 }).x).toBe(to)
	})
})

it('reads what a call gives: −0.3 at −1 of a slope of three tenths, twenty-nine hundredths off', () => {
	const { text } = model({ of: 'leaky-relu', x: -1 }, words)
	expect([text.f0, text.f2, text.d2]).toEqual(['−0.01000', '−0.3000', '−0.2900'])
	expect(schema.x.initial).toBe(-1)
})
