import { defineFigure } from '../figure-element'
import type { Chained } from './model'

defineFigure<Chained>('affine-chain', () => import('./model'))
