import { softmax } from '../../activations/softmax'
import { exp } from '../../activations/special/exp'
import { fixed, significant } from '../../i18n/number'
import { type Chart, fraction, paper, type Series } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, number, type Schema } from '../state'

const formats = ['float64', 'float32'] as const
type Format = (typeof formats)[number]

export type Overflow = {
	/** Added to the three logits 2, 1, 0. */
	readonly c: number
	/** What the naive form is computed in. */
	readonly format: Format
}

export const schema: Schema<Overflow> = { c: number(800, -1000, 1000), format: choice(formats, 'float64') }

const logits = [2, 1, 0]
const names = ['A', 'B', 'C']
const reach = 1000

const rounding: Readonly<Record<Format, (value: number) => number>> = {
	float64: (value) => value,
	float32: Math.fround,
}

/** Softmax as its formula is written, each step rounded to a format: the powers, then each over their sum. */
export function naive(z: readonly number[], format: Format): { powers: number[]; p: number[] } {
	const round = rounding[format]
	const powers = z.map((v) => round(exp(round(v))))
	const total = powers.reduce((sum, power) => round(sum + power), 0)
	return { powers, p: powers.map((power) => round(power / total)) }
}

export const shifted = (c: number): number[] => logits.map((v) => v + c)

/** Whether an answer is NaN, or off by a thousandth: sums that overflow give 0, subnormal powers have few digits left. */
const isWrong = (p: readonly number[]): boolean => {
	const right = softmax(logits)
	return p.some((value, k) => !(Math.abs(value - (right[k] as number)) < 1e-3))
}

interface Sweep {
	readonly series: readonly Series[]
	/** Up to `low` and from `high` on the answer is wrong. */
	readonly low: number
	readonly high: number
}

/** The naive form over every shift, in steps of ½; of a run of equal values only its ends are kept. */
function sweep(format: Format): Sweep {
	const c = Array.from({ length: 4 * reach + 1 }, (_, i) => i / 2 - reach)
	const all = c.map((at) => naive(shifted(at), format).p)
	const wrong = all.map(isWrong)
	const series = names.map((name, k): Series => {
		const y = all.map((p) => p[k] as number)
		const ends = c.map((_, i) => i).filter((i) => !(Object.is(y[i], y[i - 1]) && Object.is(y[i], y[i + 1])))
		return {
			name: `naive${name}`,
			className: 'ln fn-softmax',
			x: ends.map((i) => c[i] as number),
			y: ends.map((i) => y[i] as number),
		}
	})
	return {
		series,
		low: (c[wrong.indexOf(false)] as number) - 0.5,
		high: (c[wrong.lastIndexOf(false)] as number) + 0.5,
	}
}

const sweeps = new Map<Format, Sweep>()
export const sweepOf = (format: Format): Sweep => {
	const known = sweeps.get(format) ?? sweep(format)
	sweeps.set(format, known)
	return known
}

export const model = ({ c, format }: Overflow, words: Words): Scene => {
	const z = shifted(c)
	const { powers, p } = naive(z, format)
	const stable = softmax(z)
	const { series, low, high } = sweepOf(format)
	const level = softmax(logits)
	const chart: Chart = {
		x: paper([-reach, reach], 500),
		y: paper([-0.06, 1.06], 0.5),
		series: [
			...names.map((name, k) => ({
				name: `stable${name}`,
				className: 'now',
				x: [-reach, reach],
				y: [level[k] as number, level[k] as number],
			})),
			...series,
			{ name: 'drop', className: 'drop', x: [c, c], y: [2, -2] },
		],
	}
	const share = (value: number): string => (Number.isNaN(value) ? phrase(words, 'nan') : significant(value, 4))
	const row = (k: number): string => {
		const cells = [fixed(z[k] as number, 1), significant(powers[k] as number, 3), share(p[k] as number)]
		return `<tr><th scope="row">${names[k]}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>${share(stable[k] as number)}</td></tr>`
	}
	const region = (from: number, to: number): Place => {
		const left = Math.max(0, fraction(chart.x, from))
		return { left, width: Math.min(1, fraction(chart.x, to)) - left }
	}
	const text = {
		c: fixed(c, 1),
		format,
		low: fixed(low, 1),
		high: fixed(high, 1),
		naive: p.map(share).join(' / '),
		stable: Array.from(stable, share).join(' / '),
	}
	return {
		text: { ...text, note: phrase(words, isWrong(p) ? (c > 0 ? 'over' : 'under') : 'fine', text) },
		charts: { main: chart },
		places: {
			under: region(-reach, low),
			over: region(high, reach),
			underLabel: { ...region(-reach, low), top: 0.04 },
			overLabel: { ...region(high, reach), top: 0.04 },
			...Object.fromEntries(
				names.map((name, k) => [`label${name}`, { left: 0.3, top: 1 - fraction(chart.y, level[k] as number) }]),
			),
		},
		html: { rows: names.map((_, k) => row(k)).join('') },
		table: () => ({
			head: ['c', ...names.map((name) => `${words.naive} ${name}`), ...names.map((name) => `${words.stable} ${name}`)],
			rows: [-1000, -746, -744, -100, 0, 80, 87, 100, 700, 708, 709, 1000].map((at) => [
				fixed(at, 0),
				...naive(shifted(at), format).p.map(share),
				...Array.from(softmax(shifted(at)), share),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
