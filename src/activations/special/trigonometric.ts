/**
 * Sine and cosine by FDLIBM's polynomials (k_sin.c, k_cos.c), after the angle is reduced to |r| ≤ π/4 by multiples of π/2
 * in three parts (W. J. Cody, W. Waite 1980, Software manual for the elementary functions). FDLIBM's notice:
 *
 *     Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *     Developed at SunPro, a Sun Microsystems, Inc. business.
 *     Permission to use, copy, modify, and distribute this software is freely granted,
 *     provided that this notice is preserved.
 */

/** Angles beyond this are not reduced: sine and cosine are NaN there. */
export const FARTHEST = 1e6

/** sin(x + t) for |x| ≤ π/4. */
function sineCentre(x: number, t: number): number {
	const z = x * x
	const r =
		0.00833333333332249 +
		z * (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))
	const cube = z * x
	return x - (z * (0.5 * t - cube * r) - t - cube * -0.16666666666666632)
}

/** cos(x + t) for |x| ≤ π/4. */
function cosineCentre(x: number, t: number): number {
	const z = x * x
	const r =
		z *
		(0.0416666666666666 +
			z *
				(-0.001388888888887411 +
					z *
						(2.480158728947673e-5 +
							z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))))
	const half = 0.5 * z
	const w = 1 - half
	return w + (1 - w - half + (z * r - x * t))
}

/** sin(x + quarters·π/2). The first two products with k are exact, and so is the first difference. */
function turned(x: number, quarters: number): number {
	if (!(Math.abs(x) < FARTHEST)) return Number.NaN
	const k = x * 0.6366197723675814 + 6755399441055744 - 6755399441055744
	const first = x - k * 1.5707963267341256
	const second = k * 6.077100506303966e-11
	const r = first - second
	const rest = first - r - second - k * 2.0222662487959506e-21
	const y = r + rest
	const t = r - y + rest
	const turns = (k + quarters) & 3
	const value = turns & 1 ? cosineCentre(y, t) : sineCentre(y, t)
	return turns & 2 ? -value : value
}

/** Sine, for |x| < FARTHEST. Error < 1.5 ulp. */
export const sin = (x: number): number => (Math.abs(x) < 1e-8 ? x : turned(x, 0))

/** Cosine, for |x| < FARTHEST. Error < 1.5 ulp. */
export const cos = (x: number): number => turned(x, 1)
