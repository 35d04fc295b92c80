import { defineLiveFigure } from '../live-figure'
import type { Births, Born } from './process'

defineLiveFigure<Births, Born>('born-dead', () => import('./model'))
