import type { Contested } from '../contest'
import { defineLiveFigure } from '../live-figure'
import type { Contest } from './process'

defineLiveFigure<Contest, Contested>('activation-race', () => import('./model'))
