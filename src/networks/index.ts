export { type Birth, birth, silentOnOne } from './born-dead'
export { type Boundary, boundary, coursePoints, trainedHiddenLayer } from './boundary'
export { type ChainShape, chain, ulp } from './chain'
export { solvePositive } from './cholesky'
export { type AffineMap, collapse } from './collapse'
export { convolve, type Picture, picture } from './convolution'
export { convolutional } from './convolutional'
export { blobs, type DataSet, type Source, source, sources } from './data'
export { dense, type Layer, type LayerShape, type Network, type NetworkShape } from './dense'
export { type Departure, momentsThroughDepth } from './departure'
export {
	activity,
	type LayerActivity,
	type LayerNorms,
	type LayerReport,
	layerReports,
	type Moments,
	norm,
	norms,
} from './diagnostics'
export { digitSide } from './digits'
export type { Divergence } from './divergence'
export { folds } from './folds'
export type { Form, MakeForm } from './form'
export { gated } from './gated'
export { fitHinges, type Hinges } from './hinges'
export { type Fans, type Initialiser, initialiser, initialisers } from './initialisers'
export { logisticRegression } from './logistic-regression'
export { binaryCrossEntropy, crossEntropy, type Loss, losses, meanSquaredError } from './losses'
export { lstm } from './lstm'
export { type MeanFieldLayer, meanField, meanFieldLayer, meanFieldSignal } from './mean-field'
export { adam, type Optimiser, sgd } from './optimisers'
export { backward, forward, type LayerPass, output, type Pass, pass } from './pass'
export { type Pooling, pool, poolings } from './pooling'
export { type Draws, type Generator, generator, rereadable } from './random'
export { type HiddenLayer, lossOf, momentum, optimiserIds, type Recipe, type Run, run, streams } from './recipe'
export { recurrent } from './recurrent'
export { activityThroughDepth, reportsThroughDepth, type Stack } from './signal'
export { numericalRank, singularValues } from './singular'
export { type Band, band, quantile, type Spread, spread } from './spread'
export { type Review, type Snapshot, type Training, type TrainingOptions, training } from './training'
export { turn } from './turn'
