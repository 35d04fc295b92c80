import { defineFigure } from '../figure-element'
import type { SharedName } from './model'

/** In either chart the pointer takes the probe along; how far the name is drawn the model knows. */
const probe = {
	grab: () => 'x',
	move: (state: SharedName, _: string, { x }: { readonly x: number }): SharedName => ({
		...state,
		x: Math.round(x * 20) / 20,
	}),
}

defineFigure<SharedName>('shared-name', () => import('./model'), { drag: { curves: probe, gap: probe } })
