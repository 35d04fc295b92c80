import { busy } from '../busy'
import { defineLiveFigure } from '../live-figure'
import { setTex } from '../set-tex'
import { edge, places, tallest } from './points'
import type { Own, Shown } from './process'

/** How far from a point, in units of x and of y, it is still taken hold of. */
const grip = { x: 0.5, y: 0.8 }

const hundredths = (value: number): number => Math.round(value * 100) / 100

defineLiveFigure<Own, Shown, number | 'x'>('own-activation', () => import('./model'), {
	drag: {
		main: {
			grab: ({ ys }, at) => {
				const near = places.findIndex(
					(x, k) => Math.abs(x - at.x) < grip.x && Math.abs((ys[k] ?? Number.NaN) - at.y) < grip.y,
				)
				return near < 0 ? 'x' : near
			},
			move: (state, held, { x, y }) =>
				held === 'x'
					? { ...state, x: hundredths(Math.min(edge, Math.max(-edge, x))) }
					: {
							...state,
							ys: state.ys.map((old, k) => (k === held ? hundredths(Math.min(tallest, Math.max(-tallest, y))) : old)),
						},
		},
	},
	after: (figure, _, { tex = {} }) => {
		for (const place of figure.querySelectorAll<HTMLElement>('[data-tex]')) {
			const source = tex[place.dataset.tex as string] ?? ''
			if (place.dataset.source !== source) void busy(place, setTex(place, source))
		}
	},
})
