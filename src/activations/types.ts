/**
 * The contract of the kernel. An activation function is one plain record of one of three kinds; `index.ts` lists them all.
 *
 * **Accuracy.** Over every double: `f` within 4 ulp; `df` and `d2f` within 8 ulp or, near their own zeros, 4e-16 absolute.
 * A number in never gives NaN; at ±∞ the value is the limit; NaN gives NaN.
 *
 * **At a break the outer piece has it** — the side farther from the function's active region: relu′(0) = 0,
 * leaky-relu′(0) = elu′(0) = α, selu′(0) = λα, relu6′(6) = 0, hard-tanh′(±1) = 0, hard-sigmoid′(±3) = 0,
 * hard-swish′(−3) = 0 and ′(3) = 1. `d2f` there is null, and so is `df` where f itself jumps (binary-step at 0).
 */

/** Values of a function's parameters, by name. A name left out takes its default. */
export type Params = Readonly<Record<string, number>>

export interface Parameter {
	/** TeX. */
	readonly symbol: string
	readonly default: number
	/** The range in which the function is meant and its accuracy promised. */
	readonly min: number
	readonly max: number
}

/** (f, f′, f″) as x tends to a point from one side. */
export type Jet = readonly [f: number, df: number, d2f: number]

/** A point where f or one of its derivatives jumps. */
export interface Break {
	readonly x: number
	/** The lowest derivative that jumps: 0 a step, 1 a kink, 2 a corner of f′ alone. */
	readonly order: 0 | 1 | 2
	readonly left: Jet
	readonly right: Jet
}

export interface Reference {
	readonly authors: string
	readonly year: number
	readonly title: string
	/** Venue, report number or address. */
	readonly where: string
}

interface Described {
	/** Permanent: addresses, data files and anchors use it. */
	readonly id: string
	/** The field's usual name, the same in every language. */
	readonly name: string
	readonly references: readonly Reference[]
}

/** A function of one real variable, applied to each element. */
export interface Elementwise extends Described {
	readonly kind: 'elementwise'
	/** By TeX name of the argument `x` and the parameters' symbols. */
	readonly tex: { readonly f: string; readonly df: string; readonly d2f: string }
	readonly parameters: Readonly<Record<string, Parameter>>
	readonly f: (x: number, p?: Params) => number
	/** Null only where f itself jumps. */
	readonly df: (x: number, p?: Params) => number | null
	/** Null at every break. */
	readonly d2f: (x: number, p?: Params) => number | null
	/** ∂f/∂(parameter), for each parameter that has one. */
	readonly dp?: Readonly<Record<string, (x: number, p?: Params) => number>>
	/** In ascending order of x; empty where f is C² everywhere. */
	readonly breaks: (p?: Params) => readonly Break[]
	/** y[i] = f(x[i]), a loop of this function's own; `y` may be `x`. Lengths must agree (RangeError). */
	readonly fill: (x: Float64Array, y: Float64Array, p?: Params) => void
	/** y[i] = f′(x[i]), NaN where f′ is null; likewise. */
	readonly fillDf: (x: Float64Array, y: Float64Array, p?: Params) => void
	/** Both in one loop, to the bit, where they share most of their work; `y` may be `x`, `dy` neither. */
	readonly fillBoth?: (x: Float64Array, y: Float64Array, dy: Float64Array, p?: Params) => void
}

/**
 * A function of a whole vector, whose elements depend on one another. Values and the entries of the Jacobian are within
 * 4 and 8 ulp; a temperature that is not positive and finite is a RangeError.
 */
export interface Vector extends Described {
	readonly kind: 'vector'
	/** By the element `z_i`, and the Jacobian's entry by `\partial y_i/\partial z_j`. */
	readonly tex: { readonly f: string; readonly df: string }
	readonly parameters: { readonly T: Parameter }
	/** n values from n logits. */
	readonly f: (z: ArrayLike<number>, T?: number) => Float64Array
	/** ∂yᵢ/∂zⱼ, n × n, row-major. */
	readonly jacobian: (z: ArrayLike<number>, T?: number) => Float64Array
}

/**
 * A gated linear unit, f(a, b) = a·g(b): the value `a` goes through as far as the gate `b` lets it. Where g(b), or g′(b),
 * is a normal number f is within 4 ulp and the partial derivatives within 8 (or a·4e-16 near a zero of g′). 0·∞ is 0. At a kink of g its convention holds.
 */
export interface Gated extends Described {
	readonly kind: 'gated'
	/** g. */
	readonly gate: Elementwise
	readonly tex: { readonly f: string; readonly da: string; readonly db: string }
	readonly f: (a: number, b: number) => number
	/** ∂f/∂a = g(b). */
	readonly da: (a: number, b: number) => number
	/** ∂f/∂b = a·g′(b). */
	readonly db: (a: number, b: number) => number
}
