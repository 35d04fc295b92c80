import { describe, expect, it } from 'vitest'
import { checkOf, type Facts, factsOf, numberOf, optionsOf, repliesOf } from './check'
import type {
	Exercise,
	FigureState,
	FormulaExercise,
	NumberExercise,
	PlaceExercise,
	PredictExercise,
	Tolerance,
} from './types'

const stated = { id: 'a-test', revision: 1, rests: '#here' }
const number = (part: Partial<NumberExercise>): NumberExercise => ({
	...stated,
	kind: 'number',
	value: 0.25,
	within: 0,
	...part,
})
const judge = async (exercise: Exercise, answer: string, state?: FigureState, facts: Facts = {}) =>
	(await checkOf(exercise, facts))(answer, state)

describe('a number', () => {
	it.each<[Tolerance, string, string]>([
		[0, '1/4', 'right'],
		[0, '0.2500001', 'wrong'],
		[0.01, '0.26', 'right'],
		[0.01, '0.2601', 'wrong'],
		[{ share: 0.1 }, '0.275', 'right'],
		[{ share: 0.1 }, '0.28', 'wrong'],
	])('within %o of a quarter: %s is %s', async (within, answer, is) => {
		expect((await judge(number({ within }), answer)).is).toBe(is)
	})

	it('is as right where rounding went another way', async () => {
		expect((await judge(number({ value: 0.1 + 0.2 }), '0.3')).is).toBe('right')
	})

	it.each([
		[{ slips: { minus: -0.25 } }, '-1/4', { is: 'wrong', reply: 'minus' }],
		[{}, '-1/4', { is: 'wrong', message: 'sign' }],
		[{}, '25', { is: 'wrong', message: 'percent' }],
		[{ value: 25 }, '25%', { is: 'wrong', message: 'percent' }],
		[{}, '7', { is: 'wrong', message: 'number', values: { read: 7 } }],
		[{}, '(1', { is: 'malformed', message: 'formula.unclosed' }],
		[{}, 'x', { is: 'malformed', message: 'unreadable', values: { text: 'x' } }],
	])('is known by its own slip first, then as one of sign or of per cent: %o, %s', async (part, answer, verdict) => {
		expect(await judge(number(part), answer)).toMatchObject(verdict)
	})

	it('may be a fact’s, named and not imported', async () => {
		const exercise = number({
			value: { fact: 'a-fact', pick: 'share' },
			slips: { rest: { fact: 'a-fact', pick: 'rest' } },
		})
		expect(factsOf(exercise).map(({ name }) => name)).toEqual(['a-fact.share', 'a-fact.rest'])
		const facts = { 'a-fact.share': 0.2, 'a-fact.rest': 0.8 }
		expect((await judge(exercise, '1/5', undefined, facts)).is).toBe('right')
		expect(await judge(exercise, '4/5', undefined, facts)).toMatchObject({ reply: 'rest' })
		expect(numberOf(exercise, facts, 'rest')).toBe(0.8)
		expect(() => numberOf(exercise, facts, 'none')).toThrow('none')
		await expect(judge(exercise, '1')).rejects.toThrow('a-fact.share')
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
	it('is judged as what it asks for', async () => {
		expect(await judge(guess, 'more')).toEqual({ is: 'right' })
		expect(await judge(guess, 'less')).toMatchObject({ is: 'wrong', reply: 'less' })
		expect([optionsOf(guess), repliesOf(guess)]).toEqual([
			['less', 'more'],
			['less', 'right'],
		])
		const count: PredictExercise = { ...guess, guess: { kind: 'number', value: 40, within: 5, units: { layers: 1 } } }
		expect(await judge(count, '38 layers')).toEqual({ is: 'right' })
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
	])('in state %o', async (state, verdict) => expect(await judge(place, '', state)).toMatchObject(verdict))
})

describe('a formula', () => {
	const half: FormulaExercise = {
		...stated,
		kind: 'formula',
		target: 'x·σ(αx)',
		parameters: { alpha: { min: 0.5, max: 2, default: 1 } },
		only: ['exp', 'sigmoid'],
		slips: { constant: 'x·σ(x)' },
	}
	it.each([
		['x/(1+exp(-αx))', { is: 'right', message: 'agrees' }],
		['x σ(a x)', { is: 'right' }],
		['x*sigmoid(x)', { is: 'wrong', reply: 'constant', message: 'differs' }],
		['x', { is: 'wrong', message: 'differs', counterexample: { what: 'f' } }],
		['x·σ(αx', { is: 'malformed', message: 'formula.unclosed', at: { at: 3, length: 1 } }],
		['x(1+tanh(αx/2))/2', { is: 'malformed', message: 'formula.notAllowed', values: { name: 'tanh' } }],
		['x·(x>0)', { is: 'malformed', message: 'noCases' }],
	])('%s', async (answer, verdict) => expect(await judge(half, answer)).toMatchObject(verdict))

	const even: FormulaExercise = {
		...stated,
		kind: 'formula',
		without: ['abs'],
		properties: { high: (s) => s.f(0) === 1, even: (s) => s.f(2) === s.f(-2) },
	}
	it.each([
		['1+x²', { is: 'right' }],
		['x²', { is: 'wrong', reply: 'high', message: 'lacks' }],
		['1+x', { is: 'wrong', reply: 'even' }],
		['1+|x|', { is: 'malformed', message: 'formula.notAllowed' }],
	])('of which several are right: %s', async (answer, verdict) =>
		expect(await judge(even, answer)).toMatchObject(verdict),
	)

	it('names as replies what it lacks', () => expect(repliesOf(even)).toEqual(['high', 'even', 'right']))

	it('of the record’s own must be one', async () => {
		await expect(judge({ ...half, target: 'x·(' } as FormulaExercise, 'x')).rejects.toThrow('“x·(”')
	})
})
