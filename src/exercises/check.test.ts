import { describe, expect, it } from 'vitest'
import { evaluate } from '../cells/sandbox/evaluate'
import { checkOf, type Facts, factsOf, numberOf, optionsOf, repliesOf } from './check'
import type { Run } from './kinds/code'
import { gives } from './kinds/properties'
import type {
	CodeExercise,
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
	(await checkOf(exercise, facts))(answer, state && { state, initial: { x: 0 } })

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
		slips: { mirrored: ({ x }) => x === -1, back: ({ x }, initial) => x === initial.x },
	}
	it.each([
		[{ x: 1 }, { is: 'right' }],
		[{ x: -1 }, { is: 'wrong', reply: 'mirrored' }],
		[{ x: 0 }, { is: 'wrong', reply: 'back' }],
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

describe('code', () => {
	const double: CodeExercise = {
		...stated,
		kind: 'code',
		declares: ['double', 'pair'],
		properties: {
			small: gives('double', [[1], [-2]], (x) => 2 * x),
			listed: gives('pair', [[3], [Number.POSITIVE_INFINITY]], (x) => [x, 2 * x]),
			odd: {
				calls: [
					['double', 1],
					['double', -1],
				],
				breach: ([a, b]) => (a === -(b as number) ? undefined : { at: [0, 1], slope: 0 }),
			},
		},
	}
	const run: Run = async (sources) => [...evaluate(sources, 640)]
	const pair = 'const pair = (x) => [x, 2 * x]\n'
	const judged = async (answer: string) => (await checkOf(double, {}, run))(answer)

	it.each([
		[`${pair}const double = (x: number) => 2 * x`, { is: 'right', message: 'tested', values: { calls: 6 } }],
		[
			`${pair}function double(x) { return x < 0 ? 2 : 2 * x }`,
			{ is: 'wrong', reply: 'small', shown: { calls: [{ call: 'double(-2)', gave: 2 }], wanted: -4 } },
		],
		[
			`${pair}const double = () => {}`,
			{ is: 'wrong', reply: 'small', shown: { calls: [{ call: 'double(1)', gave: 'undefined' }], wanted: 2 } },
		],
		[
			'const pair = (x) => [x, 7]\nconst double = (x) => 2 * x',
			{ is: 'wrong', reply: 'listed', shown: { calls: [{ call: 'pair(3)[1]', gave: 7 }], wanted: 6 } },
		],
		[
			'const pair = (x) => 2 * x\nconst double = (x) => 2 * x',
			{ is: 'wrong', reply: 'listed', shown: { calls: [{ call: 'pair(3)', gave: 6 }] } },
		],
		[
			'const pair = (x) => [x, x > 9 ? NaN : 2 * x]\nconst double = (x) => 2 * x',
			{ reply: 'listed', shown: { calls: [{ call: 'pair(Infinity)[1]', gave: Number.NaN }] } },
		],
		[
			`${pair}let calls = 0\nconst double = (x) => 2 * x + (++calls > 2 ? 1 : 0)`,
			{
				reply: 'odd',
				shown: {
					slope: 0,
					calls: [
						{ call: 'double(1)', gave: 3 },
						{ call: 'double(-1)', gave: -1 },
					],
				},
			},
		],
	])('is known by what its functions give: %s', async (answer, verdict) => {
		expect(await judged(answer)).toMatchObject(verdict)
	})

	it.each([
		[' \n', { message: 'noCode' }],
		[`// ${'long '.repeat(400)}`, { message: 'longCode', values: { most: 2000 } }],
		[pair, { message: 'undeclared', values: { name: 'double' } }],
		[`${pair}const double = 2`, { message: 'undeclared', values: { name: 'double' } }],
		['const a = 1\nconst b = ', { message: 'fault', fault: { kind: 'syntax', line: 2 } }],
		['const a = 1\nthrow new Error("no")', { message: 'fault', fault: { kind: 'thrown', line: 2 } }],
		[
			`${pair}const double = (x) => {\n\tif (x < 0) return sign(x)\n\treturn 2 * x\n}`,
			{ message: 'faultAt', values: { call: 'double(-2)' }, fault: { kind: 'name', name: 'sign', line: 3 } },
		],
		[`${pair}const double = (x) => double(x)`, { message: 'faultAt', fault: { kind: 'recursion' } }],
		[
			`${pair}const double = (x) => networks.double(x)`,
			{ message: 'formula.notAllowed', values: { name: 'networks' } },
		],
		// what was taken out of sight is not there under a name of its own either
		[`${pair}const a = activations\nconst double = (x) => a.relu.f(x)`, { fault: { kind: 'nothing', name: 'relu' } }],
	])('is not judged where there is nothing to judge: %s', async (answer, verdict) => {
		expect(await judged(answer)).toMatchObject({ is: 'malformed', ...verdict })
	})

	it('is judged by the properties that were reached before it was stopped', async () => {
		const outOfTime: Run = async (sources) => [
			...[...evaluate(sources, 640)].slice(0, 4),
			{ outputs: [], cut: false, fault: { kind: 'time', message: '' } },
		]
		const check = await checkOf(double, {}, outOfTime)
		expect(await check(`${pair}const double = (x) => x`)).toMatchObject({ is: 'wrong', reply: 'small' })
		expect(await check(`${pair}const double = (x) => 2 * x`)).toMatchObject({
			is: 'malformed',
			fault: { kind: 'time' },
		})
		const forged: Run = async (sources) => [...evaluate(sources, 640)].map((one) => ({ ...one, outputs: [] }))
		const never = await checkOf(double, {}, forged)
		expect((await never(`${pair}const double = (x) => 2 * x`)).is).toBe('malformed')
	})

	it('wants something to run it', () => expect(checkOf(double, {})).rejects.toThrow('run'))
})
