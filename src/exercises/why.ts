import type { Exercise, FigureState } from './types'

/** The first row of W₂, and its first column; b₁; the first entry of b₂. */
const merged = { row: [2, 3], column: [2, 1], first: [1, 2], second: 5 } as const

const dot = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number => a * c + b * d

/** c + Σ aⱼ·max(0, x − tⱼ): where each unit begins to speak, and by how much it turns. */
const hinges = [
	{ t: -1, a: 2 },
	{ t: 0, a: -5 },
	{ t: 0.5, a: 4 },
]

const slopeAt = (x: number): number => hinges.reduce((sum, { t, a }) => sum + (x > t ? a : 0), 0)

/** Where the target jumps, and how wide a wall may be that stands for it. */
const wall = { at: 0.1, width: 0.05 }

/** Whether two of the kinks in use have the jump between them, no wider apart than that. */
const isWalled =
	(units: (count: number) => boolean, width: number) =>
	(state: FigureState): boolean => {
		const kinks = (state.kinks as readonly number[]).slice(0, Number(state.units))
		const left = Math.max(...kinks.filter((t) => t <= wall.at))
		const right = Math.min(...kinks.filter((t) => t >= wall.at))
		return state.target === 'step' && units(kinks.length) && right - left <= width + 1e-9
	}

const isDeep = ({ depth }: FigureState): boolean => depth === 100

export const exercises: readonly Exercise[] = [
	{
		id: 'why-merged-bias',
		kind: 'number',
		revision: 1,
		rests: '#two-layers',
		value: dot(merged.row, merged.first) + merged.second,
		within: 0,
		slips: {
			added: merged.first[0] + merged.second,
			early: dot(merged.row, merged.first),
			column: dot(merged.column, merged.first) + merged.second,
		},
	},
	{
		id: 'why-hundred-whole',
		kind: 'place',
		revision: 1,
		rests: '#rank',
		figure: 'chain-rank',
		right: (state) => isDeep(state) && state.kind === 'orthogonal',
		slips: {
			shallow: (state) => !isDeep(state) && state.kind === 'orthogonal',
			random: ({ kind }) => kind === 'random',
			neck: ({ kind }) => kind === 'neck',
		},
	},
	{
		id: 'why-slope-between',
		kind: 'number',
		revision: 1,
		rests: '#curve',
		value: slopeAt(0.25),
		within: 0,
		slips: { all: slopeAt(1), last: slopeAt(0.25) - slopeAt(-0.5), early: slopeAt(-0.5) },
	},
	{
		id: 'why-wall',
		kind: 'place',
		revision: 1,
		rests: '#curve',
		figure: 'relu-hinges',
		right: isWalled((count) => count === 2, wall.width),
		slips: {
			many: isWalled((count) => count > 2, wall.width),
			sloping: isWalled((count) => count === 2, Number.MAX_VALUE),
		},
	},
	{
		id: 'why-doubled',
		kind: 'predict',
		revision: 1,
		rests: '#curve',
		guess: { kind: 'choice', options: ['half', 'quarter', 'sixteenth'], right: 'quarter' },
		figure: 'relu-hinges',
		run: { target: 'parabola', units: 8 },
	},
	{
		id: 'why-bent-enough',
		kind: 'choice',
		revision: 1,
		rests: '#limits',
		options: ['square', 'cubic', 'absolute', 'affine'],
		right: 'absolute',
	},
]
