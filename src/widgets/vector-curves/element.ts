import { defineFigure } from '../figure-element'
import type { Along } from './model'

defineFigure<Along>('vector-curves', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.min(6, Math.max(-6, Math.round(x * 50) / 50)) }),
		},
	},
})
