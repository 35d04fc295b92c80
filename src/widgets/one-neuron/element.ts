import { defineFigure } from '../figure-element'
import type { Neuron } from './model'

defineFigure<Neuron>('one-neuron', () => import('./model'), {
	drag: {
		main: {
			grab: () => 'b',
			move: (state, _, { x }) => ({ ...state, b: Math.min(6, Math.max(-6, Math.round(x * 20) / 20)) }),
		},
	},
})
