import { describe, expect, it } from 'vitest'
import { arrival, lane, lost } from './race'
import { arrivals, mostSeeds, raced, started } from './raced'
import { raceOf, races } from './races'

const [race] = [raceOf('binary')]
const [runner] = race.runners as [(typeof race.runners)[number]]

describe('a lane', () => {
	it('is the same however it is walked', () => {
		const [step, leap] = [lane(race, runner, 3), lane(race, runner, 3)]
		for (let k = 0; k <= 6; k++) step.reach(k)
		expect(step.reach(6)).toEqual(leap.reach(6))
		expect(leap.reach(2)).toHaveLength(7)
	})

	it('ends with the race', () => {
		expect(lane(race, runner, 3).reach(1e9)).toHaveLength(race.epochs + 1)
	})

	it('arrives at the first epoch below the goal, and may not have arrived yet', () => {
		const errors = lane(race, runner, 0).reach(race.epochs)
		const at = errors.findIndex((error) => error < 0.3)
		expect(arrival(lane(race, runner, 0), 0.3, race.epochs)).toBe(at)
		expect(arrival(lane(race, runner, 0), 0.3, at - 1)).toBe(Number.POSITIVE_INFINITY)
		expect(arrival(lane(race, runner, 0), 0, race.epochs)).toBe(Number.POSITIVE_INFINITY)
	})

	it('that runs away stays lost', () => {
		const [relu] = raceOf('sine').runners as [typeof runner]
		const errors = lane({ ...raceOf('sine'), optimiser: 'sgd' }, relu, 0, 1e6).reach(5)
		expect(errors.slice(1)).toEqual([lost, lost, lost, lost, lost])
	})
})

describe.each(races)('race $id', ({ id, runners, goal, draw }) => {
	it('starts near a guess or behind it, and has its goal below', () => {
		for (const each of runners) {
			const [error] = lane(raceOf(id), each, 0).reach(0) as [number]
			expect(error, each.id).toBeGreaterThan(0.8)
			expect(error, each.id).toBeLessThan(30)
		}
		expect(goal).toBeLessThan(0.8)
	})

	it('has runners and seeds of its own', () => {
		expect(new Set(runners.map((each) => each.id)).size).toBe(runners.length)
		expect(draw(1)).toEqual(draw(1))
	})
})

describe('entries', () => {
	it('share what was run, and no seed between sets', () => {
		const [once, again, others] = [{}, {}, { set: 1 }].map((more) => started({ race: 'binary', ...more }))
		expect(again?.lanes[0]?.[0]).toBe(once?.lanes[0]?.[0])
		const all = new Set([0, 1].flatMap((set) => started({ race: 'binary', seeds: mostSeeds, set }).lanes[0] ?? []))
		expect(all.size).toBe(2 * mostSeeds)
		expect(all).toContain(others?.lanes[0]?.[0])
	})

	it('are runners in the order of the race', () => {
		const { runners } = started({ race: 'binary', runners: ['relu', 'sigmoid'] })
		expect(runners.map((each) => each.id)).toEqual(['sigmoid', 'relu'])
	})

	it('arrive as far as they were asked to run', () => {
		const start = started({ race: 'binary', runners: ['sigmoid'], seeds: 3 })
		expect(arrivals(start, 0, 0.1)).toEqual([
			[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
		])
		expect(arrivals(start, 0, 10)).toEqual([[0, 0, 0]])
	})

	it('are refused by name', () => {
		expect(() => raced({ race: 'marathon' })).toThrow(/marathon.*cnn/)
		expect(() => raced({ race: 'binary', seeds: 3 }).learned('gelu')).toThrow(/gelu.*sigmoid/)
	})
})
