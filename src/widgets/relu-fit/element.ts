import { defineFigure } from '../figure-element'
import type { Fitted } from './model'

/** As far from a kink as a finger may land. */
const reach = 0.12

defineFigure<Fitted, number>('relu-fit', () => import('./model'), {
	drag: {
		main: {
			grab: ({ kinks, units }, { x }) => {
				const away = (j: number): number => Math.abs((kinks[j] as number) - x)
				const nearest = kinks.slice(0, units).reduce((best, _, j) => (away(j) < away(best) ? j : best), 0)
				return away(nearest) < reach ? nearest : undefined
			},
			move: (state, held, { x }) => ({
				...state,
				kinks: state.kinks.map((t, j) => (j === held ? Math.round(100 * Math.min(1, Math.max(-1, x))) / 100 : t)),
			}),
		},
	},
})
