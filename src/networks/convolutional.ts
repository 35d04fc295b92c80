import { activate, type MakeForm, scale } from './form'
import { affine, affineBackward } from './linear'

/** Pictures as rows hold them: height × width × channels, the channels of a pixel side by side. */
interface Pictures {
	readonly width: number
	readonly height: number
	/** 1 unless given. */
	readonly channels?: number
	/** Pixels along a side of the kernel, and from one place of it to the next; the latter 1 unless given. */
	readonly kernel: number
	readonly stride?: number
}

/** Where in a row each number of each patch lies: places × (kernel × kernel × channels). */
function patchesOf({ width, height, channels = 1, kernel, stride = 1 }: Pictures): Uint32Array {
	const across = Math.floor((width - kernel) / stride) + 1
	const down = Math.floor((height - kernel) / stride) + 1
	if (across < 1 || down < 1) throw new RangeError('The kernel is larger than the picture')
	const size = kernel * kernel * channels
	return Uint32Array.from({ length: across * down * size }, (_, k) => {
		const place = Math.floor(k / size)
		const row = stride * Math.floor(place / across) + Math.floor((k % size) / (kernel * channels))
		const column = stride * (place % across)
		return (row * width + column) * channels + (k % (kernel * channels))
	})
}

/**
 * A convolutional layer: each unit is a kernel, laid on every place where it fits whole, with one bias for all of them. It gives
 * places × units numbers a row, which another may take whose channels are the units of this one.
 */
export const convolutional =
	(pictures: Pictures): MakeForm =>
	(inputs, units) => {
		const { width, height, channels = 1, kernel } = pictures
		if (inputs !== width * height * channels)
			throw new RangeError(`Pictures of ${width} × ${height} × ${channels} are no rows of ${inputs} numbers`)
		const at = patchesOf(pictures)
		const size = kernel * kernel * channels
		const outputs = (at.length / size) * units
		return {
			outputs,
			weights: size * units,
			biases: units,
			fans: { inputs: size, outputs: units },
			pass(layer, rows, gradient) {
				const { weights, bias } = layer
				const room = () => new Float64Array(rows * outputs)
				const [z, h, slope, delta] = [room(), room(), room(), room()]
				const count = (rows * outputs) / units
				const patches = new Float64Array(count * size)
				const dPatches = new Float64Array(count * size)
				const way = {
					forward(x: Float64Array) {
						for (let r = 0, k = 0; r < rows; r++)
							for (let q = 0; q < at.length; q++, k++) patches[k] = x[r * inputs + (at[q] as number)] as number
						affine(patches, weights, bias, z, count, size, units)
						activate(layer, z, h, slope)
					},
					backward(_: Float64Array, dx?: Float64Array) {
						scale(delta, slope)
						const { dWeights, dBias } = gradient
						affineBackward(delta, patches, weights, dWeights, dBias, dx && dPatches, count, size, units)
						if (!dx) return
						dx.fill(0)
						for (let r = 0, k = 0; r < rows; r++)
							for (let q = 0; q < at.length; q++, k++) {
								const i = r * inputs + (at[q] as number)
								dx[i] = (dx[i] as number) + (dPatches[k] as number)
							}
					},
				}
				return { ...gradient, z, h, slope, delta, way }
			},
		}
	}
