import { defineFigure } from '../figure-element'
import type { Plane } from './model'

const within = (value: number): number => Math.min(4, Math.max(-4, Math.round(value * 50) / 50))

defineFigure<Plane>('gate-plane', () => import('./model'), {
	drag: {
		main: { grab: () => 'point', move: (state, _, { x, y }) => ({ ...state, a: within(x), b: within(y) }) },
		gate: { grab: () => 'b', move: (state, _, { x }) => ({ ...state, b: within(x) }) },
		value: { grab: () => 'a', move: (state, _, { x }) => ({ ...state, a: within(x) }) },
	},
})
