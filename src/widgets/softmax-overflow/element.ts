import { defineFigure } from '../figure-element'
import type { Overflow } from './model'

defineFigure<Overflow>('softmax-overflow', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'c',
			move: (state, _, { x }) => ({ ...state, c: Math.min(1000, Math.max(-1000, Math.round(x * 2) / 2)) }),
		},
	},
})
