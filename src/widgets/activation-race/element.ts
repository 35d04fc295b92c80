import { defineLiveFigure } from '../live-figure'
import type { Contest, Contested } from './process'

defineLiveFigure<Contest, Contested>('activation-race', () => import('./model'))
