import type { Elementwise } from '../../activations/types'
import type { Curve } from '../../plots/curves'

/** Below this slope an input teaches next to nothing. */
export const flatSlope = 0.01

/** What a neuron y = f(wx + b) makes of many equally likely inputs. */
export interface Output {
	readonly y: Float64Array
	/** f′(z), 0 where there is none. */
	readonly slopes: Float64Array
	/** The best straight line y ≈ level + tilt·(z − b), and the share of y's variance that it explains; 1 for a constant y. */
	readonly level: number
	readonly tilt: number
	readonly straight: number
	readonly spreadOfZ: number
	readonly largestZ: number
	readonly largestY: number
	/** E |f′|, E f′², and the share of inputs with |f′| < 0.01. */
	readonly slope: number
	readonly slopeSquare: number
	readonly flat: number
}

const mean = (values: Float64Array, of: (value: number, i: number) => number = (value) => value): number => {
	let sum = 0
	for (let i = 0; i < values.length; i++) sum += of(values[i] as number, i)
	return sum / values.length
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

export const outputs = (fn: Elementwise, x: Float64Array, w: number, b: number): Output => {
	const z = x.map((value) => w * value + b)
	const y = new Float64Array(z.length)
	const slopes = new Float64Array(z.length)
	fn.fill(z, y)
	fn.fillDf(z, slopes)
	for (let i = 0; i < slopes.length; i++) if (Number.isNaN(slopes[i])) slopes[i] = 0

	const [meanZ, meanY] = [mean(z), mean(y)]
	const varianceZ = mean(z, (value) => (value - meanZ) ** 2)
	const varianceY = mean(y, (value) => (value - meanY) ** 2)
	const together = mean(z, (value, i) => (value - meanZ) * ((y[i] as number) - meanY))
	const tilt = varianceZ > 0 ? together / varianceZ : 0
	// Rounding alone spreads a constant a little.
	const constant = varianceY <= 1e-30 * (1 + meanY ** 2)
	return {
		y,
		slopes,
		level: meanY + tilt * (b - meanZ),
		tilt,
		straight: constant ? 1 : Math.min(1, (tilt * together) / varianceY),
		spreadOfZ: Math.sqrt(varianceZ),
		largestZ: largest(z),
		largestY: largest(y),
		slope: mean(slopes, Math.abs),
		slopeSquare: mean(slopes, (value) => value * value),
		flat: mean(slopes, (value) => Number(Math.abs(value) < flatSlope)),
	}
}

/** Bars that lie on their side: the outline of each as a strip from 0 to its share. */
export const histogram = (values: Float64Array, [low, high]: readonly [number, number], bins: number) => {
	const shares = new Float64Array(bins)
	let [above, below] = [0, 0]
	for (const value of values) {
		const bin = Math.floor(((value - low) / (high - low)) * bins)
		if (bin >= bins) above++
		else if (bin < 0) below++
		else shares[bin] = (shares[bin] as number) + 1 / values.length
	}
	const [x, y, y2]: [number[], number[], number[]] = [[], [], []]
	shares.forEach((share, bin) => {
		const edge = (at: number): number => low + ((high - low) * at) / bins
		x.push(0, share, Number.NaN)
		y.push(edge(bin), edge(bin), Number.NaN)
		y2.push(edge(bin + 1), edge(bin + 1), Number.NaN)
	})
	return { x, y, y2, most: Math.max(...shares, 1e-9), above: above / values.length, below: below / values.length }
}

/** Where |f′| stays below 0.01 up to either edge of the plot, to the nearest sample: enough for shading. */
export const tails = ({ x, df }: Curve): { left: number | null; right: number | null } => {
	const steep = (value: number): boolean => Math.abs(value) >= flatSlope
	const [first, last] = [df.findIndex(steep), df.findLastIndex(steep)]
	if (first < 0) return { left: x.at(-1) as number, right: null }
	return {
		left: first > 0 ? (x[first] as number) : null,
		right: last < x.length - 1 ? (x[last] as number) : null,
	}
}
