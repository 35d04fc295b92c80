import { activation } from '../../activations'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { type Band, initialiser, type MeanFieldLayer, meanField, meanFieldSignal } from '../../networks'
import { type Chart, multiples, roundStep, type Series } from '../../plots/chart'
import { decadesFor, onPaper, paperFor } from '../fit'
import { phrase, type Scene, type Words } from '../scene'
import { progressParts } from '../training'
import { begin, type Depth, measures, schema, type Through } from './process'

export { schema }

type Measure = Depth['show']

/** What a net of infinite width would show, where theory knows: standard inputs, independent weights. */
const foretold = ({ show, fn, rule, gain, depth, width, scale, shift }: Depth): readonly number[] => {
	if (scale !== 1 || shift !== 0 || show === 'gradient') return []
	const n = Number(width)
	const strength = gain * gain * n * initialiser(rule).variance({ inputs: n, outputs: n })
	const layers = meanField(activation(fn), strength, depth)
	const of: Record<Exclude<Measure, 'gradient'>, () => readonly number[]> = {
		delta: () => [...meanFieldSignal(layers, strength)],
		variance: () => layers.map(({ mean, meanSquare }: MeanFieldLayer) => meanSquare - mean * mean),
		mean: () => layers.map(({ mean }) => mean),
	}
	return of[show]()
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1)

const chartOf = (state: Depth, shown: Band | undefined): Chart => {
	const theory = foretold(state)
	const { lower = [], median = [], upper = [] } = shown ?? {}
	const all = [...lower, ...upper, ...theory]
	const y = state.show === 'mean' ? paperFor(all) : decadesFor(all)
	const line = (name: string, className: string, values: ArrayLike<number>): Series => ({
		name,
		className,
		x: steps(values.length),
		y: onPaper(y, values),
	})
	return {
		x: { domain: [1, state.depth], ticks: multiples(Math.max(1, roundStep(state.depth / 5)), 1, 0.95 * state.depth) },
		y,
		series: [
			{ ...line('band', `band fn-${state.fn}`, lower), y2: onPaper(y, upper) },
			line('theory', 'depth-theory', theory),
			line('median', `ln fn-${state.fn}`, median),
		],
	}
}

export const model = (state: Depth, words: Words, through: Through = lookAt(begin(state), state.step)): Scene => {
	const { layers } = through
	const first = (measure: Measure): string => (layers ? significant(layers[measure].median[0] as number, 2) : '—')
	const last = (measure: Measure): string =>
		layers ? significant(layers[measure].median[state.depth - 1] as number, 2) : '—'
	const parts = progressParts(through, 'step', words)
	const text = {
		...parts.text,
		fn: activation(state.fn).name,
		rule: initialiser(state.rule).name,
		gain: fixed(state.gain, 2),
		depth: fixed(state.depth, 0),
		width: state.width,
		scale: fixed(state.scale, 2),
		shift: fixed(state.shift, 2),
		nets: fixed(through.step, 0),
		delta: first('delta'),
		gradient: first('gradient'),
		variance: last('variance'),
		mean: last('mean'),
		axis: phrase(words, `axis-${state.show}`),
	}
	return {
		...parts,
		text,
		charts: { main: chartOf(state, layers?.[state.show]) },
		table: () => ({
			head: [phrase(words, 'layer'), ...measures.map((measure) => phrase(words, `short-${measure}`))],
			rows: steps(state.depth).map((layer) => [
				fixed(layer, 0),
				...measures.map((measure) => (layers ? significant(layers[measure].median[layer - 1] as number, 3) : '—')),
			]),
		}),
		said: phrase(words, layers ? 'said' : 'saidNone', text),
	}
}
