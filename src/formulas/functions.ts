import { atan, cos, erf, erfc, exp, expm1, log, log1p, sin } from '../activations/special'
import { normalCdf, normalDensity } from '../activations/special/normal'
import { add, call, divide, multiply, type Node, negate, one, pi, power, two } from './node'

/** A function of one variable that formulas may use. Those of the kernel come beside, from its own list. */
export interface RealFunction {
	readonly value: (u: number) => number
	/** A bound on the error of `value`, in ulp. */
	readonly ulps: number
	/** Its derivative at u. */
	readonly slope: (u: Node) => Node
	/** Below this it has no value. */
	readonly from?: number
	/** TeX of its name. */
	readonly tex: string
}

const sinh = (u: number): number => {
	const t = expm1(Math.abs(u))
	return Math.sign(u) * (t < 1e16 ? (t + t / (t + 1)) / 2 : t / 2)
}

const cosh = (u: number): number => {
	const e = exp(Math.abs(u))
	return e / 2 + 0.5 / e
}

const square = (u: Node): Node => power(u, two)

/** 2/√π·exp(−u²) */
const gauss = (u: Node): Node => divide(multiply(two, call('exp', negate(square(u)))), call('sqrt', pi))

/** φ and Φ are the density and the distribution function of N(0, 1). */
export type RealFunctionName =
	| 'exp'
	| 'ln'
	| 'log1p'
	| 'expm1'
	| 'sqrt'
	| 'erf'
	| 'erfc'
	| 'Φ'
	| 'φ'
	| 'sin'
	| 'cos'
	| 'tan'
	| 'arctan'
	| 'sinh'
	| 'cosh'

/** Those that switch between pieces, and are no more than that, come beside. */
export type FunctionName = RealFunctionName | 'abs' | 'sign' | 'max' | 'min'

export const functions: Readonly<Record<RealFunctionName, RealFunction>> = {
	exp: { value: exp, ulps: 1.5, slope: (u) => call('exp', u), tex: String.raw`\exp` },
	ln: { value: log, ulps: 2, from: 0, slope: (u) => divide(one, u), tex: String.raw`\ln` },
	log1p: {
		value: log1p,
		ulps: 2,
		from: -1,
		slope: (u) => divide(one, add(one, u)),
		tex: String.raw`\operatorname{log1p}`,
	},
	expm1: { value: expm1, ulps: 2, slope: (u) => call('exp', u), tex: String.raw`\operatorname{expm1}` },
	sqrt: {
		value: Math.sqrt,
		ulps: 1,
		from: 0,
		slope: (u) => divide(one, multiply(two, call('sqrt', u))),
		tex: String.raw`\sqrt`,
	},
	erf: { value: erf, ulps: 1.5, slope: (u) => gauss(u), tex: String.raw`\operatorname{erf}` },
	erfc: { value: erfc, ulps: 1.5, slope: (u) => negate(gauss(u)), tex: String.raw`\operatorname{erfc}` },
	Φ: { value: (u) => normalCdf(u, 1), ulps: 3, slope: (u) => call('φ', u), tex: String.raw`\Phi` },
	φ: {
		value: (u) => normalDensity(u, 1),
		ulps: 2,
		slope: (u) => negate(multiply(u, call('φ', u))),
		tex: String.raw`\varphi`,
	},
	sin: { value: sin, ulps: 1.5, slope: (u) => call('cos', u), tex: String.raw`\sin` },
	cos: { value: cos, ulps: 1.5, slope: (u) => negate(call('sin', u)), tex: String.raw`\cos` },
	tan: {
		value: (u) => sin(u) / cos(u),
		ulps: 4,
		slope: (u) => add(one, square(call('tan', u))),
		tex: String.raw`\tan`,
	},
	arctan: { value: atan, ulps: 1.5, slope: (u) => divide(one, add(one, square(u))), tex: String.raw`\arctan` },
	sinh: { value: sinh, ulps: 5, slope: (u) => call('cosh', u), tex: String.raw`\sinh` },
	cosh: { value: cosh, ulps: 4, slope: (u) => call('sinh', u), tex: String.raw`\cosh` },
}
