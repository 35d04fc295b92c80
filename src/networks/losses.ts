import { exp, log1p } from '../activations/special'
import { log1pUnit } from '../activations/special/log1p'

/** A loss over a batch; `outputs`, `targets` and `error` are rows × n, row by row. */
export interface Loss {
	/** Permanent: addresses use it. */
	readonly id: string
	/** The field's usual name, the same in every language. */
	readonly name: string
	/** Returns the loss and fills `error` with its derivative by each output. */
	readonly evaluate: (outputs: Float64Array, targets: Float64Array, rows: number, error: Float64Array) => number
}

/** The mean of (y − t)² over every row and output. */
export const meanSquaredError: Loss = {
	id: 'mse',
	name: 'Mean squared error',
	evaluate(outputs, targets, _rows, error) {
		const count = outputs.length
		let sum = 0
		for (let k = 0; k < count; k++) {
			const off = (outputs[k] as number) - (targets[k] as number)
			sum += off * off
			error[k] = (2 * off) / count
		}
		return sum / count
	},
}

/** −Σ t ln softmax(z) of each row, the mean over the rows. Outputs are logits; each row of targets sums to 1. */
export const crossEntropy: Loss = {
	id: 'cross-entropy',
	name: 'Cross-entropy',
	evaluate(outputs, targets, rows, error) {
		const n = outputs.length / rows
		let total = 0
		for (let r = 0; r < outputs.length; r += n) {
			let top = r
			for (let k = r + 1; k < r + n; k++) if ((outputs[k] as number) > (outputs[top] as number)) top = k
			const max = outputs[top] as number
			// The largest term is 1 and stays out of the sum, so that log1p sees the rest in full.
			let rest = 0
			for (let k = r; k < r + n; k++) {
				const term = k === top ? 1 : exp((outputs[k] as number) - max)
				error[k] = term
				if (k !== top) rest += term
			}
			const logSum = log1p(rest)
			for (let k = r; k < r + n; k++) {
				const t = targets[k] as number
				if (t !== 0) total += t * (logSum - ((outputs[k] as number) - max))
				error[k] = ((error[k] as number) / (1 + rest) - t) / rows
			}
		}
		return total / rows
	},
}

/** −t ln σ(z) − (1 − t) ln(1 − σ(z)), the mean over every row and output. Outputs are logits; targets lie in [0, 1]. */
export const binaryCrossEntropy: Loss = {
	id: 'binary-cross-entropy',
	name: 'Binary cross-entropy',
	evaluate(outputs, targets, _rows, error) {
		const count = outputs.length
		let total = 0
		for (let k = 0; k < count; k++) {
			const z = outputs[k] as number
			const t = targets[k] as number
			const e = exp(-Math.abs(z))
			const positive = Math.max(z, 0)
			total += positive - t * z + log1pUnit(e)
			// e for z < 0, else 1 as e⁻ᶻ ≥ 1 − z: a branch on the sign would be guessed wrong every other time.
			error[k] = (Math.min(1, e + 2 * positive) / (1 + e) - t) / count
		}
		return total / count
	},
}

/** Every loss, in the order in which lists show them. */
export const losses: readonly Loss[] = [meanSquaredError, crossEntropy, binaryCrossEntropy]
