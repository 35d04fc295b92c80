import { nextDown, nextUp, powerOfTwo } from './doubles'
import { crossings, runs } from './signs'
import { derivative, type Subject } from './subject'

/** An open interval between neighbouring breaks (or ±∞), with the function sampled inside it. */
export interface Piece {
	readonly from: number
	readonly to: number
	/** The sample points, ascending, strictly inside. */
	readonly x: Float64Array
	/** f, f′, f″ at the sample points. */
	readonly y: readonly [Float64Array, Float64Array, Float64Array]
	/** Where f′ (1) and f″ (2) change sign inside, to the last bit, ascending. */
	readonly turns: Readonly<Record<1 | 2, readonly number[]>>
}

/** Positive sample points: steps of 1/32 to 16, eighths of an octave to 2¹², from there up and from 2⁻⁶ down ever coarser. */
function magnitudes(): number[] {
	const points = [Number.MIN_VALUE, Number.MAX_VALUE]
	for (let i = 1; i <= 512; i++) points.push(i / 32)
	for (let e = 4; e < 12; e++) for (let i = 8; i < 16; i++) points.push((i / 8) * powerOfTwo(e))
	for (let e = 12; e <= 64; e++) points.push(powerOfTwo(e), 1.5 * powerOfTwo(e))
	for (let e = -6; e >= -64; e--) points.push(powerOfTwo(e), 1.5 * powerOfTwo(e))
	for (let e = 72; e <= 1016; e += 8) points.push(powerOfTwo(e), powerOfTwo(-e))
	return points
}

/**
 * The sample points of the whole line, ascending: dense where activations live, and over all magnitudes. Of what a
 * function does entirely between two of them the analysis sees nothing.
 */
const line = Float64Array.from([0, ...magnitudes().flatMap((m) => [-m, m])]).sort()

/** Points that close in on a finite end from inside, to its neighbouring double. */
function approach(end: number, inward: 1 | -1): number[] {
	const points = [inward > 0 ? nextUp(end) : nextDown(end)]
	for (let e = -6; e >= -48; e--) points.push(end + inward * powerOfTwo(e))
	return points
}

/** The sample points between two ends, ascending. */
function samplePoints(from: number, to: number): Float64Array {
	const inside = (x: number) => from < x && x < to
	const far = line.filter(inside)
	const near = Number.isFinite(from) ? approach(from, 1) : []
	if (Number.isFinite(to)) near.push(...approach(to, -1))
	const kept = near.filter(inside)
	const points = new Float64Array(far.length + kept.length)
	points.set(far)
	points.set(kept, far.length)
	return points.sort()
}

const memo = new WeakMap<Subject, readonly Piece[]>()

/** The subject cut at its breaks and sampled; computed once for a subject. */
export function pieces(s: Subject): readonly Piece[] {
	const known = memo.get(s)
	if (known) return known
	const made = Array.from({ length: s.breaks.length + 1 }, (_, i): Piece => {
		const from = s.breaks[i - 1]?.x ?? Number.NEGATIVE_INFINITY
		const to = s.breaks[i]?.x ?? Number.POSITIVE_INFINITY
		const x = samplePoints(from, to)
		const [df, d2f] = [derivative(s, 1), derivative(s, 2)]
		const y = [x.map(s.f), x.map(df), x.map(d2f)] as const
		const turns = { 1: crossings(df, runs(x, y[1])), 2: crossings(d2f, runs(x, y[2])) }
		return { from, to, x, y, turns }
	})
	memo.set(s, made)
	return made
}

/**
 * Whether f (order 0) or f′ (order 1) is constant on a piece: its derivative is exactly 0 at every sample. A function
 * that is analytic between its breaks cannot be constant on part of a piece alone, so a derivative that merely
 * underflows far out (sigmoid′ beyond −745) is told from a flat half-line (ReLU's) by a single sample that is not 0.
 */
export function isConstant(piece: Piece, order: 0 | 1): boolean {
	const slope = piece.y[order === 0 ? 1 : 2]
	return slope.length > 0 && slope.every((value) => value === 0)
}

/** The point of a piece, ends included, that is nearest to 0. */
export const nearestToZero = (piece: Piece): number => Math.min(Math.max(0, piece.from), piece.to)
