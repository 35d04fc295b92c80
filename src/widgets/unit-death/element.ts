import { defineLiveFigure } from '../live-figure'
import type { Death, Fated } from './process'

defineLiveFigure<Death, Fated>('unit-death', () => import('./model'))
