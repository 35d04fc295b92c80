/** The standard normal distribution, scaled by a factor so that nothing underflows before its product does. */
import { productError } from './double'
import { erfcCentre, erfcExponent, TAIL } from './erfc'
import { scaledExp } from './exp'

const SQRT_HALF = Math.SQRT1_2
const SQRT_HALF_REST = -4.833646656726457e-17
/** 1/√(2π). */
const PEAK = 0.3989422804014327

/** a·φ(x) = a·exp(−x²/2)/√(2π). Error < 2 ulp. */
export function normalDensity(x: number, a: number): number {
	const square = x * x
	return scaledExp(a * PEAK, -square / 2, -productError(x, x, square) / 2)
}

/**
 * a·Φ(x) = a·erfc(−x/√2)/2. Error < 3 ulp: the rounding of x/√2, which alone costs 1000 ulp at −35, is carried along,
 * and x² is halved exactly in the exponent.
 */
export function normalCdf(x: number, a: number): number {
	if (x > 9) return a
	const y = -x * SQRT_HALF
	const m = Math.abs(y)
	if (m < TAIL) return 0.5 * a * erfcCentre(y, productError(-x, SQRT_HALF, y) - x * SQRT_HALF_REST)
	if (!(x > -55)) return x < 0 ? 0 * Math.sign(a) : Number.NaN
	const square = x * x
	const w = erfcExponent(m)
	const h = w - square / 2
	const rest = -square / 2 - h + w - productError(x, x, square) / 2
	const factor = (a * SQRT_HALF) / Math.abs(x)
	return x < 0 ? scaledExp(factor, h, rest) : a - scaledExp(factor, h, rest)
}
