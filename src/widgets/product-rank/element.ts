import { defineFigure } from '../figure-element'
import type { Ranked } from './model'

defineFigure<Ranked>('product-rank', () => import('./model'))
