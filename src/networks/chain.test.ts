import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import { chain, ulp } from './chain'
import { collapse } from './collapse'
import { folds } from './folds'
import { initialiser } from './initialisers'
import { forward, pass } from './pass'

const make = (depth: number, fn: string, width = 4) =>
	chain({
		depth,
		width,
		activation: activation(fn),
		initialiser: initialiser('orthogonal'),
		gain: 1.4,
		bias: 0.3,
		seed: 3,
	})

describe('chain', () => {
	it('keeps its first layers when it grows', () => {
		const [short, long] = [make(3, 'relu'), make(9, 'relu')]
		for (const k of [0, 1]) {
			expect(long.layers[k]?.weights).toEqual(short.layers[k]?.weights)
			expect(long.layers[k]?.bias).toEqual(short.layers[k]?.bias)
		}
		expect(long.layers.at(-1)?.weights).toEqual(short.layers.at(-1)?.weights)
	})

	it('of one layer is a line', () => {
		const { weights, bias } = collapse(make(1, 'relu'))
		expect([weights.length, bias.length]).toEqual([1, 1])
	})
})

describe('folds', () => {
	const runs = (fn: string, depth: number, x: Float64Array): Float64Array => {
		const network = make(depth, fn)
		return forward(network, pass(network, x.length), x)
	}

	it('there are none without f', () => {
		expect(folds(make(50, 'identity'), -3, 3)).toEqual([])
	})

	it('one ReLU layer has them where its units switch, w x + b = 0', () => {
		const network = make(2, 'relu')
		const { weights, bias } = network.layers[0] as (typeof network.layers)[number]
		const switches = Array.from(weights, (w, j) => -(bias[j] as number) / w).filter((x) => Math.abs(x) < 3)
		const found = folds(network, -3, 3) ?? []
		expect(found.length).toBe(switches.length)
		for (const [k, x] of switches.sort((a, b) => a - b).entries()) expect(found[k]).toBeCloseTo(x, 12)
	})

	it.each(['relu', 'leaky-relu', 'hard-tanh'])('%s is straight between them, and bent at them', (fn) => {
		const found = folds(make(6, fn), -3, 3) ?? []
		expect(found.length).toBeGreaterThan(5)
		for (const [k, x] of found.entries()) {
			const next = found[k + 1]
			if (next === undefined || next - x < 1e-3) continue
			const [a, b, c] = runs(fn, 6, Float64Array.of(x, (x + next) / 2, next)) as unknown as [number, number, number]
			expect(b).toBeCloseTo((a + c) / 2, 12)
		}
	})

	it('gives up counting before it freezes, and refuses curves', () => {
		const wild = chain({
			depth: 60,
			width: 8,
			activation: activation('hard-tanh'),
			initialiser: initialiser('orthogonal'),
			gain: 1.5,
			bias: 0.1,
			seed: 3,
		})
		expect(folds(wild, -3, 3)).toBeNull()
		for (const fn of ['softplus', 'elu', 'tanh']) expect(() => folds(make(3, fn), -3, 3)).toThrow(/straight/)
	})
})

it('ulp is the gap to the next double', () => {
	expect([ulp(1), ulp(1.999), ulp(2), ulp(-0.75), ulp(0)]).toEqual([2 ** -52, 2 ** -52, 2 ** -51, 2 ** -53, 0])
})
