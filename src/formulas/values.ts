import type { Params } from '../activations'
import { exp, log } from '../activations/special'
import { functions } from './functions'
import { kernelValue, named } from './kernel'
import type { Activation, Call, Cases, Condition, Node } from './node'
import type { Program } from './program'

/** Fills each of `out` with one of a program's results at every x. All arrays have one length. */
export type Evaluator = (x: Float64Array, p: Params, out: readonly Float64Array[]) => void

/** How many points are worked out side by side. */
const BLOCK = 256

type Register = Float64Array
type Operation = (n: number, p: Params) => void

/**
 * A program in plain doubles: each step is a loop over a block of points, so that what it costs to find the step's operation is shared.
 * The same operations in the same order as the centres of `enclose`; NaN for NaN, and for what overflows on the way.
 */
export function evaluator({ steps, roots }: Program): Evaluator {
	const registers = steps.map(() => new Float64Array(BLOCK))
	const input = new Float64Array(BLOCK)
	const operations = steps.map(({ node, args }, i) => {
		const [a = input, ...rest] = args.map((place) => registers[place] as Register)
		return operation(node, registers[i] as Register, [a, ...rest], input)
	})
	return (x, p, out) => {
		for (let from = 0; from < x.length; from += BLOCK) {
			const n = Math.min(BLOCK, x.length - from)
			input.set(x.subarray(from, from + n))
			for (const run of operations) run(n, p)
			roots.forEach((root, i) => {
				const [result, y] = [registers[root] as Register, out[i] as Float64Array]
				for (let k = 0; k < n; k++) y[from + k] = Number.isNaN(input[k]) ? Number.NaN : (result[k] as number)
			})
		}
	}
}

/** An infinity is none: 1/∞ would be 0 where 1/e^1000 is not. */
const finite = (value: number): number => (value - value === 0 ? value : Number.NaN)

function operation(node: Node, y: Register, args: readonly [Register, ...Register[]], input: Register): Operation {
	const [a, b = a] = args
	const each = (f: (u: number, v: number) => number): Operation => {
		return (n) => {
			for (let i = 0; i < n; i++) y[i] = finite(f(a[i] as number, b[i] as number))
		}
	}
	switch (node.kind) {
		case 'number':
			return () => y.fill(node.value)
		case 'constant':
			return () => y.fill(node.name === 'e' ? Math.E : Math.PI)
		case 'parameter':
			return (_, p) => y.fill(p[node.name] ?? Number.NaN)
		case 'variable':
			return (n) => {
				for (let i = 0; i < n; i++) y[i] = finite(input[i] as number)
			}
		case 'negate':
			return each((u) => -u)
		case 'add':
			return each((u, v) => u + v)
		case 'subtract':
			return each((u, v) => u - v)
		case 'multiply':
			return each((u, v) => u * v)
		case 'divide':
			return each((u, v) => u / v)
		case 'power':
			return each(power)
		case 'call':
			return each(called(node))
		case 'activation':
			return kernel(node, y, args)
		case 'cases':
			return cases(node, y, args)
	}
}

function called({ name }: Call): (u: number, v: number) => number {
	switch (name) {
		case 'abs':
			return Math.abs
		case 'sign':
			return Math.sign
		case 'max':
			return Math.max
		case 'min':
			return Math.min
		default:
			return functions[name].value
	}
}

function power(u: number, v: number): number {
	if (!Number.isInteger(v)) return u === 0 && v > 0 ? u : exp(v * log(u))
	let [result, square] = [1, u]
	for (let k = Math.abs(v); k > 0; k = Math.floor(k / 2)) {
		if (k % 2 === 1) result *= square
		square *= square
	}
	return v < 0 ? 1 / result : result
}

/** By the function's own loops where it has them: its parameters are the same at every point. */
function kernel(
	{ fn, order }: Activation,
	y: Register,
	[a, ...parameters]: readonly [Register, ...Register[]],
): Operation {
	return (n) => {
		const p = named(
			fn,
			parameters.map((register) => register[0] as number),
		)
		const [from, to] = [a.subarray(0, n), y.subarray(0, n)]
		if (order === 0) fn.fill(from, to, p)
		else if (order === 1) fn.fillDf(from, to, p)
		else for (let i = 0; i < n; i++) y[i] = kernelValue(fn, order, a[i] as number, p)
	}
}

function cases({ rows, otherwise }: Cases, y: Register, args: readonly Register[]): Operation {
	let place = 0
	const next = () => args[place++] as Register
	const tests = rows.map(({ when }) => ({ met: test(when, next), value: next() }))
	const rest = otherwise ? next() : undefined
	return (n) => {
		for (let i = 0; i < n; i++) {
			let value = rest?.[i]
			for (const row of tests) {
				const met = row.met(i)
				if (met === 0) continue
				value = met === 1 ? row.value[i] : Number.NaN
				break
			}
			y[i] = value ?? Number.NaN
		}
	}
}

/** A condition at the point of an index: 1, 0, or NaN where a side has no value. Its comparisons take their sides in order. */
function test(condition: Condition, next: () => Register): (i: number) => number {
	if (condition.kind === 'not') {
		const inner = test(condition.of, next)
		return (i) => 1 - inner(i)
	}
	if (condition.kind === 'compare') {
		const [u, v] = [next(), next()] as [Float64Array, Float64Array]
		const compare = comparisons[condition.relation]
		return (i) =>
			Number.isNaN(u[i]) || Number.isNaN(v[i]) ? Number.NaN : Number(compare(u[i] as number, v[i] as number))
	}
	const [left, right] = [test(condition.left, next), test(condition.right, next)]
	const decisive = condition.kind === 'or' ? 1 : 0
	return (i) => {
		const [a, b] = [left(i), right(i)]
		return a === decisive || b === decisive ? decisive : a + b - (1 - decisive)
	}
}

const comparisons = {
	'<': (u: number, v: number) => u < v,
	'≤': (u: number, v: number) => u <= v,
	'>': (u: number, v: number) => u > v,
	'≥': (u: number, v: number) => u >= v,
	'=': (u: number, v: number) => u === v,
	'≠': (u: number, v: number) => u !== v,
}
