import { defineLiveFigure } from '../live-figure'
import type { Fit, Fitted } from './process'

defineLiveFigure<Fit, Fitted>('boundary-training', () => import('./model'))
