import { describe, expect, it } from 'vitest'
import { lookAt } from '../../live/process'
import { initialState } from '../state'
import { model } from './model'
import { begin, type Conditions, schema } from './process'

const quiet = new Proxy({}, { get: (_, key) => (key === 'holds' ? 'holds {those}' : String(key)) }) as Record<
	string,
	string
>
const state = (some: Partial<Conditions> = {}): Conditions => initialState<Conditions>(schema, some)
const end = (some: Partial<Conditions>, id: string) => {
	const found = lookAt(begin(state(some)), schema.step.initial).kinds.find((kind) => kind.id === id)
	return { mean: found?.mean.median.at(-1) as number, variance: found?.variance.median.at(-1) as number }
}

/**
 * Variance after 50 layers of 64: orders of magnitude of an independent simulation (NumPy, 20 seeds, 256 rows; narrow and
 * broken ones 12 seeds, 16 rows).
 */
describe('five networks side by side', () => {
	it.each([
		['selu-lecun', 1.04],
		['tanh-xavier', 0.0087],
		['relu-xavier', 6.7e-17],
		['relu-he', 0.075],
		['gelu-he', 1.9e-9],
	])('%s', (id, expected) => {
		expect(Math.abs(Math.log10(end({}, id).variance / expected))).toBeLessThan(0.6)
	})

	it('weights of twice the variance make He of Xavier', () => {
		expect(end({ broken: 'double' }, 'relu-xavier').variance).toBeCloseTo(end({}, 'relu-he').variance, 10)
	})
})

it('says of which networks the variance holds, and shows those that it is asked for', () => {
	expect(model(state(), quiet).text.verdict).toBe('holds SELU + LeCun')
	expect(model(state({ broken: 'residual' }), quiet).text.verdict).toContain('noneHolds')
	const { charts, text } = model(state({ kinds: ['relu-he', 'tanh-xavier'] }), quiet)
	expect(charts.variance?.series.map(({ name }) => name)).toEqual([
		'band-tanh-xavier',
		'tanh-xavier',
		'band-relu-he',
		'relu-he',
	])
	expect(text['selu-lecun']).toBe('—')
})

it('a line begins at the inputs', () => {
	const { kinds } = lookAt(begin(state({ broken: 'inputs' })), 8)
	expect(kinds[0]?.mean.median[0]).toBeCloseTo(3, 0)
	expect(kinds[0]?.variance.median).toHaveLength(51)
})

it('a net more leaves those before it as they were', () => {
	const process = begin(state())
	const three = lookAt(process, 3)
	lookAt(process, 8)
	expect(lookAt(process, 3)).toEqual(three)
})
