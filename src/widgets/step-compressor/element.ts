import { defineFigure } from '../figure-element'
import type { Compressor } from './model'

defineFigure<Compressor>('step-compressor', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'x',
			move: (state, _, { x }) => ({ ...state, x: Math.min(8, Math.max(-8, Math.round(x * 10) / 10)) }),
		},
	},
})
