import type { Exercise } from './types'

/** Two affine maps of one number, one after the other: x → p·x + q, then u → r·u + s. */
const chained = { p: 0.5, q: 3, r: -4, s: 7 }

/** Into how many pieces n lines cut the plane where any two cross and no three meet. */
const piecesBy = (lines: number): number => 1 + lines + (lines * (lines - 1)) / 2
const creases = 3

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
		right: (state, { seed }) => state.step === 0 && state.seed !== seed && state.fn !== 'identity',
		slips: {
			trained: (state, { seed }) => Number(state.step) > 0 && state.seed !== seed,
			same: (state, { seed }) => state.step === 0 && state.seed === seed,
		},
	},
	{
		id: 'introduction-pieces',
		kind: 'number',
		revision: 1,
		rests: '#bend',
		value: piecesBy(creases),
		within: 0,
		units: { 块: 1, pieces: 1 },
		slips: { powers: 2 ** creases, parallel: creases + 1, star: 2 * creases },
	},
	{
		id: 'introduction-diagnosis',
		kind: 'choice',
		revision: 1,
		rests: '#limits',
		options: ['straight', 'stuck', 'wound', 'function'],
		right: 'wound',
	},
]
