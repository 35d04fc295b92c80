import { defineFigure } from '../figure-element'
import type { Odds } from './model'

defineFigure<Odds>('log-odds', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'z',
			move: (state, _, { x }) => ({ ...state, z: Math.min(8, Math.max(-8, Math.round(x * 20) / 20)) }),
		},
	},
})
