import { fixed, percent, significant } from '../i18n/number'
import type { Trained } from '../live/trained'
import type { Divergence, LayerReport } from '../networks'
import { type Chart, decades, multiples, roundStep, type Scale, type Series } from '../plots/chart'
import { phrase, type Scene, type Words } from './scene'

/** How a figure's steps are called: those of the optimiser, or passes over the data. */
export type Unit = 'step' | 'epoch'

type Parts = Required<Pick<Scene, 'text' | 'on' | 'marks' | 'places' | 'html'>>

/** The lamp, the bar of progress, and how far the steps are: what every figure with a process has in its head. */
export const progressParts = (
	{ step, length, broken = false }: { readonly step: number; readonly length: number; readonly broken?: boolean },
	unit: Unit,
	words: Words,
): Pick<Parts, 'text' | 'marks' | 'places'> => ({
	text: {
		progress: phrase(words, `${broken ? 'stopped' : 'progress'}-${unit}`, {
			step: fixed(step, 0),
			length: fixed(length, 0),
		}),
	},
	marks: { lamp: broken ? 'error' : step === 0 ? 'idle' : step === length ? 'done' : 'paused' },
	places: { progress: { left: 0, width: step / length } },
})

/** What a run of training shows in every figure: how far it is, what broke, and its layers laid open. */
export const trainingParts = (trained: Trained, unit: Unit, words: Words): Parts => {
	const { step, length, broken, layers } = trained
	const { text, marks, places } = progressParts({ step, length, broken: broken !== null }, unit, words)
	return {
		text: { ...text, ...brokenText(broken, layers.length, words) },
		on: { broken: broken !== null },
		marks,
		places,
		html: { autopsy: autopsy(layers, words) },
	}
}

const layerName = (k: number, layers: number, words: Words): string =>
	k === layers - 1 ? phrase(words, 'outputLayer') : phrase(words, 'layer', { n: k + 1 })

/** What broke in a run of so many layers, and what would have prevented it. */
export const brokenText = (broken: Divergence | null, layers: number, words: Words) => {
	if (!broken) return { brokenWhat: '', brokenWhy: '' }
	const { step, layer, quantity, value, remedy } = broken
	const where = layer === null ? '' : layerName(layer, layers, words)
	return {
		brokenWhat: phrase(words, layer === null ? 'brokenLoss' : 'broken', {
			where,
			what: phrase(words, `quantity-${quantity}`),
			value: number(value),
			step: fixed(step, 0),
		}),
		brokenWhy: phrase(words, `remedy-${remedy.replace(' ', '-')}`),
	}
}

const number = (value: number): string => significant(value, 3)

/** The columns of the autopsy, by the key of their heading. */
const columns: readonly { readonly key: string; readonly cell: (layer: LayerReport) => string }[] = [
	{ key: 'aMean', cell: ({ mean }) => number(mean) },
	{ key: 'aVariance', cell: ({ variance }) => number(variance) },
	{ key: 'aDelta', cell: ({ delta }) => number(delta) },
	{ key: 'aGradient', cell: ({ gradient }) => number(gradient) },
	{ key: 'aWeights', cell: ({ weights }) => number(weights) },
	{ key: 'aSaturated', cell: ({ saturated }) => percent(saturated, 0) },
	{ key: 'aDead', cell: ({ dead }) => percent(dead, 0) },
]

/** A table of the layers, one a row, input side first. */
export const autopsy = (layers: readonly LayerReport[], words: Words): string => {
	const head = [phrase(words, 'aLayer'), ...columns.map(({ key }) => phrase(words, key))]
	const rows = layers.map(
		(layer, k) =>
			`<tr><th scope="row">${layerName(k, layers.length, words)}</th>${columns.map(({ cell }) => `<td>${cell(layer)}</td>`).join('')}</tr>`,
	)
	return `<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody>`
}

/** The loss of each step so far over all steps there are, on semi-logarithmic paper between two powers of ten. */
export const lossChart = (
	{ losses, length }: Pick<Trained, 'losses' | 'length'>,
	className: string,
	[from, to]: readonly [number, number] = [-4, 1],
	across: Scale = stepsScale(length),
): Chart => ({ x: across, y: lossScale(from, to), series: [lossLine('loss', className, losses, 10 ** from)] })

/** The lowest line has no number, which would meet that of the other axis. */
export const lossScale = (from: number, to: number): Scale => {
	const scale = decades(from, to)
	return { ...scale, ticks: scale.ticks.slice(1) }
}

/** A line of losses: that of each step at its end. What is below the paper lies on its edge. */
export const lossLine = (name: string, className: string, losses: ArrayLike<number>, least: number): Series => ({
	name,
	className,
	x: Float64Array.from(losses, (_, k) => k + 1),
	y: Float64Array.from(losses, (loss) => Math.max(loss, least)),
})

/** An axis of steps with a few round numbers. */
export const stepsScale = (length: number): Scale => {
	const every = Math.max(1, roundStep(length / 4))
	return { domain: [0, length], ticks: multiples(every, 0, length) }
}
