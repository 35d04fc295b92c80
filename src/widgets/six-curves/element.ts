import { defineFigure } from '../figure-element'
import type { Six } from './model'

defineFigure<Six>('six-curves', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.round(x * 100) / 100 }),
		},
	},
})
