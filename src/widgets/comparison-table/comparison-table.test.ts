import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { activation, activations } from '../../activations'
import { analysisOf } from '../../facts/properties'
import { strings } from '../../i18n'
import { columns, type Row, ranked } from '../function-columns'
import { rangeBar, stem, tenths } from '../function-graphics'
import { initialState } from '../state'
import { wordsOf } from '../words'
import { measure } from './measure'
import { type Comparison, model, orders, schema, settle, shares } from './model'
import { uses } from './uses'

const words = wordsOf(strings('en'), { name: 'comparison-table', shares, live: false })
const state = initialState(schema)
const row = (id: string): Row => ({ fn: activation(id), analysis: analysisOf(id) })
const column = (key: string) => columns.find((each) => each.key === key) as (typeof columns)[number]
const names = (given: Partial<Comparison>): string[] =>
	model({ ...state, ...given } as Comparison, words)
		.table()
		.rows.map(([name]) => name as string)

/** Printed cells and verdicts against values worked out by hand or with mpmath at 30 digits. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly [value: string, verdict: string]>>>> = {
	sigmoid: {
		range: ['(0, 1)', 'bounded-both'],
		mean: ['0.5000', 'zero-no'],
		slope: ['(0, 0.2500]', 'monotonic-increasing'],
	},
	tanh: { range: ['(−1, 1)', 'bounded-both'], mean: ['0.0000', 'zero-yes'], vanish: ['0.022', 'tails-both'] },
	// 1/√(2π) = 0.39894…; (1/2)⁵ = 0.03125
	relu: {
		range: ['[0, ∞)', 'bounded-below'],
		mean: ['0.3989', 'zero-no'],
		vanish: ['0.031', 'tails-left'],
		sparse: ['50.0%', 'yes'],
		smooth: ['C^0', 'kink'],
		slope: ['[0, 1]', 'monotonic-non-decreasing'],
	},
	'leaky-relu': { range: ['(−∞, ∞)', 'bounded-none'], vanish: ['0.031', 'tails-none'], sparse: ['0', 'no'] },
	elu: { range: ['(−1, ∞)', 'bounded-below'], mean: ['0.1605', 'zero-approximately'], smooth: ['C^1', 'corner'] },
	selu: { range: ['(−1.7581, ∞)', 'bounded-below'], mean: ['0.0000', 'zero-yes'], smooth: ['C^0', 'kink'] },
	swish: { range: ['[−0.2785, ∞)', 'bounded-below'], mean: ['0.2066', 'zero-no'], smooth: ['C^∞', 'smooth'] },
	gelu: {
		range: ['[−0.1700, ∞)', 'bounded-below'],
		mean: ['0.2821', 'zero-no'],
		slope: ['[−0.1289, 1.1289]', 'monotonic-none'],
	},
	'binary-step': { range: ['[0, 1]', 'bounded-both'], vanish: ['—', 'tails-both'], smooth: ['—', 'jump'] },
	relu6: { range: ['[0, 6]', 'bounded-both'], vanish: ['0.031', 'tails-both'] },
	'hard-swish': {
		range: ['[−0.3750, ∞)', 'bounded-below'],
		sparse: ['0.1%', 'yes'],
		slope: ['(−0.5000, 1.5000)', 'monotonic-none'],
	},
}

describe('the cells', () => {
	const cases = Object.entries(expected).flatMap(([id, cells]) =>
		Object.entries(cells).map(([key, [value, verdict]]) => ({ id, key, value, verdict })),
	)
	it.each(cases)('$id, $key: $value, $verdict', ({ id, key, value, verdict }) => {
		expect(column(key).value(row(id))).toBe(value)
		expect(column(key).verdict(row(id))[0]).toBe(verdict)
	})

	it('have a cost for every function, ReLU being 1', () => {
		for (const { id } of activations) expect(Number(column('cost').value(row(id)))).toBeGreaterThan(0)
		expect(column('cost').value(row('relu'))).toBe('1.00')
	})

	it('tell how each was computed, in both languages, for every function', () => {
		for (const locale of ['zh', 'en'] as const) {
			const own = wordsOf(strings(locale), { name: 'comparison-table', shares, live: false })
			const all = { ...state, rows: activations.map(({ id }) => id) } as Comparison
			const { html = {} } = model(all, own)
			for (const { key } of columns) {
				expect(html[`how-${key}`]?.match(/<li /g)?.length).toBe(activations.length)
				expect(html[`how-${key}`]).not.toMatch(/NaN|undefined|\{|\[object/)
			}
		}
	})

	it('name sources that the bibliography has, for every function', () => {
		const known = (parse(readFileSync('content/sources.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id)
		for (const { id } of activations) {
			expect(uses[id]?.length, id).toBeGreaterThan(0)
			expect(known).toEqual(expect.arrayContaining([...(uses[id] ?? [])]))
		}
	})
})

describe('the order', () => {
	it('is the article’s where nothing is ranked, and its reverse', () => {
		expect(names({ by: 'name' })).toEqual([
			'Sigmoid',
			'Tanh',
			'ReLU',
			'Leaky ReLU α = 0.01',
			'ELU α = 1',
			'SELU',
			'Swish β = 1',
			'GELU',
		])
		expect(names({ by: 'name', up: true })).toEqual(names({ by: 'name' }).reverse())
	})

	it('runs from the largest to the smallest number, or back, with no value last either way', () => {
		const rows = ['binary-step', 'sigmoid', 'identity', 'relu', 'hard-sigmoid'].map(row)
		const ids = (up: boolean) => ranked(rows, column('vanish'), up).map(({ fn }) => fn.id)
		expect(ids(false)).toEqual(['identity', 'relu', 'sigmoid', 'hard-sigmoid', 'binary-step'])
		expect(ids(true)).toEqual(['hard-sigmoid', 'sigmoid', 'relu', 'identity', 'binary-step'])
	})

	it('breaks ties of infima by suprema', () => {
		const ids = ranked(['relu6', 'relu', 'sigmoid'].map(row), column('range'), false).map(({ fn }) => fn.id)
		expect(ids).toEqual(['relu', 'relu6', 'sigmoid'])
	})

	it('is said once, on the head of its column', () => {
		for (const by of orders) {
			const { aria = {} } = model({ ...state, by, up: true } as Comparison, words)
			const marked = Object.entries(aria).filter(([, { sort }]) => sort !== null)
			expect(marked.map(([name]) => name)).toEqual([`sort-${by}`])
		}
	})
})

describe('the state', () => {
	it('lists rows in one order, and opens only rows that are there', () => {
		const settled = settle({ ...state, rows: ['gelu', 'relu'], open: ['tanh', 'gelu', 'relu'] } as Comparison)
		expect(settled.rows).toEqual(['relu', 'gelu'])
		expect(settled.open).toEqual(['relu', 'gelu'])
	})

	it('draws the rows alike whether or not they are open, so that a reader’s focus stays', () => {
		const html = (open: readonly string[]) => model({ ...state, open } as Comparison, words).html?.rows
		expect(html(['relu'])).toBe(html([]))
	})
})

describe('the pictures', () => {
	it('end a bar in an arrow only where there is no bound', () => {
		const scale = { domain: [-4, 4], ticks: [0] } as const
		expect(rangeBar(analysisOf('relu').range, scale)).toContain('class="b or" style="left:50.0%;right:0.0%"')
		expect(rangeBar(analysisOf('tanh').range, scale)).toContain('class="b" style="left:37.5%;right:37.5%"')
	})

	it('put a dot at its value and none where there is no value', () => {
		const scale = { domain: [0, 4], ticks: [] } as const
		expect(stem(3, 1, scale)).toContain(
			'<i class="s" style="left:25.0%;width:50.0%"></i><i class="d" style="left:75.0%">',
		)
		expect(stem(Number.NaN, 1, scale)).not.toContain('class="d"')
	})

	it('fill tenths in part', () => {
		expect(tenths(0.5).match(/width:100/g)?.length).toBe(5)
		expect(tenths(0.00135)).toContain('width:1.4%')
		expect(tenths(0)).not.toContain('<b')
	})
})

describe('the cost', () => {
	it('is measured for each function, told how far it is', () => {
		const shares: number[] = []
		const times = measure(
			[activation('relu'), activation('tanh')],
			{ elements: 256, rounds: 2, sampleMs: 0.05 },
			(share) => shares.push(share),
		)
		expect(Object.keys(times)).toEqual(['relu', 'tanh'])
		for (const time of Object.values(times)) expect(time).toBeGreaterThan(0)
		expect(shares).toEqual([0.25, 0.5, 0.75, 1])
	})
})
