import type { Params } from './types'

/** What hard and soft shrinkage share: nothing within λ of 0. The parameter is `lambd`, as Python has to call it. */
export const parameters = { lambd: { symbol: String.raw`\lambda`, default: 0.5, min: 0, max: 10 } } as const

export const lambdaOf = (p?: Params): number => p?.lambd ?? parameters.lambd.default

/** Both are made of straight lines; at λ = 0 of one. */
export function curvature(x: number, lambda: number): number | null {
	if (Number.isNaN(x)) return x
	return Math.abs(x) === lambda && lambda !== 0 ? null : 0
}
