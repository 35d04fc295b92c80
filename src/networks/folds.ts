import type { Elementwise, Params } from '../activations/types'
import type { Network } from './dense'
import { affine } from './linear'

/** A slope that changes by less than this share of the steepest slope is rounding. */
const tolerance = 1e-9
/** Some f make folds by powers of two: from here on counting would freeze a page. */
const most = 3000
/** Nearer together than this share of the interval, two folds are one to a double. */
const nearest = 1e-12

/** Where the folds of each layer fall on the line, and what every unit is there. */
interface Polyline {
	x: Float64Array
	/** x.length × units, row by row. */
	values: Float64Array
}

/**
 * The points in (from, to) where the slope of a piecewise linear network of one input and one output changes, found exactly,
 * layer by layer: a fold comes about where a unit passes a kink of f. Null where there are too many to count. RangeError for
 * another shape, or an f that is curved.
 */
export function folds(network: Network, from: number, to: number): number[] | null {
	if (network.inputs !== 1 || network.outputs !== 1)
		throw new RangeError('Folds are counted from one input to one output')
	let line: Polyline = { x: Float64Array.of(from, to), values: Float64Array.of(from, to) }
	for (const { inputs, outputs, weights, bias, activation, params } of network.layers) {
		const rows = line.x.length
		const z = new Float64Array(rows * outputs)
		affine(line.values, weights, bias, z, rows, inputs, outputs)
		if (!isPiecewiseLinear(activation, params)) throw new RangeError(`${activation.id} is not made of straight pieces`)
		const kinks = activation.breaks(params).map(({ x }) => x)
		line = refined({ x: line.x, values: z }, outputs, kinks, nearest * (to - from))
		if (line.x.length > most) return null
		activation.fill(line.values, line.values, params)
	}
	return bends(line)
}

/** Whether f″ is 0 beside every break, and at a few inputs besides for an f that has none. */
const isPiecewiseLinear = (fn: Elementwise, params: Params): boolean =>
	fn.breaks(params).every(({ order, left, right }) => order === 1 && left[2] === 0 && right[2] === 0) &&
	[-0.7, 0.3, 1.1].every((x) => (fn.d2f(x, params) ?? 0) === 0)

/** The same lines with a point put in wherever a unit passes a kink. */
function refined({ x, values }: Polyline, units: number, kinks: readonly number[], gap: number): Polyline {
	const found: { x: number; segment: number; share: number }[] = []
	for (let s = 0; s + 1 < x.length; s++) {
		const [x0, x1] = [x[s] as number, x[s + 1] as number]
		const shares: number[] = []
		for (let j = 0; j < units; j++) {
			const [z0, z1] = [values[s * units + j] as number, values[(s + 1) * units + j] as number]
			for (const kink of kinks) if (z0 < kink !== z1 < kink) shares.push((kink - z0) / (z1 - z0))
		}
		found.push({ x: x0, segment: s, share: 0 })
		let last = x0
		for (const share of shares.sort((a, b) => a - b)) {
			const at = x0 + share * (x1 - x0)
			if (at - last > gap && x1 - at > gap) {
				found.push({ x: at, segment: s, share })
				last = at
			}
		}
	}
	found.push({ x: x[x.length - 1] as number, segment: x.length - 2, share: 1 })
	const next = new Float64Array(found.length * units)
	for (const [k, { segment, share }] of found.entries()) {
		for (let j = 0; j < units; j++) {
			const z0 = values[segment * units + j] as number
			const z1 = values[(segment + 1) * units + j] as number
			next[k * units + j] = share === 0 ? z0 : share === 1 ? z1 : z0 + share * (z1 - z0)
		}
	}
	return { x: Float64Array.from(found, (each) => each.x), values: next }
}

/** The inner points at which a polyline of one value turns. */
function bends({ x, values }: Polyline): number[] {
	const slopes = Float64Array.from(
		{ length: x.length - 1 },
		(_, s) => ((values[s + 1] as number) - (values[s] as number)) / ((x[s + 1] as number) - (x[s] as number)),
	)
	const steepest = slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)
	const turns = (s: number): boolean =>
		Math.abs((slopes[s] as number) - (slopes[s - 1] as number)) > tolerance * steepest
	return Array.from(x.subarray(1, x.length - 1)).filter((_, k) => turns(k + 1))
}
