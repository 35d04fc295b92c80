import { expm1Sum } from './exp'

/** tanh x = t/(t + 2) with t = e^2|x| − 1, odd to the bit. Error < 3 ulp. */
export function tanh(x: number): number {
	const a = Math.abs(x)
	if (!(a < 20)) return a >= 20 ? Math.sign(x) : Number.NaN
	if (a < 1e-9) return x
	const t = expm1Sum(2 * a, 0)
	const y = t / (t + 2)
	return x < 0 ? -y : y
}
