/**
 * softmax(z, T)ᵢ = exp(zᵢ/T)/Σⱼ exp(zⱼ/T). The maximum is taken away before the division by T, so that neither overflows.
 * A logit −∞ has probability 0; logits +∞ share all of it. T must be positive and finite (RangeError).
 */
import { productError, sumError } from './special/double'
import { expSum } from './special/exp'
import { log1p } from './special/log1p'

/** (zᵢ − max)/T and what rounding took from each; `top` is the first index of the maximum. */
function shifted(logits: ArrayLike<number>, T: number) {
	if (!(T > 0 && T < Number.POSITIVE_INFINITY)) throw new RangeError(`temperature ${T}: must be positive and finite`)
	const n = logits.length
	let top = 0
	for (let i = 1; i < n; i++) if ((logits[i] as number) > (logits[top] as number)) top = i
	const max = logits[top] as number
	const q = new Float64Array(n)
	const rest = new Float64Array(n)
	for (let i = 0; i < n; i++) {
		const z = logits[i] as number
		if (z === max) continue
		const d = z - max
		const at = d / T
		q[i] = at
		// Where exp(q) is not 0.
		if (at > -800) rest[i] = (sumError(z, -max, d) + (d - at * T - productError(at, T, at * T))) / T
	}
	return { q, rest, top }
}

/** exp of each shifted logit, and their sum but for the largest, which is 1. */
function weights(logits: ArrayLike<number>, T: number) {
	const { q, rest, top } = shifted(logits, T)
	const e = new Float64Array(q.length)
	let others = 0
	let lost = 0
	for (let i = 0; i < e.length; i++) {
		const w = expSum(q[i] as number, rest[i] as number)
		e[i] = w
		if (i === top) continue
		const sum = others + w
		lost += sumError(others, w, sum)
		others = sum
	}
	return { q, rest, top, e, others: others + lost }
}

export function softmax(logits: ArrayLike<number>, T = 1): Float64Array {
	const { e, others } = weights(logits, T)
	const total = 1 + others
	return e.map((w) => w / total)
}

/** log softmax(z, T)ᵢ = (zᵢ − max)/T − log Σⱼ exp((zⱼ − max)/T): two terms of one sign. */
export function logSoftmax(logits: ArrayLike<number>, T = 1): Float64Array {
	const { q, rest, others } = weights(logits, T)
	const logTotal = log1p(others)
	return q.map((at, i) => at - (logTotal - (rest[i] as number)))
}

/** ∂ log sᵢ/∂zⱼ = (δᵢⱼ − sⱼ)/T, n × n, row-major. */
export function logSoftmaxJacobian(logits: ArrayLike<number>, T = 1): Float64Array {
	const { e, others, top } = weights(logits, T)
	const n = e.length
	const total = 1 + others
	return Float64Array.from({ length: n * n }, (_, k) => {
		const [i, j] = [Math.floor(k / n), k % n]
		const s = (e[j] as number) / total
		return (i !== j ? -s : j === top ? others / total : 1 - s) / T
	})
}

/** softmin(z, T) = softmax(−z, T). */
export const softmin = (logits: ArrayLike<number>, T = 1): Float64Array => softmax(opposite(logits), T)

/** ∂sᵢ/∂zⱼ of softmin: −∂softmax(−z)ᵢ. */
export const softminJacobian = (logits: ArrayLike<number>, T = 1): Float64Array =>
	softmaxJacobian(opposite(logits), T).map((v) => -v)

const opposite = (logits: ArrayLike<number>): Float64Array => Float64Array.from(logits, (z) => -z)

/** ∂sᵢ/∂zⱼ = sᵢ(δᵢⱼ − sⱼ)/T, n × n, row-major. */
export function softmaxJacobian(logits: ArrayLike<number>, T = 1): Float64Array {
	const { e, others, top } = weights(logits, T)
	const n = e.length
	const total = 1 + others
	const jacobian = new Float64Array(n * n)
	for (let i = 0; i < n; i++) {
		const s = (e[i] as number) / total
		for (let j = 0; j < n; j++) {
			// 1 − s cancels for the largest alone, where the others' sum says it.
			const complement = i === top ? others / total : 1 - s
			jacobian[i * n + j] = (s * (i === j ? complement : -(e[j] as number) / total)) / T
		}
	}
	return jacobian
}
