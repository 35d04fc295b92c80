import { defineLiveFigure } from '../live-figure'
import type { Sparse, Sparsity } from './process'

defineLiveFigure<Sparsity, Sparse>('zero-shares', () => import('./model'))
