import { defineLiveFigure } from '../live-figure'
import type { Depth, Through } from './process'

defineLiveFigure<Depth, Through>('through-depth', () => import('./model'))
