import { defineFigure } from '../figure-element'
import type { Situation } from './advice'

defineFigure<Situation>('function-adviser', () => import('./model'))
