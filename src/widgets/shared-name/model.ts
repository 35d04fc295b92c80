import { definition, namesakes } from '../../facts/same-name'
import { fixed, significant } from '../../i18n/number'
import { type Chart, fraction, paper, roundStep, type Series, sample } from '../../plots/chart'
import { markersAlong } from '../../plots/markers'
import { phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

/** What is drawn of each name, and whose colours and markers its functions borrow. */
export const views = {
	'leaky-relu': { domain: [-4, 2], looks: ['leaky-relu', 'prelu', 'relu'] },
	gelu: { domain: [-4, 4], looks: ['gelu', 'swish'] },
	'elu-celu': { domain: [-6, 2], looks: ['elu', 'selu'] },
	'hard-sigmoid': { domain: [-4, 4], looks: ['sigmoid', 'tanh'] },
	'hard-swish': { domain: [-4, 4], looks: ['swish', 'gelu'] },
} as const satisfies Readonly<
	Record<string, { readonly domain: readonly [number, number]; readonly looks: readonly string[] }>
>

type View = keyof typeof views
export const drawn = Object.keys(views) as View[]

export type SharedName = {
	/** The name whose functions are compared. */
	readonly of: View
	readonly x: number
}

export const reach = 6
export const schema: Schema<SharedName> = { of: choice(drawn, 'leaky-relu'), x: number(-1, -reach, reach) }

/** No name is drawn further than its view. */
export const settle = (state: SharedName): SharedName => {
	const [from, to] = views[state.of].domain
	return { ...state, x: Math.min(to, Math.max(from, state.x)) }
}

/** The most functions that share a name. */
export const most = 3
const steps = 240

/** From the least to the greatest of some values, with a little room, on paper of some four steps. */
function fitting(values: readonly number[]): Chart['y'] {
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
	const room = 0.08 * (high - low)
	return paper([low - room, high + room], roundStep((high - low) / 4))
}

const places = ['p0', 'p1', 'p2', 'd1', 'd2'] as const

export const model = ({ of, x }: SharedName, words: Words): Scene => {
	const { domain, looks } = views[of]
	const functions = namesakes[of].map((one) => definition(one).f)
	const names = functions.map((_, i) => words[`${of}-${i}`] ?? '')
	const xs = sample(domain, steps)
	const curves = functions.map((f) => xs.map(f))
	const [first, ...others] = curves as [Float64Array, ...Float64Array[]]
	const gaps = others.map((y) => y.map((value, i) => value - (first[i] as number)))
	const series = (name: string, values: readonly Float64Array[], from: number): Series[] =>
		values.map((y, i) => ({ name: `${name}${i + from}`, className: `ln fn-${looks[i + from]}`, x: xs, y }))
	const drop: Series = { name: 'drop', className: 'drop', x: [x, x], y: [-99, 99] }
	const across = paper(domain, 1, 2)
	const [above, below] = [series('f', curves, 0), series('d', gaps, 1)]
	// the first is what the others are seen against
	const top: Chart = { x: across, y: fitting(curves.flatMap((y) => [...y])), series: [...[...above].reverse(), drop] }
	const bottom: Chart = { x: across, y: fitting(gaps.flatMap((y) => [...y])), series: [...below, drop] }
	const values = functions.map((f) => f(x))
	const differences = values.map((value) => value - (values[0] as number) || 0)
	const at = (chart: Chart, value: number | undefined) =>
		value === undefined ? null : { left: fraction(chart.x, x), top: 1 - fraction(chart.y, value) }
	const number = (value: number): string => significant(value, 4)
	const along = (chart: Chart, lines: readonly Series[], from: number): string =>
		lines.map((line, i) => markersAlong(chart, looks[i + from] as string, line, 3 * (i + from), 42)).join('')
	return {
		text: {
			x: fixed(x, 2),
			axis: phrase(words, 'axis', { first: names[0] as string }),
			...Object.fromEntries(
				Array.from({ length: most }, (_, i) => [
					[`name${i}`, names[i] ?? ''],
					[`f${i}`, values[i] === undefined ? '' : number(values[i])],
					[`d${i}`, differences[i] === undefined ? '' : number(differences[i])],
				]).flat(),
			),
		},
		charts: { curves: top, gap: bottom },
		places: Object.fromEntries(
			places.map((name) => {
				const i = Number(name[1])
				return [name, name.startsWith('p') ? at(top, values[i]) : at(bottom, differences[i])]
			}),
		),
		on: Object.fromEntries(Array.from({ length: most }, (_, i) => [`is${i}`, i < functions.length])),
		html: {
			above: along(top, above, 0),
			below: along(bottom, below, 1),
		},
		table: () => ({
			head: ['x', ...names, ...names.slice(1).map((name) => phrase(words, 'less', { name }))],
			rows: Array.from({ length: 2 * (domain[1] - domain[0]) + 1 }, (_, i) => domain[0] + i / 2).map((each) => {
				const [own = Number.NaN, ...rest] = functions.map((f) => f(each))
				return [
					fixed(each, 1),
					...[own, ...rest, ...rest.map((value) => value - own || 0)].map((v) => significant(v, 6)),
				]
			}),
		}),
		said: phrase(words, 'said', {
			x: fixed(x, 2),
			values: names.map((name, i) => `${name} ${number(values[i] as number)}`).join(phrase(words, 'comma')),
		}),
	}
}
