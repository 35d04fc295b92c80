import { activation, type Params } from '../activations'
import { erf, erfc, exp } from '../activations/special'
import { nextDown, nextUp } from '../analysis/doubles'

/** One of the functions that go by a name: a record of the kernel at some parameters, or an expression as a library computes it. */
export interface Definition {
	readonly tex: string
	readonly f: (x: number) => number
}

const fifth = (x: number): number => Math.min(1, Math.max(0, 0.2 * x + 0.5))

/** Where ln(1 + eˣ) and x, or eˣ, are one to TensorFlow: ln ε + 2, ε the spacing of doubles at 1. */
const far = 52 * Math.LN2 - 2

const softplus = activation('softplus').f

/** What libraries compute that is no record of the kernel, each operation rounded to a double. */
export const expressions = {
	'elu-exp': {
		tex: String.raw`\begin{cases}x & x > 0 \\ e^{x}-1 & x \le 0\end{cases}`,
		f: (x) => (x > 0 ? x : exp(x) - 1),
	},
	'gelu-erf': {
		tex: String.raw`\frac{x}{2}\Bigl(1+\operatorname{erf}\frac{x}{\sqrt 2}\Bigr)`,
		f: (x) => (x / 2) * (1 + erf(x * Math.SQRT1_2)),
	},
	'gelu-single': {
		tex: String.raw`\frac{x}{2}\operatorname{erfc}(-x\,r),\; r=\mathrm{fl}_{32}\bigl(\tfrac{1}{\sqrt 2}\bigr)`,
		f: (x) => (x / 2) * erfc(-x * Math.fround(Math.SQRT1_2)),
	},
	'hard-sigmoid-fifth': { tex: String.raw`\min\Bigl(1,\max\Bigl(0,\frac{x}{5}+\frac12\Bigr)\Bigr)`, f: fifth },
	'hard-swish-fifth': {
		tex: String.raw`x\min\Bigl(1,\max\Bigl(0,\frac{x}{5}+\frac12\Bigr)\Bigr)`,
		f: (x) => x * fifth(x),
	},
	'softplus-twenty': {
		tex: String.raw`\begin{cases}x & x > 20 \\ \ln(1+e^{x}) & x \le 20\end{cases}`,
		f: (x) => (x > 20 ? x : softplus(x)),
	},
	'softplus-far': {
		tex: String.raw`\begin{cases}x & x > t \\ e^{x} & x < -t \\ \ln(1+e^{x}) & |x| \le t\end{cases}\quad t=-2-\ln\varepsilon`,
		f: (x) => (x > far ? x : x < -far ? exp(x) : softplus(x)),
	},
} as const satisfies Readonly<Record<string, Definition>>

export type Named = keyof typeof expressions | ({ readonly fn: string } & Readonly<Record<string, string | number>>)

/**
 * The functions that share a name, by the topic of content/same-name.yaml, which says whose they are and where that is to be
 * read: defaults such as the slope 0.01 are facts of those sources. The others are measured against the first.
 */
export const namesakes = {
	'leaky-relu': [0.01, 0.2, 0.3].map((alpha) => ({ fn: 'leaky-relu', alpha })),
	prelu: [0.25, 0].map((alpha) => ({ fn: 'prelu', alpha })),
	gelu: [{ fn: 'gelu' }, { fn: 'gelu-tanh' }],
	'gelu-tail': [{ fn: 'gelu' }, 'gelu-erf', 'gelu-single'],
	elu: [{ fn: 'elu' }, 'elu-exp'],
	'elu-celu': ['elu', 'celu'].map((fn) => ({ fn, alpha: 2 })),
	'hard-sigmoid': [{ fn: 'hard-sigmoid' }, 'hard-sigmoid-fifth'],
	'hard-swish': [{ fn: 'hard-swish' }, 'hard-swish-fifth'],
	softplus: [{ fn: 'softplus' }, 'softplus-twenty', 'softplus-far'],
	swish: [{ fn: 'swish' }, { fn: 'swish', beta: 1 }],
} as const satisfies Readonly<Record<string, readonly Named[]>>

/** Parameters of a record, apart from which record it is. */
export const parametersOf = (named: Exclude<Named, string>): Params =>
	Object.fromEntries(Object.entries(named).filter(([key]) => key !== 'fn')) as Params

