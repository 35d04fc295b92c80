import { normalCdf } from '../activations/special/normal'
import { swish } from '../activations/swish'
import { type Subject, smoothness } from '../analysis'
import type { Exercise, FigureState } from './types'

/** The standard deviation of a random gate's output: x with probability Φ(x), else 0. */
const spread = (x: number): number => Math.abs(x) * Math.sqrt(normalCdf(x, 1) * normalCdf(-x, 1))
const widest = Math.max(...Array.from({ length: 301 }, (_, i) => spread(i / 100)))

const size = ({ x }: FigureState): number => Math.abs(Number(x))

/** How far a reader's gate is open, and where that is looked at: far out on both sides, ever nearer to 0. */
const open = ({ f }: Subject, x: number): number => f(x) / x
const far = 1000
const places = Array.from({ length: 121 }, (_, i) => 10 ** (3 - i / 20))
const across = [...places.map((x) => -x), ...[...places].reverse()]

const neverCloses = (f: Subject): boolean =>
	across.every((x, i) => i === 0 || open(f, x) >= open(f, across[i - 1] as number) - 1e-9)

export const exercises: readonly Exercise[] = [
	{
		id: 'swish-mirrored',
		kind: 'number',
		revision: 1,
		rests: '#swish',
		value: swish.f(2) - swish.f(-2),
		within: 0.001,
		slips: { even: 0, odd: 2 * swish.f(2), added: swish.f(2) + swish.f(-2) },
	},
	{
		id: 'gelu-by-erf',
		kind: 'formula',
		revision: 1,
		rests: '#random-gate',
		target: 'x·Φ(x)',
		only: ['erf', 'erfc', 'sqrt'],
		slips: {
			unscaled: 'x/2·(1+erf(x))',
			wide: 'x/2·(1+erf(√2·x))',
			gate: '(1+erf(x/√2))/2',
			double: 'x(1+erf(x/√2))',
			even: 'x/2·erf(x/√2)',
		},
	},
	{
		id: 'gelu-widest',
		kind: 'place',
		revision: 1,
		rests: '#random-gate',
		figure: 'gelu-gate',
		right: ({ x }) => spread(Number(x)) > 0.99 * widest,
		slips: { undecided: (state) => size(state) < 0.3, sure: (state) => size(state) > 2.2 },
	},
	{
		id: 'gelu-other-side',
		kind: 'predict',
		revision: 1,
		rests: '#two-gelus',
		guess: { kind: 'choice', options: ['same', 'worse', 'tiny', 'none'], right: 'tiny' },
		figure: 'gelu-approximations',
		run: { x: 5, relative: true },
	},
	{
		id: 'swish-own-gate',
		kind: 'formula',
		revision: 1,
		rests: '#soft-gate',
		only: ['sqrt', 'abs', 'arctan'],
		properties: {
			smooth: (f) => smoothness(f).order === Number.POSITIVE_INFINITY,
			opens: (f) => Math.abs(open(f, -far)) < 0.01 && Math.abs(open(f, far) - 1) < 0.01,
			rising: neverCloses,
			tight: ({ f }) => Math.abs(f(-far)) < 0.01,
		},
	},
	{
		id: 'swiglu-width',
		kind: 'number',
		revision: 1,
		rests: '#transformers',
		value: 2 / 3,
		within: 0.01,
		slips: { half: 1 / 2, third: 1 / 3, inverse: 3 / 2, same: 1 },
	},
]
