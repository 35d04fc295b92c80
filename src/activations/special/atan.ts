/**
 * The arc tangent by FDLIBM's polynomial (s_atan.c): one of five angles is taken out, and |y| ≤ 7/16 is left. FDLIBM's notice:
 *
 *     Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *     Developed at SunPro, a Sun Microsystems, Inc. business.
 *     Permission to use, copy, modify, and distribute this software is freely granted,
 *     provided that this notice is preserved.
 */

/** Up to which |x|, the angle taken out there, and what its double leaves. */
const arcs = [
	[0.4375, 0, 0],
	[0.6875, 0.4636476090008061, 2.2698777452961687e-17],
	[1.1875, 0.7853981633974483, 3.061616997868383e-17],
	[2.4375, 0.982793723247329, 1.3903311031230998e-17],
	[Number.POSITIVE_INFINITY, 1.5707963267948966, 6.123233995736766e-17],
] as const

/** tan(atan a − angle of `arc`), each quotient as FDLIBM forms it. */
function remainder(a: number, arc: number): number {
	if (arc === 0) return a
	if (arc === 1) return (2 * a - 1) / (2 + a)
	if (arc === 2) return (a - 1) / (a + 1)
	return arc === 3 ? (a - 1.5) / (1 + 1.5 * a) : -1 / a
}

/** Arc tangent. Error < 1.5 ulp. */
export function atan(x: number): number {
	const a = Math.abs(x)
	const arc = arcs.findIndex(([end]) => a <= end)
	const [, high, low] = arcs[arc] ?? [0, Number.NaN, 0]
	const y = remainder(a, arc)
	const z = y * y
	const w = z * z
	const even =
		z *
		(0.3333333333333293 +
			w *
				(0.14285714272503466 +
					w *
						(0.09090887133436507 + w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))))
	const odd =
		w *
		(-0.19999999999876483 +
			w * (-0.11111110405462356 + w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))))
	const value = high - (y * (even + odd) - low - y)
	return x < 0 ? -value : x === 0 ? x : value
}
