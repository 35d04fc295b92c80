/** σ, its slope and its curvature at x + t, where t is what rounding took from x, |t| ≪ 1. */
import { expInside, expm1Sum, expSum } from './exp'

/** σ(x + t). Error < 2 ulp; it rounds to 1 where σ itself does, from 54 ln 2. */
export function logistic(x: number, t: number): number {
	if (Math.abs(x) < 36) return 1 / (1 + expInside(-x, 0 - t))
	return x > 0 ? 1 - expSum(-x, -t) : expSum(x, t)
}

/** σ′ = e/(1 + e)², e = exp(−|x|): nothing cancels. Error < 4 ulp. */
export function logisticSlope(x: number, t: number): number {
	const e = x < 0 ? expSum(x, t) : expSum(-x, -t)
	const d = 1 + e
	return e / (d * d)
}

/** σ″ = −σ′·tanh(x/2), odd. Error < 6 ulp. */
export function logisticCurvature(x: number, t: number): number {
	const a = x < 0 ? x : -x
	const rest = x < 0 ? t : -t
	const e = expSum(a, rest)
	const d = 1 + e
	// 1 − e cancels near 0.
	const y = ((a > -1 ? -expm1Sum(a, rest) : 1 - e) * e) / (d * d * d)
	return x < 0 ? y : -y
}
