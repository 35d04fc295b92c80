import { defineFigure } from '../figure-element'
import type { Steps } from './model'

defineFigure<Steps>('sigmoid-to-tanh', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.min(4, Math.max(-4, Math.round(x * 100) / 100)) }),
		},
	},
})
