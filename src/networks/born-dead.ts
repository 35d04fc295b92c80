import type { Generator } from './random'

/** The first layer whose units are all silent, for one input and for all inputs; `depth` + 1 where there is none. */
export interface Birth {
	readonly one: number
	readonly all: number
}

/**
 * A ReLU net of one input and `depth` layers of `width` units, its weights symmetric about 0 and no biases, as it is before
 * anything was learned. Such a net stretches with its input, so that x = 1 and x = −1 stand for all inputs: it is born dead,
 * a constant, where a layer is silent on both (Lu et al. 2019, *Dying ReLU and initialization*). The scale of the weights
 * changes nothing.
 */
export function birth(depth: number, width: number, { normal }: Generator): Birth {
	let plus: Float64Array = Float64Array.of(1)
	let minus: Float64Array = Float64Array.of(-1)
	let one = depth + 1
	for (let layer = 1; layer <= depth; layer++) {
		const [up, down] = [new Float64Array(width), new Float64Array(width)]
		for (let unit = 0; unit < width; unit++) {
			let [a, b] = [0, 0]
			for (let k = 0; k < plus.length; k++) {
				const w = normal()
				a += w * (plus[k] as number)
				b += w * (minus[k] as number)
			}
			up[unit] = Math.max(a, 0)
			down[unit] = Math.max(b, 0)
		}
		const silent = (h: Float64Array): boolean => h.every((value) => value === 0)
		if (one > depth && silent(up)) one = layer
		if (silent(up) && silent(down)) return { one, all: layer }
		plus = up
		minus = down
	}
	return { one, all: depth + 1 }
}

/** The probability that a layer is silent on one given input, by depth: 1 − (1 − 2⁻ᴺ)ᴸ, exactly. */
export const silentOnOne = (depth: number, width: number): number => 1 - (1 - 2 ** -width) ** depth
