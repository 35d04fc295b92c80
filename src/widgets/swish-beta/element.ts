import { defineFigure } from '../figure-element'
import type { Beta } from './model'

defineFigure<Beta>('swish-beta', () => import('./model'), {
	drag: {
		track: {
			grab: () => 'beta',
			move: (state, _, { x }) => ({ ...state, beta: Math.min(20, Math.max(0, Math.round(x * 20) / 20)) }),
		},
	},
})
