import { defineFigure } from '../figure-element'
import type { Valves } from './model'

defineFigure<Valves>('valve-layer', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'b',
			move: (state, _, { x }) => ({ ...state, b: Math.min(3, Math.max(-3, Math.round(x * 20) / 20)) }),
		},
	},
})
