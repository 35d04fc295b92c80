import { type Analysis, analyse } from './index'
import type { Ends } from './limits'
import { isConstant, pieces } from './pieces'
import type { Bound, Extremes } from './range'
import type { Monotonicity } from './shape'
import type { Subject } from './subject'

/** An analysis in which something may be open: numbers are NaN then. */
export interface Findings extends Omit<Analysis, 'monotonicity'> {
	readonly monotonicity: Monotonicity | 'undecided'
}

/** What can be said of a function for which nobody vouches. */
export interface Doubted extends Findings {
	/** Where it has no value, or one too large for a double: of such samples the one nearest to 0; null where there is none. */
	readonly hole: number | null
}

/** Between these a function of this course has values; beyond, one may overflow. */
const near = 16
/** Between these it has its usual size. */
const about = 4
/** Larger than this, a value beside a break is a pole's. */
const huge = 1e15
/** Relative differences up to this are rounding. */
const rounding = 1e-9

const unknown: Bound = { value: Number.NaN, attained: false, at: Number.NaN }
const open: Extremes = { infimum: unknown, supremum: unknown }

/**
 * The analysis of a function that may break the kernel's contract, such as one that a reader typed or drew. What hangs on a
 * value or a limit that is not there, or on a pole, is left open, and so is what the function's own samples contradict: none
 * may lie outside the range, no chord may be steeper than the steepest slope, nothing may fall that is said to rise.
 * A function that keeps the contract loses nothing.
 */
export function doubted(s: Subject): Doubted {
	const found = analyse(s)
	const hole = holeOf(s)
	const whole = hole === null && !hasPole(s, 0)
	const differentiable = whole && !hasPole(s, 1)
	const decided = (ends: Ends): boolean => !Number.isNaN(ends.left) && !Number.isNaN(ends.right)
	const range = whole && decided(found.limits) ? settled(s, 0, found.range, found.limits) : open
	const slopes = differentiable && decided(found.slopeLimits) ? settled(s, 1, found.slopes, found.slopeLimits) : open
	const { moments, smoothness } = found
	const nan = Number.NaN
	return {
		...found,
		hole,
		range: within(s, 0, range) ? range : open,
		// a rule for f′ may give numbers where f has none
		slopeLimits: hole === null ? found.slopeLimits : { left: nan, right: nan },
		slopes: within(s, 1, slopes) && gentle(s, slopes) ? slopes : open,
		monotonicity: whole && agrees(s, found.monotonicity) ? found.monotonicity : 'undecided',
		smoothness: hole === null ? smoothness : { ...smoothness, order: nan },
		saturation: found.saturation.map(({ epsilon, left, right }) => ({
			epsilon,
			left: hole !== null || Number.isNaN(found.slopeLimits.left) ? nan : left,
			right: hole !== null || Number.isNaN(found.slopeLimits.right) ? nan : right,
		})),
		moments: {
			...(whole ? moments : { ...moments, mean: nan, variance: nan, meanSquare: nan, chi1: nan }),
			...(differentiable ? {} : { slopeMean: nan, slopeSquare: nan, chi1: nan }),
			...(whole ? {} : { zeroShare: nan, flatShare: nan }),
		},
	}
}

/** The sample nearest to 0 at which there is no value. */
function holeOf(s: Subject): number | null {
	let found: number | null = null
	const look = (x: number, y: number): void => {
		if (Number.isNaN(y) && Math.abs(x) <= near && !(found !== null && Math.abs(found) <= Math.abs(x))) found = x
	}
	for (const { x, y } of pieces(s)) for (const [i, at] of x.entries()) look(at, y[0][i] as number)
	for (const { x } of s.breaks) look(x, s.f(x))
	return found
}

/** Whether f, or f or f′, grows without bound at some break. */
const hasPole = ({ breaks }: Subject, order: 0 | 1): boolean =>
	breaks.some(({ left, right }) =>
		[left, right].some((jet) => jet.slice(0, order + 1).some((value) => !(Math.abs(value) < huge))),
	)

/** Takes a turn that rounding made, where the function is at its limit to the last digits, for the limit. */
function settled(s: Subject, order: 0 | 1, { infimum, supremum }: Extremes, ends: Ends): Extremes {
	const flat = pieces(s).some((piece) => isConstant(piece, order))
	const mend = (bound: Bound): Bound => {
		if (flat || !bound.attained || s.breaks.some(({ x }) => x === bound.at)) return bound
		const side = Math.sign(bound.at)
		const limit = side < 0 ? ends.left : ends.right
		const isLimit = Math.abs(bound.value - limit) <= rounding * Math.abs(limit)
		return isLimit && Math.abs(bound.at) > near
			? { value: limit, attained: false, at: side * Number.POSITIVE_INFINITY }
			: bound
	}
	return { infimum: mend(infimum), supremum: mend(supremum) }
}

/** Whether no sample lies outside the extremes by more than rounding. */
function within(s: Subject, order: 0 | 1, { infimum, supremum }: Extremes): boolean {
	const slack = (bound: number): number => (Number.isFinite(bound) ? rounding * Math.max(Math.abs(bound), 1e-300) : 0)
	const [low, high] = [infimum.value - slack(infimum.value), supremum.value + slack(supremum.value)]
	return pieces(s).every(({ y }) => y[order].every((value) => !(value < low || value > high)))
}

/** Whether no chord between neighbouring samples is steeper than the extremes of the slope allow. */
function gentle(s: Subject, { infimum, supremum }: Extremes): boolean {
	return chords(s).every(({ dx, dy, size }) => {
		const slack = rounding * size
		return !(dy > supremum.value * dx + slack || dy < infimum.value * dx - slack)
	})
}

/** Whether the samples rise and fall as the word says, by more than rounding. */
function agrees(s: Subject, word: Monotonicity): boolean {
	const directions = new Set(chords(s).map(({ dy, size }) => (Math.abs(dy) <= rounding * size ? 0 : Math.sign(dy))))
	for (const { left, right } of s.breaks) directions.add(Math.sign(right[0] - left[0]))
	const [rises, falls] = [directions.has(1), directions.has(-1)]
	if (word === 'none') return rises && falls
	if (word === 'constant') return !rises && !falls
	return word === 'increasing' || word === 'non-decreasing' ? !falls : !rises
}

interface Chord {
	readonly dx: number
	readonly dy: number
	/** The largest of both values and of those about 0, which f may be made of: what the difference is to be measured by. */
	readonly size: number
}

/** Between neighbouring samples of one piece, where both have values. */
function chords(s: Subject): Chord[] {
	let scale = 0
	for (const { x, y } of pieces(s))
		for (const [i, at] of x.entries())
			if (Math.abs(at) <= about) scale = Math.max(scale, Math.abs(y[0][i] as number) || 0)
	return pieces(s).flatMap(({ x, y: [f] }) =>
		Array.from(x.subarray(1), (at, i): Chord => {
			const [from, to] = [f[i] as number, f[i + 1] as number]
			return { dx: at - (x[i] as number), dy: to - from, size: Math.max(Math.abs(from), Math.abs(to), scale) }
		}).filter(({ dx, dy }) => Number.isFinite(dx) && Number.isFinite(dy)),
	)
}
