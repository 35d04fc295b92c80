import { describe, expect, it } from 'vitest'
import { approach, lookAt } from '../../live/process'
import { initialState } from '../state'
import { model, schema, settle } from './model'
import { begin, type Contest, runnersOf } from './process'

/** A race that is quick to run. */
const state = (more: Partial<Contest> = {}): Contest =>
	settle(initialState<Contest>(schema, { race: 'binary', ...more } as Partial<Contest>))

/** Sentences by the key of their template, with the values in them. */
const words = new Proxy({} as Record<string, string>, {
	get: (_, key) =>
		({ ahead: '[{those} > {others}]', comma: ',', sentences: '{before} {next}', tooFew: 'tooFew {least}' })[
			String(key)
		] ?? (String(key).startsWith('runner-') ? undefined : String(key)),
})
const scene = (more: Partial<Contest> = {}) => model(state(more), words)

describe('the race in the figure', () => {
	it('runs whoever is in it, in its order, and all where another is asked for', () => {
		expect(state().runners).toEqual(runnersOf('binary'))
		expect(state({ runners: ['relu', 'sigmoid'] }).runners).toEqual(['sigmoid', 'relu'])
		expect(state({ runners: ['gelu', 'sigmoid'] }).runners).toEqual(runnersOf('binary'))
	})

	it('ends where it ends, however many epochs are asked for', () => {
		const { step, length } = lookAt(begin(state()), state().step)
		expect(step).toBe(length)
		expect(scene().inputs?.step).toEqual({ max: length })
		expect(scene().marks?.lamp).toBe('done')
	})

	it('goes back and on again to the same', () => {
		const process = begin(state())
		const shown = lookAt(process, 12)
		approach(process, 30)
		approach(process, 12)
		expect(process.look()).toEqual(shown)
	})

	it('draws the median within its band, a dot for each arrival and a marker and a name for each line', () => {
		const found = lookAt(begin(state()), 100)
		const { charts, html } = scene()
		for (const { id, lower, median, upper, arrivals } of found.contestants) {
			for (const [epoch, value] of median.entries()) {
				expect(value).toBeGreaterThanOrEqual(lower[epoch] as number)
				expect(value).toBeLessThanOrEqual(upper[epoch] as number)
			}
			const series = charts.arrivals?.series.find(({ name }) => name === `arrivals-${id}`)
			// a dot is a point twice and a gap
			expect(series?.x.length).toBe(3 * arrivals.filter(Number.isFinite).length)
			expect(html?.names).toContain(`lab-name fn-${id}"`)
		}
	})

	it('says who is ahead of whom, and means by it whoever wins more often, run against run', () => {
		expect(scene({ runners: ['sigmoid', 'tanh'] }).text.verdict).toBe('[Sigmoid > Tanh]')
		const { contestants, outcome } = lookAt(begin(state()), 100)
		const told = outcome.pairs.filter(({ ahead }) => ahead !== null)
		expect(told.length).toBeGreaterThan(0)
		for (const { a, b, ahead } of told) {
			const [won, lost] = (ahead === a ? [a, b] : [b, a]).map((k) => contestants[k]?.arrivals ?? []) as [
				number[],
				number[],
			]
			const wins = won.flatMap((x) => lost.map((y) => Number(x < y) - Number(x > y)))
			expect(wins.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0)
		}
	})

	it('waits for its verdict until somebody arrives', () => {
		expect(scene({ step: 0 }).text.verdict).toBe('soFar nobodyYet')
		expect(scene({ goal: '0.001' }).text.verdict).toBe('nobody')
		expect(scene({ goal: '0.5' }).text.verdict).not.toContain('nobody')
	})

	it('knows that three seeds cannot tell, and that one pair needs less than ten', () => {
		// 3 against 3: p is 0.1 at least
		expect(scene({ seeds: 3 }).text.verdict).toContain('tooFew 0.1')
		expect(scene({ seeds: 5 }).text.verdict).toContain('tooFew')
		expect(scene({ seeds: 5, runners: ['sigmoid', 'identity'] }).text.verdict).not.toContain('tooFew')
	})

	it('takes other seeds, rates and goals', () => {
		const arrivals = (more: Partial<Contest>) =>
			lookAt(begin(state(more)), 100).contestants.map((each) => each.arrivals)
		const usual = arrivals({})
		expect(arrivals({ set: 1 })).not.toEqual(usual)
		expect(arrivals({ pace: '3' })).not.toEqual(usual)
		expect(arrivals({ seeds: 5 })).toEqual(usual.map((each) => each.slice(0, 5)))
		for (const [k, each] of arrivals({ goal: '0.5' }).entries())
			for (const [seed, epoch] of each.entries()) expect(epoch).toBeLessThanOrEqual(usual[k]?.[seed] as number)
	})

	it('counts the runs that too high a rate makes run away, and keeps its lines finite', () => {
		const wild = { race: 'two-layers', runners: ['relu', 'elu'], pace: '10' } as const
		const { contestants } = lookAt(begin(state(wild)), 100)
		const elu = contestants.find(({ id }) => id === 'elu')
		expect(elu?.lost).toBeGreaterThan(0)
		expect(elu?.arrivals.filter(Number.isFinite).length).toBeLessThanOrEqual(9 - (elu?.lost ?? 0))
		expect(contestants.every(({ median }) => median.every(Number.isFinite))).toBe(true)
		expect(scene(wild).html?.results).toContain('lost')
	})
})
