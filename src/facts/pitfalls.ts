import { activation, logSoftmax, softmax, softmin } from '../activations'
import { erf, exp, log, tanh } from '../activations/special'

/** A formula that is right on paper and fails in doubles, beside the kernel's value of the same. */
export interface Pitfall {
	/** Permanent: words and anchors use it. */
	readonly id: string
	/** The function of the kernel that it fails at. */
	readonly of: string
	/** Whether it is meant for f or for f′. */
	readonly what: 'f' | 'df'
	/** TeX of the formula that fails. */
	readonly tex: string
	/** The formula as it is written, each operation rounded to a double. */
	readonly naive: (x: number) => number
	readonly right: (x: number) => number
	/** Where to look: at what goes wrong, and once where nothing does. */
	readonly at: readonly number[]
}

const kernel = (id: string, what: 'f' | 'df') => (x: number) => activation(id)[what](x) ?? Number.NaN

const of = (
	id: string,
	what: 'f' | 'df',
	name: string,
	tex: string,
	naive: Pitfall['naive'],
	at: readonly number[],
): Pitfall => ({ id: `${id}-${name}`, of: id, what, tex, naive, right: kernel(id, what), at })

const logistic = (x: number): number => 1 / (1 + exp(-x))

/** Three logits, the largest of which is x. */
const logits = (x: number): readonly number[] => [x, x - 1, x - 2]

const total = (z: readonly number[]): number => z.reduce((sum, one) => sum + exp(one), 0)

const inf = Number.POSITIVE_INFINITY

export const pitfalls: readonly Pitfall[] = [
	of('sigmoid', 'f', 'quotient', String.raw`\frac{e^{x}}{1+e^{x}}`, (x) => exp(x) / (1 + exp(x)), [1, 709, 710, 800]),
	of(
		'sigmoid',
		'df',
		'product',
		String.raw`s(1-s),\; s=\sigma(x)`,
		(x) => logistic(x) * (1 - logistic(x)),
		[1, 20, 36, 37, 100],
	),
	of(
		'tanh',
		'f',
		'quotient',
		String.raw`\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}`,
		(x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
		[1, 1e-9, 710],
	),
	of('tanh', 'df', 'square', String.raw`1-\tanh^2 x`, (x) => 1 - tanh(x) * tanh(x), [1, 15, 19, 20, 100]),
	of('relu', 'f', 'mask', String.raw`x\cdot[x>0]`, (x) => x * Number(x > 0), [-2, -inf]),
	of('relu', 'f', 'choice', String.raw`x>0\;?\;x:0`, (x) => (x > 0 ? x : 0), [2, Number.NaN]),
	of('threshold', 'f', 'mask', String.raw`x\cdot[x>\theta]`, (x) => x * Number(x > 1), [2, -inf]),
	of('elu', 'f', 'exponential', 'e^{x}-1', (x) => (x > 0 ? x : exp(x) - 1), [-1, -1e-9, -1e-17]),
	of('celu', 'f', 'exponential', 'e^{x}-1', (x) => (x > 0 ? x : exp(x) - 1), [-1, -1e-9, -1e-17]),
	of(
		'selu',
		'f',
		'exponential',
		String.raw`\lambda\alpha\,(e^{x}-1)`,
		(x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (exp(x) - 1)),
		[-1, -1e-9, -1e-17],
	),
	of('softplus', 'f', 'log', String.raw`\ln(1+e^{x})`, (x) => log(1 + exp(x)), [1, -37, -40, 709, 710]),
	of('log-sigmoid', 'f', 'log', String.raw`\ln\sigma(x)`, (x) => log(logistic(x)), [1, 36, 40, -709, -710]),
	of('swish', 'f', 'quotient', String.raw`\frac{x}{1+e^{-x}}`, (x) => x / (1 + exp(-x)), [-1, -700, -710, -inf]),
	of(
		'gelu',
		'f',
		'erf',
		String.raw`\frac{x}{2}\Bigl(1+\operatorname{erf}\frac{x}{\sqrt 2}\Bigr)`,
		(x) => (x / 2) * (1 + erf(x * Math.SQRT1_2)),
		[-1, -6, -8, -9],
	),
	of(
		'gelu-tanh',
		'f',
		'tanh',
		String.raw`\frac{x}{2}\Bigl(1+\tanh\sqrt{\tfrac{2}{\pi}}\,(x+0.044715x^3)\Bigr)`,
		(x) => (x / 2) * (1 + tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
		[-1, -4, -5, -6],
	),
	of('mish', 'f', 'log', String.raw`x\tanh\ln(1+e^{x})`, (x) => x * tanh(log(1 + exp(x))), [-1, -30, -37, -40]),
	of('softsign', 'f', 'quotient', String.raw`\frac{x}{1+|x|}`, (x) => x / (1 + Math.abs(x)), [3, inf, -inf]),
	of(
		'hard-swish',
		'f',
		'product',
		String.raw`x\cdot\frac{\min(6,\max(0,x+3))}{6}`,
		(x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
		[-4, -inf],
	),
	of('tanh-shrink', 'f', 'difference', String.raw`x-\tanh x`, (x) => x - tanh(x), [1, 1e-3, 1e-5, 1e-8]),
	{
		id: 'softmax-quotient',
		of: 'softmax',
		what: 'f',
		tex: String.raw`\frac{e^{z_1}}{\sum_k e^{z_k}}`,
		naive: (x) => exp(x) / total(logits(x)),
		right: (x) => softmax(logits(x))[0] as number,
		at: [1, 700, 710, 1000],
	},
	{
		id: 'log-softmax-log',
		of: 'log-softmax',
		what: 'f',
		tex: String.raw`\ln\frac{e^{z_1}}{\sum_k e^{z_k}}`,
		naive: (x) => log(exp(x) / total([x, 0])),
		right: (x) => logSoftmax([x, 0])[0] as number,
		at: [1, 40, -700, -750],
	},
	{
		id: 'softmin-quotient',
		of: 'softmin',
		what: 'f',
		tex: String.raw`\frac{e^{-z_1}}{\sum_k e^{-z_k}}`,
		naive: (x) => exp(-x) / total(logits(x).map((z) => -z)),
		right: (x) => softmin(logits(x))[0] as number,
		at: [1, -700, -710, -1000],
	},
]

/** How far the naive value is off, in shares of the right one: 0 where they agree to the bit, NaN and infinities included. */
export function offBy({ naive, right }: Pitfall, x: number): number {
	const [wrong, exact] = [naive(x), right(x)]
	if (Object.is(wrong, exact) || wrong === exact) return 0
	if (!Number.isFinite(wrong) || !Number.isFinite(exact)) return inf
	return exact === 0 ? inf : Math.abs(wrong / exact - 1)
}
