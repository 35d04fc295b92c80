import { log1p } from '../activations/special'

/** ln r for 0 < r < 1: halvings out of r are exact, and so is what log1p is then given. */
const ln = (r: number): number => {
	let mantissa = r
	let halvings = 0
	while (mantissa < 0.5) {
		mantissa *= 2
		halvings++
	}
	return log1p(mantissa - 1) - halvings * Math.LN2
}

/** Coefficients from the highest power down. */
type Polynomial = readonly [number, number, number, number, number, number, number, number]

// Written out: networks draw their weights by the hundred thousand, and a loop takes three times as long.
const horner = (c: Polynomial, r: number): number =>
	((((((c[0] * r + c[1]) * r + c[2]) * r + c[3]) * r + c[4]) * r + c[5]) * r + c[6]) * r + c[7]

interface Rational {
	readonly above: Polynomial
	readonly below: Polynomial
}

const central: Rational = {
	above: [
		2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
		133.14166789178438, 3.3871328727963665,
	],
	below: [
		5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
		42.31333070160091, 1,
	],
}

const tail: Rational = {
	above: [
		0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
		5.769497221460691, 4.630337846156546, 1.4234371107496835,
	],
	below: [
		1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
		1.6763848301838038, 2.053191626637759, 1,
	],
}

const farTail: Rational = {
	above: [
		2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
		1.7848265399172913, 5.463784911164114, 6.657904643501103,
	],
	below: [
		2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
		0.1369298809227358, 0.599832206555888, 1,
	],
}

const ratio = ({ above, below }: Rational, r: number): number => horner(above, r) / horner(below, r)

/**
 * The standard normal's inverse distribution function at ½ + q, for |q| < ½; odd in q to the bit. Relative error about 1e-15
 * (M. J. Wichura 1988, *Algorithm AS 241: The percentage points of the normal distribution*, Applied Statistics 37).
 */
export function normalQuantile(q: number): number {
	if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q)
	const r = Math.sqrt(-ln(0.5 - Math.abs(q)))
	const size = r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5)
	return q < 0 ? -size : size
}
