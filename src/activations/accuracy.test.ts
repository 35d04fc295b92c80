import { describe, expect, it } from 'vitest'
import gatedRows from './fixtures/gated.json'
import { read, ulps } from './fixtures/ulps'
import { elementwise, gated } from './index'
import type { Elementwise } from './types'

type Cell = number | string | null

interface Case {
	params: Record<string, number>
	zeros: { df: number[]; d2f: number[] }
	rows: Cell[][]
}

const fixtures = import.meta.glob<Case[]>('./fixtures/*.json', { eager: true, import: 'default' })

/** The contract's: f, then f′, f″ and ∂f/∂parameter. */
const ULPS = [4, 8, 8, 8]
/** What counts near a function's own zeros, there and in this neighbourhood. */
const ABSOLUTE = 4e-16
const NEAR = 0.5

const columns = (fn: Elementwise) => [fn.f, fn.df, fn.d2f, ...Object.values(fn.dp ?? {})]

describe.each(elementwise.map((fn) => [fn.id, fn] as const))('%s', (id, fn) => {
	const cases = fixtures[`./fixtures/${id}.json`]

	it('has a fixture, whose first parameters are the defaults', () => {
		if (!cases) throw new Error(`no fixtures/${id}.json: describe ${id} in fixtures/generate.py and run it`)
		const defaults = Object.fromEntries(Object.entries(fn.parameters).map(([name, p]) => [name, p.default]))
		expect(cases[0]?.params).toEqual(defaults)
	})

	it.each(cases ?? [])('is as accurate as the contract says at $params', ({ params, zeros, rows }) => {
		const scale = Math.max(1, params.beta ?? 1)
		const wrong: string[] = []
		for (const [at, ...row] of rows) {
			const x = Number(at)
			columns(fn).forEach((column, i) => {
				if (row[i] === undefined) return
				const want = read(row[i])
				const got = column(x, params)
				const off = ulps(got, want)
				const near = [[], zeros.df, zeros.d2f, []][i]?.some((zero) => Math.abs(x - zero) * scale < NEAR)
				if (off <= (ULPS[i] ?? 0)) return
				if (near && Math.abs(Number(got) - Number(want)) <= ABSOLUTE) return
				wrong.push(`column ${i} at ${at}: ${got}, not ${want} (${off} ulp)`)
			})
		}
		expect(wrong).toEqual([])
	})

	it.each(cases ?? [])('keeps the sign of a zero at $params', ({ params, rows }) => {
		for (const [at, f] of rows) {
			if (f === '-0' || Number(at) === 0) expect(fn.f(Number(at), params)).toBe(Number(f))
		}
	})

	it('takes its defaults where no parameter is given', () => {
		for (const [at] of cases?.[0]?.rows ?? []) {
			const x = Number(at)
			for (const column of columns(fn)) {
				expect(column(x)).toBe(column(x, cases?.[0]?.params))
				expect(column(x, {})).toBe(column(x))
			}
		}
	})

	it.each(cases ?? [])('fills arrays with the same bits at $params', ({ params, rows }) => {
		const x = Float64Array.from(rows, ([at]) => Number(at))
		const y = new Float64Array(x.length)
		fn.fill(x, y, params)
		expect(y).toEqual(x.map((v) => fn.f(v, params)))
		fn.fillDf(x, y, params)
		expect(y).toEqual(x.map((v) => fn.df(v, params) ?? Number.NaN))
		expect(() => fn.fill(x, new Float64Array(1), params)).toThrow(RangeError)
		if (!fn.fillBoth) return
		const dy = new Float64Array(x.length)
		fn.fillBoth(x, y, dy, params)
		expect(y).toEqual(x.map((v) => fn.f(v, params)))
		expect(dy).toEqual(x.map((v) => fn.df(v, params) ?? Number.NaN))
	})
})

describe.each(gated)('$id', ({ id, f, da, db }) => {
	it('is as accurate as the contract says', () => {
		const rows = gatedRows[id as keyof typeof gatedRows]
		expect(rows.length).toBeGreaterThan(200)
		for (const row of rows) {
			const [a = Number.NaN, b = Number.NaN, ...wanted] = row.map(Number)
			for (const [i, got] of [f(a, b), da(a, b), db(a, b)].entries()) {
				const near = i > 0 && Math.abs(got - (wanted[i] ?? Number.NaN)) <= ABSOLUTE * Math.abs(a)
				if (near) continue
				expect(ulps(got, wanted[i] ?? null), `column ${i} at ${a}, ${b}: ${got}`).toBeLessThanOrEqual(ULPS[i] ?? 0)
			}
		}
	})
})
