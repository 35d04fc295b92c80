import type { Elementwise, Params } from '../activations'
import type { Ball } from './ball'
import type { Formula } from './parse'
import { type Domain, points, viewOf } from './points'
import { formulaTarget, type Target, targetOf } from './target'

export interface CompareOptions {
	/** The whole line, if nothing is said. */
	readonly domain?: Domain
	/** The parameters that vary, and between what; a fixed one has min = max. Others of the kernel's keep their defaults. */
	readonly parameters?: Readonly<
		Record<string, { readonly min: number; readonly max: number; readonly default?: number }>
	>
	/** A relative difference that is let pass: for constants that the task gives rounded. */
	readonly tolerance?: number
	/** Whether slopes are compared too; they are, if nothing is said. */
	readonly slopes?: boolean
}

/** A point at which a formula is wrong. */
export interface Counterexample {
	/** Where f agrees, it is the slope that does not. */
	readonly what: 'f' | 'df'
	readonly x: number
	readonly parameters: Params
	/** NaN where it has no value. */
	readonly yours: number
	readonly right: number
}

/** How many points agreed, and at how many rounding left nothing to tell. */
interface Tally {
	readonly agreed: number
	readonly undecided: number
}

export type Verdict =
	| ({ readonly kind: 'agrees' } & Tally)
	| ({ readonly kind: 'wrong' } & Counterexample)
	/** Too few points could be decided. */
	| ({ readonly kind: 'undecided' } & Tally)

/**
 * What a bound may be for a point to say anything: next to the value itself, or next to the largest value in view, where what is
 * left of a cancellation is as good as 0; and what may have underflowed.
 */
const OF_VALUE = 2 ** -26
const OF_LARGEST = 2 ** -44
const NOTHING = 1e-290

/** Bounds are doubled before anything is called wrong: they are near to rigorous, and no more. */
const CAUTION = 2

type Judgement = 'same' | 'differs' | 'open' | 'outside'

function judge(yours: Ball, right: Ball, largest: number, tolerance: number): Judgement {
	if (yours.radius === Number.POSITIVE_INFINITY || right.radius === Number.POSITIVE_INFINITY) return 'open'
	const missing = [yours, right].filter(({ centre }) => Number.isNaN(centre)).length
	if (missing > 0) return missing === 2 ? 'outside' : 'differs'
	const scale = Math.max(Math.abs(yours.centre), Math.abs(right.centre))
	const bound = CAUTION * (yours.radius + right.radius)
	if (Math.abs(yours.centre - right.centre) > bound + tolerance * scale) return 'differs'
	return bound <= Math.max(OF_VALUE * scale, OF_LARGEST * largest, NOTHING) ? 'same' : 'open'
}

/** A point with what both sides say there. */
interface Row {
	readonly x: number
	readonly yours: Pair
	readonly right: Pair
}

type Pair = ReturnType<Target['at']>

/** The largest magnitude of what is right, in view. */
function largestOf(rows: readonly Row[], [from, to]: Domain, of: keyof Pair): number {
	const seen = rows.filter(({ x }) => from <= x && x <= to).map(({ right }) => Math.abs(right[of].centre))
	return Math.max(0, ...seen.filter(Number.isFinite))
}

/** How many values of the parameters are tried besides the usual ones. */
const MORE = 2

/** Values of all parameters: the usual ones first, then some that nothing is special about. */
function samples(parameters: NonNullable<CompareOptions['parameters']>): Params[] {
	const list = Object.entries(parameters)
	const at = (share: (i: number) => number) =>
		Object.fromEntries(list.map(([name, { min, max }], i) => [name, min + (max - min) * share(i)]))
	const usual = Object.fromEntries(list.map(([name, own]) => [name, own.default ?? (own.min + own.max) / 2]))
	if (list.every(([, { min, max }]) => min === max)) return [usual]
	const others = Array.from({ length: MORE }, (_, k) => at((i) => ((k + 1) * 0.41421356 + i * 0.61803399) % 1))
	return [usual, ...others]
}

/**
 * Whether a formula is the function that is asked for: f and f′ at over 200 points, each with a bound on what rounding may have
 * done to it. Beyond the bounds is wrong; within them agrees, if the bounds say enough.
 */
export function compare(yours: Formula, right: Formula | Elementwise | Target, options: CompareOptions = {}): Verdict {
	const { domain = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], tolerance = 0, slopes = true } = options
	const mine = formulaTarget(yours, true)
	const target = 'at' in right ? right : 'node' in right ? formulaTarget(right) : targetOf(right)
	const view = viewOf(domain)
	const wrong: Counterexample[] = []
	let [agreed, undecided, steep] = [0, 0, 0]
	for (const p of samples(options.parameters ?? {})) {
		const places = points(domain, [...target.breaks(p), ...mine.breaks(p)])
		const rows = Array.from(places, (x): Row => ({ x, yours: mine.at(x, p), right: target.at(x, p) }))
		const [high, steepest] = [largestOf(rows, view, 'f'), largestOf(rows, view, 'df')]
		for (const { x, yours: a, right: b } of rows) {
			const f = judge(a.f, b.f, high, tolerance)
			const sloped = slopes && f !== 'outside' && !Number.isNaN(a.df.centre)
			const df = sloped ? judge(a.df, b.df, steepest, tolerance) : 'open'
			if (f === 'differs') wrong.push({ what: 'f', x, parameters: p, yours: a.f.centre, right: b.f.centre })
			else if (df === 'differs') wrong.push({ what: 'df', x, parameters: p, yours: a.df.centre, right: b.df.centre })
			if (f === 'same') agreed++
			if (f === 'open') undecided++
			if (df === 'same') steep++
		}
	}
	const clearest = clearestOf(wrong, view)
	if (clearest) return { kind: 'wrong', ...clearest }
	const enough = agreed >= undecided && (!slopes || steep >= agreed / 4) && agreed > 0
	return { kind: enough ? 'agrees' : 'undecided', agreed, undecided }
}

/** How much there is to write of a number. */
const written = (x: number): number => String(Math.abs(x)).length

/** Of f if possible, with the usual parameters, in view, where the difference is at least half of the largest; of these the simplest x. */
function clearestOf(wrong: readonly Counterexample[], [from, to]: Domain): Counterexample | undefined {
	const prefer = (list: readonly Counterexample[], wanted: (one: Counterexample) => boolean) => {
		const found = list.filter(wanted)
		return found.length > 0 ? found : list
	}
	let list = prefer(wrong, ({ what }) => what === 'f')
	list = prefer(list, ({ parameters }) => parameters === wrong[0]?.parameters)
	list = prefer(list, ({ x }) => from <= x && x <= to && written(x) <= 4)
	list = prefer(list, ({ x }) => from <= x && x <= to)
	const gap = ({ yours, right }: Counterexample) => (Number.isNaN(yours - right) ? 1 : Math.abs(yours - right))
	const most = Math.max(...list.map(gap))
	const clear = list.filter((one) => gap(one) >= most / 2)
	return clear.sort((a, b) => written(a.x) - written(b.x) || Math.abs(a.x) - Math.abs(b.x) || b.x - a.x)[0]
}
