import type { Point } from '../drag'
import { defineFigure } from '../figure-element'
import type { Walk } from './model'

const kept = (value: number): number => Math.min(1, Math.max(-1, Math.round(value * 100) / 100))

/** Both plots have the same start. */
const start = {
	grab: () => 'start',
	move: (state: Walk, _: string, { x, y }: Point) => ({ ...state, x: kept(x), y: kept(y) }),
}

defineFigure<Walk>('zig-zag', () => import('./model'), { drag: { left: start, right: start } })
