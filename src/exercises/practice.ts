import { sigmoid } from '../activations/sigmoid'
import { softplusFunction as softplus } from '../activations/softplus'
import { swish } from '../activations/swish'
import { callsOf, first, gives, slopes, unlike } from './kinds/properties'
import type { Exercise } from './types'

const each = (...inputs: number[]): [number][] => inputs.map((input) => [input])

const grid = (from: number, to: number, count: number): number[] =>
	Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))

const softplusAt = (...inputs: number[]) => gives('softplus', each(...inputs), (x) => softplus.f(x))
const slopeAt = (share: number, ...inputs: number[]) =>
	gives('slope', each(...inputs), (x) => swish.df(x) as number, share)
/** Where swish′ is far from its own zero, and from what it is taken for. */
const inner = [-2, -5, -0.5, 1, 3, 6]

/** From near to as far as squares of doubles reach. */
const wide = [...grid(-50, 50, 201), -1e3, 1e3, -1e6, 1e6, -1e12, 1e12, -1e100, 1e100]

/** Where the steepest stretch has not slope 1 within a fiftieth: a corner at the origin is less steep than its tip. */
const oversteep = (all: readonly number[]): number => {
	const most = Math.max(...all)
	return Math.abs(most - 1) <= 0.02 ? -1 : all.indexOf(most)
}

export const exercises: readonly Exercise[] = [
	{
		id: 'practice-three',
		kind: 'place',
		revision: 1,
		rests: '#limits',
		figure: 'practice-curves',
		right: ({ n }) => n === 3,
		slips: { even: ({ n }) => Number(n) % 2 === 0, many: ({ n }) => Number(n) % 2 === 1 },
	},
	{
		id: 'practice-sum',
		kind: 'choice',
		revision: 1,
		rests: '#script',
		options: ['own', 'same', 'zero', 'error'],
		right: 'zero',
	},
	{
		id: 'practice-softplus',
		kind: 'code',
		revision: 1,
		rests: '#limits',
		declares: ['softplus'],
		properties: {
			plain: softplusAt(0, 1, -1, 2.5, -3),
			large: softplusAt(710, 1000, 1e300),
			seam: softplusAt(5, 8, 11, 14, 16, 18, 22),
			small: softplusAt(-40, -20, -29, -36, -100, -700),
		},
	},
	{
		id: 'practice-swish',
		kind: 'code',
		revision: 1,
		rests: '#script',
		declares: ['swish', 'slope'],
		properties: {
			value: gives('swish', each(-3, -1, 0, 0.5, 2, 10), (x) => swish.f(x)),
			far: gives('swish', each(1000, -1000, -700), (x) => swish.f(x)),
			first: unlike('slope', each(...inner), sigmoid.f, (x) => swish.df(x) as number),
			factors: unlike(
				'slope',
				each(...inner),
				(x) => sigmoid.df(x) as number,
				(x) => swish.df(x) as number,
			),
			slope: slopeAt(1e-3, ...inner, 0),
			exact: slopeAt(1e-12, ...inner, 0),
			ends: slopeAt(1e-9, 1000, -1000, 300, -300),
		},
	},
	{
		id: 'practice-build',
		kind: 'code',
		revision: 1,
		rests: '#reading',
		declares: ['own'],
		properties: {
			numbers: { calls: callsOf('own', each(...wide)), breach: (values) => first(values, (y) => !Number.isFinite(y)) },
			bounded: {
				calls: callsOf('own', each(...wide)),
				breach: (values) => first(values, (y) => Math.abs(y as number) > 1 + 1e-12),
			},
			odd: {
				calls: callsOf('own', each(...grid(0.25, 25, 100).flatMap((x) => [x, -x]))),
				breach(values) {
					const at = values.findIndex(
						(y, i) => i % 2 === 0 && Math.abs((y as number) + (values[i + 1] as number)) > 1e-9,
					)
					return at < 0 ? undefined : { at: [at, at + 1] }
				},
			},
			rising: slopes('own', grid(-50, 50, 401), (all) => all.findIndex((slope) => slope < -1e-12)),
			steep: slopes('own', grid(-4, 4, 513), oversteep),
			alive: slopes('own', [9.5, 10.5], (all) => all.findIndex((slope) => slope < 1e-4)),
		},
	},
]
