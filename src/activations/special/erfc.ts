/**
 * The error function and its complement, by FDLIBM's rational approximations (s_erf.c), their argument carried in two doubles,
 * and our own exponential:
 *
 *     |x| < 0.84375        erf x = x + x·P(x²)/Q(x²)
 *     0.84375 ≤ |x| < 1.25 erf x = c + P(|x|−1)/Q(|x|−1)
 *     1.25 ≤ |x|           erfc x = exp(−x² − 0.5625 + R(x⁻²)/S(x⁻²))/x
 *
 * Error < 1.5 ulp. The coefficients are FDLIBM's:
 *
 *     Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *     Developed at SunPro, a Sun Microsystems, Inc. business.
 *     Permission to use, copy, modify, and distribute this software is freely granted,
 *     provided that this notice is preserved.
 */
import { productError } from './double'
import { expSum } from './exp'

const ERF_1 = 0.8450629115104675
/** Where the form around 0 ends. */
const CENTRE = 0.84375
/** Where the form with the exponential begins. */
export const TAIL = 1.25

/** erf(x)/x − 1 for |x| < CENTRE, z = x². */
function centre(z: number): number {
	const p =
		0.12837916709551256 +
		z * (-0.3250421072470015 + z * (-0.02848174957559851 + z * (-0.005770270296489442 + z * -2.3763016656650163e-5)))
	const q =
		1 +
		z *
			(0.39791722395915535 +
				z *
					(0.0650222499887673 + z * (0.005081306281875766 + z * (0.00013249473800432164 + z * -3.960228278775368e-6))))
	return p / q
}

/** erf(1 + s) − ERF_1 for CENTRE ≤ 1 + s < TAIL. */
function shoulder(s: number): number {
	const p =
		-0.0023621185607526594 +
		s *
			(0.41485611868374833 +
				s *
					(-0.3722078760357013 +
						s *
							(0.31834661990116175 +
								s * (-0.11089469428239668 + s * (0.035478304325618236 + s * -0.002166375594868791)))))
	const q =
		1 +
		s *
			(0.10642088040084423 +
				s *
					(0.540397917702171 +
						s *
							(0.07182865441419627 + s * (0.12617121980876164 + s * (0.01363708391202905 + s * 0.011984499846799107)))))
	return p / q
}

/** erfc(x + t) for |x| < TAIL. */
export function erfcCentre(x: number, t: number): number {
	const a = Math.abs(x)
	if (a < CENTRE) {
		const z = x * x
		// erf′ to the three digits that t deserves.
		const rest = x * centre(z) + t * (1.128 - z * (1.128 - z * (0.564 - z * 0.188)))
		return x < 0.25 ? 1 - (x + rest) : 0.5 - (x - 0.5 + rest)
	}
	const y = shoulder(a - 1 + (x < 0 ? -t : t))
	return x < 0 ? 1 + ERF_1 + y : 1 - ERF_1 - y
}

/** log(x·erfc x) + x² for x ≥ TAIL: smooth, and between −0.78 and −0.57. */
export function erfcExponent(x: number): number {
	const z = 1 / (x * x)
	if (x < 1 / 0.35) {
		const r =
			-0.009864944034847148 +
			z *
				(-0.6938585727071818 +
					z *
						(-10.558626225323291 +
							z *
								(-62.375332450326006 +
									z *
										(-162.39666946257347 +
											z * (-184.60509290671104 + z * (-81.2874355063066 + z * -9.814329344169145))))))
		const s =
			1 +
			z *
				(19.651271667439257 +
					z *
						(137.65775414351904 +
							z *
								(434.56587747522923 +
									z *
										(645.3872717332679 +
											z *
												(429.00814002756783 +
													z * (108.63500554177944 + z * (6.570249770319282 + z * -0.0604244152148581)))))))
		return -0.5625 + r / s
	}
	const r =
		-0.0098649429247001 +
		z *
			(-0.799283237680523 +
				z *
					(-17.757954917754752 +
						z * (-160.63638485582192 + z * (-637.5664433683896 + z * (-1025.0951316110772 + z * -483.5191916086514)))))
	const s =
		1 +
		z *
			(30.33806074348246 +
				z *
					(325.7925129965739 +
						z *
							(1536.729586084437 +
								z *
									(3199.8582195085955 + z * (2553.0504064331644 + z * (474.52854120695537 + z * -22.44095244658582))))))
	return -0.5625 + r / s
}

/** erfc x = 1 − erf x. Error < 1.5 ulp, also where it is tiny. */
export function erfc(x: number): number {
	const a = Math.abs(x)
	if (a < TAIL) return erfcCentre(x, 0)
	if (!(a < 28)) return x > 0 ? 0 : x < 0 ? 2 : Number.NaN
	const square = a * a
	const w = erfcExponent(a)
	const h = w - square
	// |x|² > |w|: Dekker's short form of what the sum lost.
	const y = expSum(h, -square - h + w - productError(a, a, square)) / a
	return x < 0 ? 2 - y : y
}

/** The error function, to all digits near 0 also. Error < 1.5 ulp. */
export function erf(x: number): number {
	const a = Math.abs(x)
	if (a < CENTRE) return x + x * centre(x * x)
	const y = a < TAIL ? ERF_1 + shoulder(a - 1) : 1 - erfc(a)
	return x < 0 ? -y : y
}
