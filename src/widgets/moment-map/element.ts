import { defineFigure } from '../figure-element'
import type { Flow } from './model'

const kept = (value: number, from: number, to: number): number =>
	Math.min(to, Math.max(from, Math.round(value * 100) / 100))

defineFigure<Flow>('moment-map', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'start',
			move: (state, _, { x, y }) => ({ ...state, mean: kept(x, -1.5, 1.5), variance: kept(y, 0, 3) }),
		},
	},
})
