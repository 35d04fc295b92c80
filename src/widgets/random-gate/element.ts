import { defineFigure } from '../figure-element'
import type { Gate } from './model'

defineFigure<Gate>('random-gate', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.min(3, Math.max(-3, Math.round(x * 20) / 20)) }),
		},
	},
})
