import { defineLiveFigure } from '../live-figure'
import type { Broken, Conditions } from './process'

defineLiveFigure<Conditions, Broken>('broken-conditions', () => import('./model'))