/** The function that is meant. Throws where there is no such record or parameter. */
export function definition(named: Named): Definition {
	if (typeof named === 'string') return expressions[named]
	const fn = activation(named.fn)
	const p = parametersOf(named)
	for (const key of Object.keys(p))
		if (!(key in fn.parameters)) throw new Error(`${named.fn} has no parameter "${key}"`)
	return { tex: fn.tex.f, f: (x) => fn.f(x, p) }
}

/** Where functions are compared: densely about 0, ever closer to it, and on both sides of each half. */
const places: readonly number[] = [
	...Array.from({ length: 5121 }, (_, i) => (i - 2560) / 64),
	...Array.from({ length: 321 }, (_, i) => (i - 160) / 4).flatMap((x) => [nextDown(x), nextUp(x)]),
	...Array.from({ length: 81 }, (_, k) => 10 ** (-k / 4)).flatMap((x) => [-x, x]),
]
	.filter((x, i, all) => all.indexOf(x) === i)
	.sort((a, b) => a - b)

/** A measure of how far two values are apart: NaN where it has no meaning. */
type Measure = (value: number, reference: number) => number

const apart: Measure = (value, reference) => Math.abs(value - reference)

/** In shares of the reference, which is a normal number. */
const share: Measure = (value, reference) =>
	Math.abs(reference) < 2 ** -1022 ? Number.NaN : Math.abs(value - reference) / Math.abs(reference)

export interface Gap {
	readonly size: number
	readonly at: number
}

/** The greatest of a measure within |x| ≤ 40, where it is smooth to the precision of a search by golden section. */
function greatest(f: Definition['f'], reference: Definition['f'], measure: Measure): Gap {
	const of = (x: number): number => measure(f(x), reference(x)) || 0
	const sizes = places.map(of)
	const best = sizes.reduce((top, size, i) => (size > (sizes[top] as number) ? i : top), 0)
	let [a, b] = [places[Math.max(0, best - 1)] as number, places[Math.min(places.length - 1, best + 1)] as number]
	const ratio = (Math.sqrt(5) - 1) / 2
	for (let i = 0; i < 80; i++) {
		const [left, right] = [b - ratio * (b - a), a + ratio * (b - a)]
		if (of(left) < of(right)) a = left
		else b = right
	}
	const found = { size: of((a + b) / 2), at: (a + b) / 2 }
	const kept = { size: sizes[best] as number, at: places[best] as number }
	return found.size > kept.size ? found : kept
}

/** The greatest difference; ∞, at the side where it grows for ever. */
export function gap(f: Definition['f'], reference: Definition['f']): Gap {
	for (const side of [-1, 1]) {
		const of = (x: number): number => apart(f(side * x), reference(side * x))
		if (of(1e12) > 1e3 * of(1e6)) return { size: Number.POSITIVE_INFINITY, at: side * Number.POSITIVE_INFINITY }
	}
	return greatest(f, reference, apart)
}

/** The greatest difference in shares of the reference. */
export const relativeGap = (f: Definition['f'], reference: Definition['f']): Gap => greatest(f, reference, share)

/** The greatest difference of both values once they are rounded to single precision. */
export const singleGap = (f: Definition['f'], reference: Definition['f']): Gap =>
	greatest(
		(x) => Math.fround(f(x)),
		(x) => Math.fround(reference(x)),
		apart,
	)

/** How much the difference grows with each step to the side where it grows for ever. */
export const growth = (f: Definition['f'], reference: Definition['f'], side: number): number =>
	apart(f(side * 1e6), reference(side * 1e6)) / 1e6

export const verdicts = ['unbounded', 'bounded', 'digits', 'same'] as const
export type Likeness = (typeof verdicts)[number]

/** How unlike two functions are: by ever more, by something that shows, by digits of small values or last digits, not at all. */
export function likeness(f: Definition['f'], reference: Definition['f']): Likeness {
	const { size } = gap(f, reference)
	if (size === Number.POSITIVE_INFINITY) return 'unbounded'
	if (size > 1e-6) return 'bounded'
	return relativeGap(f, reference).size > 16 * Number.EPSILON ? 'digits' : 'same'
}

/** The axis that PyTorch's softmax takes for a tensor of so many axes where it is told none. */
export const implicitAxis = (axes: number): number => (axes === 0 || axes === 1 || axes === 3 ? 0 : 1)
