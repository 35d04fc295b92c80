import type { DataSet } from './data'
import type { Generator } from './random'
import { turn } from './turn'

/** Pixels along a side. */
export const digitSide = 8

type Point = readonly [x: number, y: number]
type Stroke = readonly Point[]

/** From one angle to another, in turns from the right by way of the bottom: y points down, as in pictures. */
const arc = (x: number, y: number, rx: number, ry: number, from: number, to: number): Stroke =>
	Array.from({ length: 13 }, (_, k) => {
		const [cos, sin] = turn(from + ((to - from) * k) / 12)
		return [x + rx * cos, y + ry * sin]
	})

/** How each digit is written, in the unit square. */
const glyphs: readonly (readonly Stroke[])[] = [
	[arc(0.5, 0.5, 0.27, 0.4, 0, 1)],
	[
		[
			[0.34, 0.26],
			[0.54, 0.1],
			[0.54, 0.9],
		],
	],
	[[...arc(0.5, 0.32, 0.25, 0.22, 0.5, 1.08), [0.24, 0.9], [0.78, 0.9]]],
	[arc(0.46, 0.3, 0.24, 0.2, 0.58, 1.25), arc(0.46, 0.7, 0.28, 0.2, 0.75, 1.42)],
	[
		[
			[0.62, 0.9],
			[0.62, 0.1],
			[0.2, 0.65],
			[0.82, 0.65],
		],
	],
	[[[0.74, 0.1], [0.33, 0.1], ...arc(0.48, 0.65, 0.25, 0.25, 0.62, 1.4)]],
	[[[0.62, 0.1], [0.38, 0.34], ...arc(0.5, 0.67, 0.22, 0.23, 0.5, 1.5)]],
	[
		[
			[0.23, 0.1],
			[0.77, 0.1],
			[0.42, 0.9],
		],
	],
	[arc(0.5, 0.29, 0.2, 0.19, 0, 1), arc(0.5, 0.69, 0.24, 0.21, 0, 1)],
	[[...arc(0.5, 0.33, 0.22, 0.23, 0, 1), [0.66, 0.66], [0.46, 0.9]]],
]

/** Distance from a point to a segment, whose ends must differ. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay]
	const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
	const [ox, oy] = [x - ax - along * dx, y - ay - along * dy]
	// Not Math.hypot, which engines round as they like.
	return Math.sqrt(ox * ox + oy * oy)
}

function nearest(point: Point, strokes: readonly Stroke[]): number {
	let least = Number.POSITIVE_INFINITY
	for (const stroke of strokes)
		for (let k = 1; k < stroke.length; k++)
			least = Math.min(least, distance(point, stroke[k - 1] as Point, stroke[k] as Point))
	return least
}

/** A hand's own way to write: turned, sheared, stretched and moved about the middle. */
function hand({ uniform }: Generator): (point: Point) => Point {
	const within = (reach: number) => reach * (2 * uniform() - 1)
	const [cos, sin] = turn(within(0.035))
	const shear = within(0.2)
	const [wide, high] = [0.95 + within(0.15), 0.95 + within(0.1)]
	const [right, down] = [0.5 + within(0.07), 0.5 + within(0.07)]
	return ([x, y]) => {
		const v = high * (y - 0.5)
		const u = wide * (x - 0.5) - shear * v
		return [right + cos * u - sin * v, down + sin * u + cos * v]
	}
}

/**
 * Handwriting made by rule: the digits in turn, each 8 × 8 pixels from 0 (paper) to 1 (ink), row by row from the top, by a hand
 * and a pen of its own. `noise` is added to each pixel.
 */
export function digits(rows: number, noise: number, generator: Generator): DataSet {
	const inputs = digitSide * digitSide
	const outputs = glyphs.length
	const x = new Float64Array(rows * inputs)
	const targets = new Float64Array(rows * outputs)
	for (let r = 0; r < rows; r++) {
		const label = r % outputs
		const move = hand(generator)
		const strokes = (glyphs[label] as readonly Stroke[]).map((stroke) => stroke.map(move))
		const pen = 0.06 + 0.04 * generator.uniform()
		for (let k = 0; k < inputs; k++) {
			const pixel: Point = [((k % digitSide) + 0.5) / digitSide, (Math.floor(k / digitSide) + 0.5) / digitSide]
			const ink = Math.min(1, Math.max(0, 0.5 + (pen - nearest(pixel, strokes)) * digitSide))
			x[r * inputs + k] = ink + noise * generator.normal()
		}
		targets[r * outputs + label] = 1
	}
	return { rows, inputs, outputs, x, targets }
}
