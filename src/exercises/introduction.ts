import type { Exercise } from './types'

/** Two affine maps of one number, one after the other: x → p·x + q, then u → r·u + s. */
const chained = { p: 0.5, q: 3, r: -4, s: 7 }

export const exercises: readonly Exercise[] = [
	{
		id: 'introduction-shift',
		kind: 'number',
		revision: 1,
		rests: '#straight',
		value: chained.r * chained.q + chained.s,
		within: 0,
		slips: {
			added: chained.q + chained.s,
			forgotten: chained.s,
			slope: chained.r * chained.p,
			early: chained.r * chained.q,
		},
	},
	{
		id: 'introduction-one-unit',
		kind: 'predict',
		revision: 1,
		rests: '#limits',
		guess: { kind: 'choice', options: ['bent', 'straight', 'closed'], right: 'straight' },
		figure: 'bend-two-classes',
		run: { fn: 'tanh', units: 1, data: 'moons', share: 1 },
	},
	{
		id: 'introduction-no-f',
		kind: 'choice',
		revision: 1,
		rests: '#bend',
		options: ['longer', 'deeper', 'wider', 'function'],
		right: 'function',
	},
	{
		id: 'introduction-untrained',
		kind: 'place',
		revision: 1,
		rests: '#bend',
		figure: 'bend-training',
		// the same net before it has learned anything, in another draw
		right: ({ step, seed, fn }) => step === 0 && seed !== 3 && fn !== 'identity',
		slips: {
			trained: ({ step, seed }) => Number(step) > 0 && seed !== 3,
			same: ({ step, seed }) => step === 0 && seed === 3,
		},
	},
]
