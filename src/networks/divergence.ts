import type { LayerPass, Pass } from './pass'

/** The first quantity of a step that is no number, or has run away. */
export interface Divergence {
	readonly step: number
	/** From the input side, the first is 0; null where the loss itself broke. */
	readonly layer: number | null
	readonly quantity: 'sum' | 'activation' | 'loss' | 'delta' | 'gradient'
	readonly value: number
	/**
	 * What would have prevented it: other first weights if it broke before anything was learned, or if the first loss was already
	 * beyond what a run may come to; else a lower rate.
	 */
	readonly remedy: 'first weights' | 'rate'
}

/** So many times greater than at first, a loss has run away. */
const runaway = 1e6

/** The first of the values that is NaN or infinite. */
function brokenOf(values: Float64Array): number | undefined {
	for (let k = 0; k < values.length; k++) {
		const v = values[k] as number
		if (v - v !== 0) return v
	}
	return undefined
}

/**
 * Looks at a forward and backward pass in the order in which it was computed. Cheap while nothing is wrong: the loss and the
 * gradient are looked at, and only if one is broken the rest is searched for where it began.
 *
 * @param first the loss of the first step: at `runaway` times that, or times 1 if it was less, a run counts as diverged although
 * its loss is still a number
 */
export function divergence({ layers, gradient }: Pass, loss: number, first: number, step: number): Divergence | null {
	const limit = runaway * Math.max(first, 1)
	if (loss < limit && brokenOf(gradient) === undefined) return null
	const remedy = step === 0 || first >= runaway ? 'first weights' : 'rate'
	const look = (layer: number, quantity: 'sum' | 'activation' | 'delta' | 'gradient', values: Float64Array) => {
		const value = brokenOf(values)
		return value === undefined ? null : ({ step, layer, quantity, value, remedy } satisfies Divergence)
	}
	for (const [k, { z, h }] of layers.entries()) {
		const found = look(k, 'sum', z) ?? look(k, 'activation', h)
		if (found) return found
	}
	if (!(loss < limit)) return { step, layer: null, quantity: 'loss', value: loss, remedy }
	for (let k = layers.length - 1; k >= 0; k--) {
		const { delta, ...gradients } = layers[k] as LayerPass
		const found =
			look(k, 'delta', delta) ??
			look(k, 'gradient', gradients.dWeights) ??
			look(k, 'gradient', gradients.dBias) ??
			look(k, 'gradient', gradients.dLearned)
		if (found) return found
	}
	return null
}
