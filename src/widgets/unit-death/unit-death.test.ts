import { describe, expect, it } from 'vitest'
import { lookAt } from '../../live/process'
import { initialState } from '../state'
import { begin, type Death, schema } from './process'

const length = schema.step.initial
const at = (state: Partial<Death>, step = length) => lookAt(begin(initialState<Death>(schema, state)), step)
const seeds = [0, 1, 2, 3]

describe('a unit that one step too large has silenced', () => {
	it.each(seeds)('never moves again behind ReLU (seed %i)', (seed) => {
		const { died, moved, revived } = at({ seed })
		expect(died).toBeGreaterThan(0)
		expect([moved, revived]).toEqual([0, 0])
	})

	it.each(seeds)('moves again where the function leaks (seed %i)', (seed) => {
		const { died, moved } = at({ seed, fn: 'leaky-relu' })
		expect(moved).toBe(died)
	})

	it('is counted from the large step on, and there is none without it', () => {
		expect(at({}, 0).died).toBe(0)
		expect(at({}, 1).died).toBeGreaterThan(0)
		expect(at({ kick: 0 }).died).toBe(0)
	})
})

describe('the steps', () => {
	it('can be gone back to', () => {
		const process = begin(initialState<Death>(schema, { fn: 'prelu', kick: 0 }))
		const [first, middle] = [lookAt(process, 0), lookAt(process, 137)]
		lookAt(process, length)
		expect(lookAt(process, 137)).toEqual(middle)
		expect(lookAt(process, 0)).toEqual(first)
	})

	it('change nothing but the function: the weights after the large step are the same', () => {
		const of = (fn: Death['fn']) => at({ fn }, 1).speaks
		expect(of('leaky-relu')).toEqual(of('relu'))
		expect(of('prelu')).toEqual(of('relu'))
	})
})

it('PReLU’s α starts where it is put, and moves', () => {
	const { alphas } = at({ fn: 'prelu', kick: 0, alpha: 0.25 })
	expect(alphas[0]).toBe(0.25)
	expect(Math.abs((alphas.at(-1) as number) - 0.25)).toBeGreaterThan(0.05)
})
