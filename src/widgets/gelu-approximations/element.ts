import { defineFigure } from '../figure-element'
import type { Approximations } from './model'

defineFigure<Approximations>('gelu-approximations', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.min(6, Math.max(-6, Math.round(x * 20) / 20)) }),
		},
	},
})
