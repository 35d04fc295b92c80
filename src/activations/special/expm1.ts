import { expm1Sum } from './exp'

/** eˣ − 1, accurate near 0 also. Error < 2 ulp. */
export function expm1(x: number): number {
	return x === 0 ? x : expm1Sum(x, 0)
}
