import { relu } from '../activations/relu'
import { convolve, picture, pool } from '../networks'
import { callsOf, gives } from './kinds/properties'
import type { CodeProperty, Exercise } from './types'

const blank = (side: number) => picture(side, side, () => 0)
const convolved = convolve(blank(28), blank(5))
const pooled = pool(convolved, 2, 'max')

/** Layers of kernels of side 3, none bent: each looks two pixels farther. */
const stack = (layers: number): number => 1 + 2 * layers

/** A signal through a kernel, ReLU, and the larger of every two; one that is left over is dropped. */
const layer = (signal: readonly number[], kernel: readonly number[]): number[] => {
	const responses = signal
		.slice(kernel.length - 1)
		.map((_, i) => relu.f(kernel.reduce((sum, weight, u) => sum + weight * (signal[i + u] as number), 0)))
	return responses.flatMap((value, i) => (i % 2 === 1 ? [Math.max(value, responses[i - 1] as number)] : []))
}

type Case = [signal: number[], kernel: number[]]
const layers = (...cases: Case[]): CodeProperty => gives('layer', cases, layer)

const sizes: Case[] = [
	[[0, 0, 0, 0, 0, 0], [1]],
	[
		[0, 0, 0, 0, 0, 0, 0, 0],
		[0, 0],
	],
	[
		[0, 0, 0, 0, 0, 0, 0],
		[0, 0, 0],
	],
]

export const exercises: readonly Exercise[] = [
	{
		id: 'summary-size',
		kind: 'number',
		revision: 1,
		rests: '#stages',
		value: pooled.pixels.length,
		within: 0,
		units: { 个: 1, numbers: 1 },
		slips: { border: (28 / 2) ** 2, unpooled: convolved.pixels.length, side: pooled.width },
	},
	{
		id: 'summary-negative',
		kind: 'formula',
		revision: 1,
		rests: '#stages',
		target: '|x|',
		without: ['relu'],
		slips: { nothing: '0', same: 'x', one: 'max(0,x)', below: '-|x|' },
	},
	{
		id: 'summary-swap',
		kind: 'choice',
		revision: 1,
		rests: '#stages',
		options: ['both', 'max', 'average', 'neither'],
		right: 'max',
	},
	{
		id: 'summary-stack',
		kind: 'number',
		revision: 1,
		rests: '/why/#two-layers',
		value: stack(3),
		within: 0,
		slips: { sum: 9, same: 3, two: stack(2), weights: stack(3) ** 2 },
	},
	{
		id: 'summary-layer',
		kind: 'code',
		revision: 1,
		rests: '#stages',
		declares: ['layer'],
		properties: {
			size: {
				calls: callsOf('layer', sizes),
				breach(values) {
					const at = sizes.findIndex(([signal, kernel], i) => {
						const gave = values[i]
						return !Array.isArray(gave) || gave.length !== layer(signal, kernel).length
					})
					return at < 0 ? undefined : { at: [at] }
				},
			},
			largest: layers([[1, 5, 2, 2, 0, 3], [1]], [[4, 0, 0, 7], [1]]),
			flipped: layers(
				[
					[1, 0, 0, 3, 1, 0, 2],
					[2, 1],
				],
				[
					[0, 0, 1, 1, 0, 0],
					[1, 0, 3],
				],
			),
			negative: layers(
				[
					[5, 3, 1, 1, 1],
					[-1, 1],
				],
				[
					[3, 1, 4, 1, 5, 9, 2, 6],
					[1, -2, 1],
				],
			),
		},
	},
]
