import { describe, expect, it, test } from 'vitest'
import type { Words } from '../scene'
import { initialState, type State } from '../state'
import { adviceFor, advices, type Situation, signal } from './advice'
import { model, schema } from './model'

const situation = (given: State): Situation => initialState(schema, given)
const advised = (given: State): string => adviceFor(situation(given)).name

describe('the article’s six scenarios', () => {
	it.each([
		[{ layer: 'cnn' }, 'ReLU'],
		[{ layer: 'cnn', dead: true }, 'Leaky ReLU'],
		[{ layer: 'plain', depth: 50 }, 'SELU'],
		[{ layer: 'plain', depth: 50, held: true }, 'GELU'],
		[{ layer: 'recurrent', part: 'state' }, 'Tanh'],
		[{ layer: 'recurrent', part: 'gate' }, 'Sigmoid'],
		[{ layer: 'output', target: 'binary' }, 'Sigmoid'],
		[{ layer: 'output', target: 'classes' }, 'Softmax'],
		[{ layer: 'transformer' }, 'GELU'],
		[{ layer: 'transformer', scale: 'large' }, 'SwiGLU'],
	])('%o: %s', (given, name) => expect(advised(given)).toBe(name))
})

test('every recommendation is given to someone, and each layer heeds its own questions only', () => {
	const given = new Set<string>()
	const flags = [false, true]
	for (const layer of schema.layer.legal.split(', ') as Situation['layer'][])
		for (const dead of flags)
			for (const held of flags)
				for (const depth of [3, 50])
					for (const device of ['server', 'phone'] as const)
						for (const part of ['state', 'gate'] as const)
							for (const scale of ['usual', 'large', 'lean'] as const)
								for (const target of schema.target.legal.split(', ') as Situation['target'][])
									given.add(adviceFor({ layer, dead, held, depth, device, part, scale, target }).id)
	expect([...given].sort()).toEqual(advices.map(({ id }) => id).sort())
	expect(advised({ layer: 'output', device: 'phone', dead: true, part: 'gate' })).toBe('Sigmoid')
})

test('ReLU keeps the mean square with He’s weights, SELU with LeCun’s; GELU loses it with each layer', () => {
	expect(signal('relu', 2, 100)).toBeCloseTo(1, 10)
	expect(signal('selu', 1, 100)).toBeCloseTo(1, 5)
	expect(signal('gelu', 2, 1)).toBeLessThan(1)
	for (let depth = 2; depth <= 100; depth++) expect(signal('gelu', 2, depth)).toBeLessThan(signal('gelu', 2, depth - 1))
})

test('shows one recommendation’s sources, and the questions of one layer', () => {
	const { on } = model(situation({ layer: 'transformer', scale: 'lean' }), new Proxy({}, { get: () => '' }) as Words)
	const shown = Object.entries(on ?? {}).flatMap(([name, is]) => (is ? [name] : []))
	expect(shown).toEqual(['ask-scale', 'because-lean'])
})
