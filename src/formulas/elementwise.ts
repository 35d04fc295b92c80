import type { Break, Elementwise, Parameter, Params } from '../activations'
import { sameLength } from '../activations/length'
import { breaks } from './breaks'
import { derivative } from './derivative'
import type { Node } from './node'
import type { Formula } from './parse'
import { program } from './program'
import { derivativeTex, tex } from './tex'
import { type Evaluator, evaluator } from './values'

export interface ElementwiseOptions {
	/** `own` and f, if nothing is said. */
	readonly id?: string
	readonly name?: string
	/** Those of the formula; one that is left out is 1, and means nothing beyond ±10. */
	readonly parameters?: Readonly<Record<string, Parameter>>
}

/**
 * A formula as a function of the kernel's kind, so that whatever is known of those can be asked of it. It is as accurate
 * as what was typed, and NaN where that has no value: where it overflows, and at ±∞, of which it knows no limit. Its breaks are
 * those of its switches. At a kink f′ is the side nearer to 0, as it is for most of the kernel's.
 */
export function elementwise(formula: Formula, options: ElementwiseOptions = {}): Elementwise {
	const { node } = formula
	const parameters = Object.fromEntries(
		formula.parameters.map((name) => [name, options.parameters?.[name] ?? unnamed(name)]),
	)
	const defaults = Object.fromEntries(Object.entries(parameters).map(([name, own]) => [name, own.default]))
	const bound = (p?: Params): Params => (p ? { ...defaults, ...p } : defaults)
	const slope = derivative(node)
	const [value, sloped, both] = [lazy(node), lazy(slope), lazy(node, slope)]
	const bent = lazy(derivative(slope))
	const places = remembered(breaks(node))
	const at = (x: number, p: Params): Break | undefined => places(p).find((place) => place.x === x)
	const atBreak = ({ order, left, right }: Break, otherwise: number): number | null =>
		order === 0 ? null : order === 1 ? nearerToZero(left[1], right[1]) : otherwise
	const mend = (x: Float64Array, y: Float64Array, p: Params): void => {
		for (const place of places(p)) {
			for (let i = x.indexOf(place.x); i >= 0; i = x.indexOf(place.x, i + 1)) {
				y[i] = atBreak(place, y[i] as number) ?? Number.NaN
			}
		}
	}
	return {
		kind: 'elementwise',
		id: options.id ?? 'own',
		name: options.name ?? 'f',
		parameters,
		f: (x, p) => value.at(x, bound(p)),
		df: (x, p) => {
			const place = at(x, bound(p))
			const y = sloped.at(x, bound(p))
			return place ? atBreak(place, y) : y
		},
		d2f: (x, p) => (at(x, bound(p)) ? null : bent.at(x, bound(p))),
		breaks: (p) => places(bound(p)),
		fill: (x, y, p) => {
			sameLength(x, y)
			value.run(x, bound(p), [y])
		},
		fillDf: (x, y, p) => {
			sameLength(x, y)
			const from = x === y ? x.slice() : x
			sloped.run(from, bound(p), [y])
			mend(from, y, bound(p))
		},
		fillBoth: (x, y, dy, p) => {
			sameLength(x, y)
			sameLength(x, dy)
			const from = x === y ? x.slice() : x
			both.run(from, bound(p), [y, dy])
			mend(from, dy, bound(p))
		},
		tex: {
			f: tex(node),
			df: derivativeTex(formula, 1) ?? String.raw`f^{\prime}(x)`,
			d2f: derivativeTex(formula, 2) ?? String.raw`f^{\prime\prime}(x)`,
		},
		references: [],
	}
}

const unnamed = (name: string): Parameter => ({
	symbol: tex({ kind: 'parameter', name }),
	default: 1,
	min: -10,
	max: 10,
})

const nearerToZero = (a: number, b: number): number => (Math.abs(a) < Math.abs(b) ? a : b)

/** Graphs that become a program when they are first worked out: f″ is long, and often not asked for. */
function lazy(...roots: readonly Node[]): { readonly run: Evaluator; readonly at: (x: number, p: Params) => number } {
	let made: Evaluator | undefined
	const run: Evaluator = (x, p, out) => {
		made ??= evaluator(program(...roots))
		made(x, p, out)
	}
	const [input, output] = [new Float64Array(1), [new Float64Array(1)]]
	return {
		run,
		at: (x, p) => {
			input[0] = x
			run(input, p, output)
			return output[0]?.[0] ?? Number.NaN
		},
	}
}

/** The breaks at the parameters asked for last: they are asked for at every point. */
function remembered(find: (p: Params) => readonly Break[]): (p: Params) => readonly Break[] {
	let last: Params | undefined
	let found: readonly Break[] = []
	return (p) => {
		const known = last && Object.keys(p).every((name) => p[name] === last?.[name])
		if (!known) [last, found] = [p, find(p)]
		return found
	}
}
