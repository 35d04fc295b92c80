import { defineFigure } from '../figure-element'
import type { Chain } from './model'

defineFigure<Chain>('slope-chain', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'layers',
			move: (state, _, { x }) => ({ ...state, layers: Math.min(50, Math.max(1, Math.round(x))) }),
		},
	},
})
