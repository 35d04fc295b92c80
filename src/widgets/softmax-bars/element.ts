import { defineFigure } from '../figure-element'
import type { Bars } from './model'

defineFigure<Bars, number>('softmax-bars', () => import('./model'), {
	drag: {
		logits: {
			grab: ({ z }, { x }) => {
				const i = Math.round(x) - 1
				return i >= 0 && i < z.length && Math.abs(x - i - 1) < 0.45 ? i : undefined
			},
			move: (state, held, { y }) => {
				// the schema's bounds: importing them would load the model at once
				const logit = Math.min(4, Math.max(-4, Math.round((y - state.c) * 10) / 10))
				return { ...state, z: state.z.map((v, i) => (i === held ? logit : v)) }
			},
		},
	},
})
