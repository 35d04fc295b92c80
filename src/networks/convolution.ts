/** A picture of one channel: height × width numbers, row by row. */
export interface Picture {
	readonly width: number
	readonly height: number
	readonly pixels: Float64Array
}

export const picture = (width: number, height: number, pixel: (column: number, row: number) => number): Picture => ({
	width,
	height,
	pixels: Float64Array.from({ length: width * height }, (_, k) => pixel(k % width, Math.floor(k / width))),
})

/**
 * The kernel laid on every place where it fits whole, its products summed there: what deep learning calls a convolution and
 * signal processing a cross-correlation. The result is smaller by the kernel's size less 1. RangeError where nothing fits.
 */
export function convolve(image: Picture, kernel: Picture): Picture {
	const width = image.width - kernel.width + 1
	const height = image.height - kernel.height + 1
	if (width < 1 || height < 1) throw new RangeError('The kernel is larger than the picture')
	return picture(width, height, (column, row) => {
		let sum = 0
		for (let v = 0; v < kernel.height; v++)
			for (let u = 0; u < kernel.width; u++)
				sum +=
					(kernel.pixels[v * kernel.width + u] as number) *
					(image.pixels[(row + v) * image.width + column + u] as number)
		return sum
	})
}
