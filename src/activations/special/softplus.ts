import { expSum } from './exp'
import { log1pUnit } from './log1p'

/** log(1 + eˣ) = max(x, 0) + log(1 + exp(−|x|)). Error < 3 ulp. */
export function softplus(x: number): number {
	return Math.max(x, 0) + log1pUnit(expSum(-Math.abs(x), 0))
}
