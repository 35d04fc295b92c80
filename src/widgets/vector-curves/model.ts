import { type Vector, vectors } from '../../activations'
import { fixed } from '../../i18n/number'
import { type Chart, fraction, paper, type Series, sample } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, flag, number, type Schema } from '../state'

/** A function of three logits along the first of them: its three values and their derivatives. */
export type Along = {
	readonly fn: string
	readonly x: number
	readonly z2: number
	readonly z3: number
	readonly t: number
	readonly d1: boolean
}

const reach = 6

export const schema: Schema<Along> = {
	fn: choice(
		vectors.map(({ id }) => id),
		'softmax',
	),
	x: number(1, -reach, reach),
	z2: number(0, -reach, reach),
	z3: number(-1, -reach, reach),
	t: number(1, 0.05, 20),
	d1: flag(true),
}

const count = 3
export const outputs = [0, 1, 2] as const

const domain = [-reach, reach] as const
const xs = sample(domain, 240)

/** Logarithms of probabilities reach down without end; the plot does not. */
const heights = (fn: Vector): readonly [number, number] => (fn.id === 'log-softmax' ? [-8.4, 1.4] : [-0.55, 1.15])

export const model = (state: Along, words: Words): Scene => {
	const { x, z2, z3, t, d1 } = state
	const fn = vectors.find(({ id }) => id === state.fn) as Vector
	const rows = Array.from(xs, (at) => [fn.f([at, z2, z3], t), fn.jacobian([at, z2, z3], t)] as const)
	const here = fn.f([x, z2, z3], t)
	const jacobian = fn.jacobian([x, z2, z3], t)
	const line = (name: string, kind: string, y: readonly number[]): Series => ({
		name,
		className: `ln ${kind} fn-${fn.id}`,
		x: xs,
		y,
	})
	const chart: Chart = {
		x: paper(domain, 2, 2),
		y: fn.id === 'log-softmax' ? paper(heights(fn), 2, 2) : paper(heights(fn), 0.5),
		series: [
			...outputs.flatMap((i) => [
				line(`df${i}`, `df vec-${i}`, d1 ? rows.map(([, entries]) => entries[i * count] as number) : []),
				line(
					`f${i}`,
					`f vec-${i}`,
					rows.map(([values]) => values[i] as number),
				),
			]),
			{ name: 'drop', className: 'drop', x: [x, x], y: [here[0] as number, -99] },
		],
	}
	const at = (z: number, value: number): Place | null => {
		const top = 1 - fraction(chart.y, value)
		return top < 0 || top > 1 ? null : { left: fraction(chart.x, z), top }
	}
	/** Beside the curves' ends, where they are apart. */
	const ends = [5.2, -5.6, -4.4]
	const text: Record<string, string> = {
		name: fn.name,
		x: fixed(x, 2),
		z2: fixed(z2, 2),
		z3: fixed(z3, 2),
		t: fixed(t, 2),
		...Object.fromEntries(outputs.map((i) => [`y${i}`, fixed(here[i] as number, 4)])),
		...Object.fromEntries(outputs.map((i) => [`d${i}`, fixed(jacobian[i * count] as number, 4)])),
	}
	return {
		text,
		charts: { main: chart },
		places: {
			probe: at(x, here[0] as number),
			...Object.fromEntries(
				outputs.map((i) => {
					const z = ends[i] as number
					return [`label${i}`, at(z, fn.f([z, z2, z3], t)[i] as number)]
				}),
			),
		},
		on: { slopes: d1, ...Object.fromEntries(vectors.map(({ id }) => [`is-${id}`, id === fn.id])) },
		table: () => ({
			head: ['z₁', 'y₁', 'y₂', 'y₃', '∂y₁/∂z₁', '∂y₂/∂z₁', '∂y₃/∂z₁'],
			rows: Array.from(sample(domain, 12), (z) => {
				const [values, entries] = [fn.f([z, z2, z3], t), fn.jacobian([z, z2, z3], t)]
				const slopes = outputs.map((i) => entries[i * count] as number)
				return [fixed(z, 0), ...[...values, ...slopes].map((v) => fixed(v, 6))]
			}),
		}),
		said: phrase(words, 'said', text),
	}
}
