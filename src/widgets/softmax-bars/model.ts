import { sigmoid } from '../../activations/sigmoid'
import { logSoftmax, softmax } from '../../activations/softmax'
import { exp } from '../../activations/special/exp'
import { fixed, percent, significant } from '../../i18n/number'
import { type Chart, fraction, paper, type Scale, type Series } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { number, numbers, type Schema } from '../state'

/** The most classes there can be, by the names they go by. */
export const classes = ['A', 'B', 'C', 'D', 'E'] as const
export const reach = 4
/** The farthest that all logits can be shifted together. */
export const farthest = 2

export type Bars = {
	/** A logit for each of two to five classes. */
	readonly z: readonly number[]
	/** log₂ of the temperature. */
	readonly t: number
	/** Added to every logit. */
	readonly c: number
}

export const schema: Schema<Bars> = {
	z: numbers([3, 1, 0], [-reach, reach], [2, classes.length]),
	t: number(0, -5, 5),
	c: number(0, -farthest, farthest),
}

export const temperature = (t: number): number => exp(t * Math.LN2)

/** e to the entropy of softmax(z/T): how many equally likely classes would leave one as unsure. */
export function effectiveClasses(z: ArrayLike<number>, T: number): number {
	const logs = logSoftmax(z, T)
	const entropy = softmax(z, T).reduce((sum, p, i) => (p === 0 ? sum : sum - p * (logs[i] as number)), 0)
	return exp(entropy)
}

const half = 0.32

/** A filled bar from 0 to each value, with a line along its end. */
const barSeries = (values: ArrayLike<number>): Series[] =>
	Array.from(values).flatMap((value, i) => {
		const x = [i + 1 - half, i + 1 + half]
		return [
			{ name: `bar${i}`, className: 'band fn-softmax', x, y: [value, value], y2: [0, 0] },
			{ name: `end${i}`, className: 'ln fn-softmax', x, y: [value, value] },
		]
	})

const across = (count: number): Scale => ({
	domain: [0.5, count + 0.5],
	ticks: Array.from({ length: count }, (_, i) => i + 1),
	format: (at) => classes[at - 1] ?? '',
})

/** One entry for each possible class, filled where there is one. */
const perClass = <T>(name: string, count: number, of: (i: number) => T, absent: T): Record<string, T> =>
	Object.fromEntries(classes.map((_, i) => [`${name}${i}`, i < count ? of(i) : absent]))

export const model = ({ z, t, c }: Bars, words: Words): Scene => {
	const T = temperature(t)
	const count = z.length
	const moved = z.map((v) => v + c)
	const p = softmax(moved, T)
	const still = softmax(z, T)
	const drift = Math.max(...p.map((v, i) => Math.abs(v - (still[i] as number))))
	const top = p.indexOf(Math.max(...p))
	const logits: Chart = {
		x: across(count),
		y: paper([-reach - farthest - 0.5, reach + farthest + 0.5], 2, 4),
		series: barSeries(moved),
	}
	const chances: Chart = {
		x: across(count),
		y: { ...paper([0, 1.18], 0.25), format: (share) => percent(share) },
		series: barSeries(p),
	}
	const onBar = (chart: Chart, values: ArrayLike<number>, i: number): Place => ({
		left: fraction(chart.x, i + 1),
		top: 1 - fraction(chart.y, values[i] as number),
	})
	const pair = sigmoid.f(((moved[0] as number) - (moved[1] as number)) / T)
	const text = {
		temperature: significant(T, 3),
		sum: fixed(
			p.reduce((sum, v) => sum + v, 0),
			4,
		),
		top: classes[top] as string,
		largest: percent(p[top] as number, 1),
		effective: fixed(effectiveClasses(moved, T), 2),
		shift: fixed(c, 1),
		drift: significant(drift, 2),
		first: fixed(p[0] as number, 6),
		sigmoid: fixed(pair, 6),
		difference: fixed((moved[0] as number) - (moved[1] as number), 2),
		all: Array.from(p, (v, i) => `${classes[i]} ${percent(v, 1)}`).join(words.comma ?? ', '),
	}
	return {
		text: {
			...text,
			note: phrase(words, count === 2 ? 'pair' : 'drifted', text),
			...perClass('z', count, (i) => fixed(moved[i] as number, 1), ''),
			...perClass('p', count, (i) => percent(p[i] as number, 1), ''),
		},
		charts: { logits, chances },
		places: {
			...perClass<Place | null>('knob', count, (i) => onBar(logits, moved, i), null),
			...perClass<Place | null>('chance', count, (i) => onBar(chances, p, i), null),
		},
		on: perClass('row', count, () => true, false),
		table: () => ({
			head: [words.class as string, words.logit as string, words.chance as string, words.logChance as string],
			rows: moved.map((v, i) => [
				classes[i] as string,
				fixed(v, 2),
				significant(p[i] as number, 6),
				fixed(logSoftmax(moved, T)[i] as number, 6),
			]),
		}),
		said: phrase(words, 'said', text),
	}
}
