import { describe, expect, it } from 'vitest'
import { check, factsOf, numberOf, optionsOf, repliesOf } from './check'
import type { NumberExercise, PlaceExercise, PredictExercise, Tolerance } from './types'

const stated = { id: 'a-test', revision: 1, rests: '#here' }
const number = (part: Partial<NumberExercise>): NumberExercise => ({
	...stated,
	kind: 'number',
	value: 0.25,
	within: 0,
	...part,
})
const judge = (exercise: NumberExercise, answer: string) => check(exercise, answer, { facts: { 'a-fact.share': 0.2 } })

describe('a number', () => {
	it.each<[Tolerance, string, string]>([
		[0, '1/4', 'right'],
		[0, '0.2500001', 'wrong'],
		[0.01, '0.26', 'right'],
		[0.01, '0.2601', 'wrong'],
		[{ share: 0.1 }, '0.275', 'right'],
		[{ share: 0.1 }, '0.28', 'wrong'],
	])('within %o of a quarter: %s is %s', (within, answer, is) => {
		expect(judge(number({ within }), answer).is).toBe(is)
	})

	it('is as right where rounding went another way', () => {
		expect(judge(number({ value: 0.1 + 0.2 }), '0.3').is).toBe('right')
	})

	it('is known by its own slip first, then as one of sign or of per cent', () => {
		expect(judge(number({ slips: { minus: -0.25 } }), '-1/4')).toMatchObject({ is: 'wrong', reply: 'minus' })
		expect(judge(number({}), '-1/4')).toMatchObject({ is: 'wrong', message: 'sign' })
		expect(judge(number({}), '25')).toMatchObject({ is: 'wrong', message: 'percent' })
		expect(judge(number({ value: 25 }), '25%')).toMatchObject({ is: 'wrong', message: 'percent' })
		expect(judge(number({}), '7')).toEqual({ is: 'wrong', message: 'number', values: { read: 7 } })
	})

	it('may be a fact’s, named and not imported', () => {
		const exercise = number({
			value: { fact: 'a-fact', pick: 'share' },
			slips: { rest: { fact: 'a-fact', pick: 'rest' } },
		})
		expect(factsOf(exercise).map(({ name }) => name)).toEqual(['a-fact.share', 'a-fact.rest'])
		const facts = { 'a-fact.share': 0.2, 'a-fact.rest': 0.8 }
		expect(check(exercise, '1/5', { facts }).is).toBe('right')
		expect(check(exercise, '4/5', { facts })).toMatchObject({ reply: 'rest' })
		expect(numberOf(exercise, facts, 'rest')).toBe(0.8)
		expect(() => numberOf(exercise, facts, 'none')).toThrow('none')
		expect(() => check(exercise, '1', { facts: {} })).toThrow('a-fact.share')
	})
})

describe('a prediction', () => {
	const guess: PredictExercise = {
		...stated,
		kind: 'predict',
		guess: { kind: 'choice', options: ['less', 'more'], right: 'more' },
		figure: 'a-figure',
		run: {},
	}
	it('is judged as what it asks for', () => {
		expect(check(guess, 'more', { facts: {} })).toEqual({ is: 'right' })
		expect(check(guess, 'less', { facts: {} })).toMatchObject({ is: 'wrong', reply: 'less' })
		expect([optionsOf(guess), repliesOf(guess)]).toEqual([
			['less', 'more'],
			['less', 'right'],
		])
		const count: PredictExercise = { ...guess, guess: { kind: 'number', value: 40, within: 5, units: { layers: 1 } } }
		expect(check(count, '38 layers', { facts: {} })).toEqual({ is: 'right' })
	})
})

describe('a figure', () => {
	const place: PlaceExercise = {
		...stated,
		kind: 'place',
		figure: 'a-figure',
		right: ({ x }) => x === 1,
		slips: { mirrored: ({ x }) => x === -1 },
	}
	it.each([
		[{ x: 1 }, { is: 'right' }],
		[{ x: -1 }, { is: 'wrong', reply: 'mirrored' }],
		[{ x: 3 }, { is: 'wrong', message: 'place' }],
		[undefined, { is: 'malformed', message: 'untouched' }],
	])('in state %o', (state, verdict) => expect(check(place, '', { facts: {}, state })).toMatchObject(verdict))
})
