import { defineFigure } from '../figure-element'
import type { Bent } from './model'

defineFigure<Bent>('bend-boundary', () => import('./model'))
