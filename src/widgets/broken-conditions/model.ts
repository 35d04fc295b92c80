import { activation } from '../../activations'
import { type Condition, conditions, usual } from '../../facts/departures'
import { deep } from '../../facts/untrained'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { initialiser } from '../../networks'
import { type Chart, multiples, type Scale } from '../../plots/chart'
import { marker } from '../../plots/markers'
import { namedLines } from '../../plots/named-lines'
import { decadesFor, onPaper, paperFor } from '../fit'
import { phrase, type Scene, type Words } from '../scene'
import { progressParts } from '../training'
import { type Broken, begin, type Conditions, type Kind, schema } from './process'

export { schema }

const measures = ['variance', 'mean'] as const
type Measure = (typeof measures)[number]

const layers = Array.from({ length: deep.depth + 1 }, (_, layer) => layer)
/** Beyond the last layer there is room for names. */
const across: Scale = { domain: [0, 1.5 * deep.depth], ticks: multiples(10, 10, deep.depth) }

const kindOf = (id: string): (typeof usual)[number] => usual.find((each) => each.id === id) as (typeof usual)[number]
/** Its function with the rule that goes with it, whether normal or uniform. */
export const kindName = (id: string): string => {
	const { fn, rule } = kindOf(id)
	return `${activation(fn).name} + ${initialiser(`${rule}-normal`).name.replace(' normal', '')}`
}
/** Where a line ends there is room for the function's name, and for the rule where it takes that to tell two apart. */
const shortName = (id: string): string => {
	const { fn } = kindOf(id)
	return usual.filter((each) => each.fn === fn).length > 1 ? kindName(id).replace(' + ', ' ') : activation(fn).name
}
/** What is broken, by how much. */
export const conditionName = (condition: Condition, words: Words): string => {
	const { shift, scale, width, bias } = { ...conditions.inputs, ...conditions.narrow, ...conditions.bias }
	return phrase(words, `pick-${condition}`, { shift, scale, width, bias, share: conditions.dropout.dropout.share })
}
const fnOf = (id: string): string => kindOf(id).fn

const chartOf = (kinds: readonly Kind[], measure: Measure): Chart => {
	const bands = kinds.map((kind) => kind[measure])
	const all = bands.flatMap(({ lower, upper }) => [...lower, ...upper])
	const y = measure === 'mean' ? paperFor(all) : decadesFor(all)
	return {
		x: across,
		y,
		series: kinds.flatMap(({ id }, k) => {
			const { lower, median, upper } = bands[k] as Kind[Measure]
			return [
				{
					name: `band-${id}`,
					className: `band fn-${fnOf(id)}`,
					x: layers,
					y: onPaper(y, lower),
					y2: onPaper(y, upper),
				},
				{ name: id, className: `ln fn-${fnOf(id)}`, x: layers, y: onPaper(y, median) },
			]
		}),
	}
}

const last = (line: Float64Array): number => line[line.length - 1] as number

/** The variance holds where that of the middle half of the nets is within this factor of 1. */
const factor = 2
const holds = ({ variance: { lower, upper } }: Kind): boolean => last(lower) > 1 / factor && last(upper) < factor

const verdict = ({ kinds }: Broken, words: Words): string => {
	if (kinds.length === 0) return phrase(words, 'noneDrawn')
	const those = kinds.filter(holds).map(({ id }) => kindName(id))
	const values = { depth: deep.depth, least: fixed(1 / factor, 1), most: factor }
	if (those.length === 0) return phrase(words, 'noneHolds', values)
	return phrase(words, 'holds', { ...values, those: those.join(phrase(words, 'comma')) })
}

const row = ({ id, variance, mean }: Kind): string => {
	const centre = last(mean.median)
	const numbers = [
		significant(last(variance.median), 2),
		Math.abs(centre) < 100 ? fixed(centre, 2) : significant(centre, 2),
	]
	return `<tr><th scope="row">${marker(fnOf(id))}${kindName(id)}</th>${numbers.map((each) => `<td>${each}</td>`).join('')}</tr>`
}

export const model = (state: Conditions, words: Words, broken: Broken = lookAt(begin(state), state.step)): Scene => {
	const { kinds } = broken
	const [variance, mean] = measures.map((measure) => chartOf(kinds, measure)) as [Chart, Chart]
	const named = (chart: Chart, measure: Measure, apart: number): string =>
		namedLines(
			chart,
			kinds.map((kind) => ({ marker: fnOf(kind.id), name: shortName(kind.id), y: kind[measure].median })),
			deep.depth,
			apart,
		)
	const parts = progressParts(broken, 'step', words)
	const of = (id: string, measure: Measure): string => {
		const kind = kinds.find((each) => each.id === id)
		return kind ? significant(last(kind[measure].median), 2) : '—'
	}
	const text = {
		...parts.text,
		depth: fixed(deep.depth, 0),
		nets: fixed(broken.step, 0),
		condition: conditionName(state.broken, words),
		about: phrase(words, `about-${state.broken}`),
		verdict: verdict(broken, words),
		...Object.fromEntries(usual.map(({ id }) => [id, of(id, 'variance')])),
	}
	return {
		...parts,
		text,
		charts: { variance, mean },
		html: {
			varianceNames: named(variance, 'variance', 0.085),
			meanNames: named(mean, 'mean', 0.14),
			results: kinds.map(row).join(''),
		},
		table: () => ({
			head: [
				phrase(words, 'layer'),
				...measures.flatMap((measure) =>
					usual.map(({ id }) => phrase(words, 'of', { what: phrase(words, measure), name: kindName(id) })),
				),
			],
			rows: layers.map((layer) => [
				fixed(layer, 0),
				...measures.flatMap((measure) =>
					usual.map(({ id }) => {
						const kind = kinds.find((each) => each.id === id)
						return kind ? significant(kind[measure].median[layer] as number, 3) : '—'
					}),
				),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
