import type { Break, Elementwise, Jet } from '../../activations'
import { sameLength } from '../../activations/length'
import { places, tallest } from './points'

/** One cubic, from its left end on: y + u(m + u(b + u·a)). */
interface Piece {
	readonly from: number
	readonly y: number
	readonly m: number
	readonly b: number
	readonly a: number
}

/**
 * Slopes at the points, by which cubics between them overshoot nowhere: the harmonic mean of the chords' slopes, weighted by their
 * lengths, 0 where the chords turn; at the ends, the last chord's. Fritsch and Butland 1984, *A method for constructing local
 * monotone piecewise cubic interpolants*.
 */
function slopesAt(heights: readonly number[]): number[] {
	const steps = places.slice(1).map((x, k) => x - (places[k] as number))
	const chords = steps.map((h, k) => ((heights[k + 1] as number) - (heights[k] as number)) / h)
	return heights.map((_, k) => {
		const [before, after] = [chords[k - 1], chords[k]]
		if (before === undefined || after === undefined) return (before ?? after) as number
		if (before * after <= 0) return 0
		const [left, right] = [steps[k - 1] as number, steps[k] as number]
		const [w, v] = [2 * right + left, right + 2 * left]
		return (w + v) / (w / before + v / after)
	})
}

/**
 * The function through points above `places`, of as many heights: cubics between them, straight lines beyond, and f′ continuous. It
 * keeps the kernel's contract: it is made of polynomials, and f″ jumps at its points.
 */
export function drawn(heights: readonly number[], name: string): Elementwise {
	const slopes = slopesAt(heights)
	const at = (values: readonly number[], k: number): number => values[k] as number
	const straight = (k: number): Piece => ({ from: at(places, k), y: at(heights, k), m: at(slopes, k), b: 0, a: 0 })
	const last = places.length - 1
	const inner = places.slice(1).map((to, k): Piece => {
		const h = to - at(places, k)
		const chord = (at(heights, k + 1) - at(heights, k)) / h
		const [m, n] = [at(slopes, k), at(slopes, k + 1)]
		return { ...straight(k), b: (3 * chord - 2 * m - n) / h, a: (m + n - 2 * chord) / (h * h) }
	})
	const pieces = [straight(0), ...inner, straight(last)]
	/** The piece of x; of a point, the one to its right. */
	const pieceOf = (x: number): Piece => pieces[places.filter((place) => place <= x).length] as Piece
	const jet = ({ from, y, m, b, a }: Piece, x: number): Jet => {
		const u = x - from
		// 0·∞ is no limit: a level line stays where it is
		if (b === 0 && a === 0) return [m === 0 ? y : y + u * m, m, 0]
		return [y + u * (m + u * (b + u * a)), m + u * (2 * b + u * (3 * a)), 2 * b + u * (6 * a)]
	}
	const f = (x: number): number => (Number.isNaN(x) ? x : jet(pieceOf(x), x)[0])
	const df = (x: number): number => (Number.isNaN(x) ? x : jet(pieceOf(x), x)[1])
	const found = places.flatMap((x, k): Break[] => {
		const [before, after] = [pieces[k] as Piece, pieces[k + 1] as Piece]
		const [bent, bends] = [jet(before, x)[2], jet(after, x)[2]]
		const [y, m] = [at(heights, k), at(slopes, k)]
		return bent === bends ? [] : [{ x, order: 2, left: [y, m, bent], right: [y, m, bends] }]
	})
	const isBreak = new Set(found.map(({ x }) => x))
	const along = (g: (x: number) => number) => (x: Float64Array, y: Float64Array) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = g(x[i] as number)
	}
	return {
		kind: 'elementwise',
		id: 'own',
		name,
		parameters: {},
		f,
		df,
		d2f: (x) => (Number.isNaN(x) ? x : isBreak.has(x) ? null : jet(pieceOf(x), x)[2]),
		breaks: () => found,
		fill: along(f),
		fillDf: along(df),
		tex: { f: 'f(x)', df: "f'(x)", d2f: "f''(x)" },
		references: [],
	}
}

/** The heights of a function above the places, as far as points go; 0 where it has none. */
export const heightsOf = (f: (x: number) => number): number[] =>
	places.map((x) => {
		const y = f(x)
		return Number.isNaN(y) ? 0 : Number(Math.min(tallest, Math.max(-tallest, y)).toFixed(2)) + 0
	})
