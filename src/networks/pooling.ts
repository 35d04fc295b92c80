import { type Picture, picture } from './convolution'

export const poolings = ['max', 'average'] as const
export type Pooling = (typeof poolings)[number]

/**
 * One number for each tile of size × size: the largest or the mean. Tiles do not overlap; what is left over at the right and
 * at the bottom is dropped. RangeError where no tile fits.
 */
export function pool(image: Picture, size: number, how: Pooling): Picture {
	const width = Math.floor(image.width / size)
	const height = Math.floor(image.height / size)
	if (width < 1 || height < 1) throw new RangeError('The tile is larger than the picture')
	return picture(width, height, (column, row) => {
		let largest = Number.NEGATIVE_INFINITY
		let sum = 0
		for (let v = 0; v < size; v++)
			for (let u = 0; u < size; u++) {
				const value = image.pixels[(size * row + v) * image.width + size * column + u] as number
				largest = Math.max(largest, value)
				sum += value
			}
		return how === 'max' ? largest : sum / (size * size)
	})
}
