import { defineFigure } from '../figure-element'
import type { Leak } from './model'

const hundredths = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, Math.round(value * 100) / 100))

/** The negative arm swings with the pointer; elsewhere the pointer moves the probe. */
defineFigure<Leak>('leak-slope', () => import('./model'), {
	drag: {
		main: {
			grab: (_, { x }) => (x < -0.25 ? 'alpha' : 'x'),
			move: (state, held, { x, y }) =>
				held === 'x'
					? { ...state, x: hundredths(x, -4, 4) }
					: { ...state, alpha: hundredths(y / Math.min(x, -0.25), -0.2, 1.2) },
		},
	},
})
