import { activation } from '../../activations'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import type { Chart, Series } from '../../plots/chart'
import { classPoints } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { lossChart, trainingParts } from '../training'
import { across, begin, epochs, type Fit, type Fitted, handout, schema, up } from './process'

export { handout, schema }

const lines = ({ contours }: Fitted, fn: string): Series[] =>
	contours.map((line, k) => ({ name: `level-${k}`, className: k === 0 ? `ln fn-${fn}` : 'contour', ...line })).reverse()

const correctOf = ({ logits, classes }: Fitted): number =>
	logits.reduce((sum, logit, r) => sum + Number(logit > 0 === (classes[r] === 1)), 0)

export const model = (state: Fit, words: Words, fitted: Fitted = lookAt(begin(state), state.step)): Scene => {
	const parts = trainingParts(fitted, 'epoch', words)
	const { logits, classes, points, loss, step } = fitted
	const rows = classes.length
	const correct = correctOf(fitted)
	const plane: Chart = {
		x: across,
		y: up,
		series: [...classPoints({ rows, x: points, targets: classes }, logits), ...lines(fitted, state.fn)],
	}
	const text = {
		...parts.text,
		fn: state.fn === 'identity' ? phrase(words, 'none') : activation(state.fn).name,
		depth: fixed(state.depth, 0),
		width: fixed(state.width, 0),
		correct: fixed(correct, 0),
		rows: fixed(rows, 0),
		loss: significant(loss, 3),
		epoch: fixed(step, 0),
	}
	return {
		...parts,
		text,
		charts: { main: plane, loss: lossChart(fitted, `ln fn-${state.fn}`, [-3, 2]) },
		inputs: { width: { disabled: state.depth === 0 }, fn: { disabled: state.depth === 0 } },
		table: () => ({
			head: [phrase(words, 'epoch'), phrase(words, 'loss')],
			rows: Array.from(fitted.losses, (value, k) => [fixed(k + 1, 0), significant(value, 4)]).filter(
				(_, k) => (k + 1) % (epochs / 20) === 0 || k === 0,
			),
		}),
		said: phrase(words, parts.on.broken ? 'saidBroken' : state.depth === 0 ? 'saidFlat' : 'said', text),
	}
}
