import { type Picture, picture } from '../../networks/convolution'

const kernel = (...weights: readonly number[]): Picture => picture(3, 3, (u, v) => weights[3 * v + u] as number)

/** The kernels of the figure: 3 × 3 weights, row by row. */
export const kernels = {
	vertical: kernel(-1, 0, 1, -2, 0, 2, -1, 0, 1),
	horizontal: kernel(-1, -2, -1, 0, 0, 0, 1, 2, 1),
	diagonal: kernel(0, 1, 2, -1, 0, 1, -2, -1, 0),
	outline: kernel(-1, -1, -1, -1, 8, -1, -1, -1, -1),
	sharpen: kernel(0, -1, 0, -1, 5, -1, 0, -1, 0),
	blur: picture(3, 3, () => 1 / 9),
	same: kernel(0, 0, 0, 0, 1, 0, 0, 0, 0),
} as const satisfies Readonly<Record<string, Picture>>

export type Kernel = keyof typeof kernels
export const kernelNames = Object.keys(kernels) as readonly Kernel[]
