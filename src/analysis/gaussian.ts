import { exp } from '../activations/special'

/** 1/√(2π) */
const peak = 0.3989422804014327

/** The density of N(0, 1). */
export const density = (z: number): number => peak * exp(-0.5 * z * z)

/** Beyond this the density is below 1e-313. */
export const reach = 38

/** Where quadrature over N(0, 1) cuts the line before anything else does: finer where the density is. */
export const panels: readonly number[] = [1, 2, 4, 8, 16, reach].flatMap((z) => [-z, z]).concat(0)

/** A mean below 2⁻⁵² of its terms' root mean square is what their rounding left of 0. */
export const unlessRounding = (mean: number, scale: number): number =>
	Math.abs(mean) <= Number.EPSILON * scale ? 0 : mean
