import { activation } from '../../activations'
import { convolve, type Picture } from '../../networks/convolution'
import { type Pooling, pool } from '../../networks/pooling'
import { pictureOf } from './bitmap'
import { type Kernel, kernels } from './kernels'

export const stageNames = ['image', 'convolved', 'activated', 'pooled'] as const
export type StageName = (typeof stageNames)[number]
export type Stages = Readonly<Record<StageName, Picture>>

/** Tiles are this many numbers wide and high. */
export const tile = 2

/** A picture through the three operations. */
export function stages(map: string, kernel: Kernel, fn: string, how: Pooling): Stages {
	const image = pictureOf(map)
	const convolved = convolve(image, kernels[kernel])
	const pixels = new Float64Array(convolved.pixels.length)
	activation(fn).fill(convolved.pixels, pixels)
	const activated = { ...convolved, pixels }
	return { image, convolved, activated, pooled: pool(activated, tile, how) }
}

/** A rectangle of cells. */
export interface Field {
	readonly column: number
	readonly row: number
	readonly size: number
}

/**
 * What a cell was made from, in each stage up to its own: the cell itself, its tile, the pixels under the kernel. Later stages
 * have the cell that it goes into, if the cell is not left over by the tiles.
 */
export function fields(
	at: StageName,
	column: number,
	row: number,
	of: Stages,
): Readonly<Record<StageName, Field | null>> {
	if (at === 'pooled') {
		const [u, v] = [tile * column, tile * row]
		const there = { column: u, row: v, size: tile }
		return {
			image: { column: u, row: v, size: tile + 2 },
			convolved: there,
			activated: there,
			pooled: { column, row, size: 1 },
		}
	}
	if (at === 'image') return { image: { column, row, size: 1 }, convolved: null, activated: null, pooled: null }
	const [u, v] = [Math.floor(column / tile), Math.floor(row / tile)]
	const here = { column, row, size: 1 }
	return {
		image: { column, row, size: 3 },
		convolved: here,
		activated: here,
		pooled: u < of.pooled.width && v < of.pooled.height ? { column: u, row: v, size: 1 } : null,
	}
}

/** ‖a − b‖ / (‖a‖ + ‖b‖): 0 for equal pictures, 1 for opposite ones; 0 for two empty ones. */
export function difference(a: Picture, b: Picture): number {
	let [apart, of, to] = [0, 0, 0]
	for (let k = 0; k < a.pixels.length; k++) {
		const [x, y] = [a.pixels[k] as number, b.pixels[k] as number]
		apart += (x - y) ** 2
		of += x * x
		to += y * y
	}
	return of + to === 0 ? 0 : Math.sqrt(apart) / (Math.sqrt(of) + Math.sqrt(to))
}
