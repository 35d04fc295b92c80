import type { Elementwise } from '../activations'
import type { FunctionName } from './functions'

/**
 * What a formula means: a tree of plain records, kept as it was typed. Derivatives share subtrees with the formula they
 * come from, so that theirs is a graph without cycles: whoever walks one keeps what was done to a node already.
 */
export type Node =
	| Numeral
	| { readonly kind: 'constant'; readonly name: 'π' | 'e' }
	| { readonly kind: 'variable' }
	| { readonly kind: 'parameter'; readonly name: string }
	| { readonly kind: 'negate'; readonly of: Node }
	| Binary
	| Call
	| Activation
	| Cases

/** A decimal, in digits and at most one point; `value` is the double nearest to it. */
export interface Numeral {
	readonly kind: 'number'
	readonly text: string
	readonly value: number
	/** Whether the double is the decimal. */
	readonly exact: boolean
}

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'power'

export interface Binary {
	readonly kind: Operation
	readonly left: Node
	readonly right: Node
}

/** One of the functions of the table in functions.ts; max and min have two arguments, the others one. */
export interface Call {
	readonly kind: 'call'
	readonly name: FunctionName
	readonly args: readonly Node[]
}

/** A function of the kernel or, by its order, one of its derivatives. */
export interface Activation {
	readonly kind: 'activation'
	readonly fn: Elementwise
	readonly order: number
	readonly of: Node
	/** In the order of the function's own; none of them depends on x. */
	readonly parameters: readonly Node[]
}

/** The first row whose condition holds; without one `otherwise`, and without that no value. */
export interface Cases {
	readonly kind: 'cases'
	readonly rows: readonly { readonly when: Condition; readonly value: Node }[]
	readonly otherwise: Node | null
}

export type Relation = '<' | '≤' | '>' | '≥' | '=' | '≠'

export type Condition =
	| { readonly kind: 'compare'; readonly relation: Relation; readonly left: Node; readonly right: Node }
	| { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
	| { readonly kind: 'not'; readonly of: Condition }

/** The nodes directly below one, those in conditions included. */
export function children(node: Node): readonly Node[] {
	switch (node.kind) {
		case 'negate':
			return [node.of]
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'power':
			return [node.left, node.right]
		case 'call':
			return node.args
		case 'activation':
			return [node.of, ...node.parameters]
		case 'cases':
			return [
				...node.rows.flatMap((row) => [...compared(row.when), row.value]),
				...(node.otherwise ? [node.otherwise] : []),
			]
		default:
			return []
	}
}

/** What a condition compares, in order. */
export function compared(condition: Condition): readonly Node[] {
	if (condition.kind === 'not') return compared(condition.of)
	if (condition.kind === 'compare') return [condition.left, condition.right]
	return [...compared(condition.left), ...compared(condition.right)]
}

/** A function of a node's children's results, computed once for a node. */
export function memoised<Result>(
	compute: (node: Node, recur: (child: Node) => Result) => Result,
): (node: Node) => Result {
	const known = new WeakMap<Node, Result>()
	const recur = (node: Node): Result => {
		const found = known.get(node)
		if (found !== undefined) return found
		const made = compute(node, recur)
		known.set(node, made)
		return made
	}
	return recur
}

/** Whether a node depends on x. */
export const varies = memoised<boolean>(
	(node, recur) => node.kind === 'variable' || children(node).some((child) => recur(child)),
)

/** How many nodes a graph has when it is written out as a tree. */
export const size = memoised<number>((node, recur) => children(node).reduce((sum, child) => sum + recur(child), 1))

/** Whether the double nearest to a decimal is the decimal. */
function isExact(text: string, value: number): boolean {
	const [whole = '', fraction = ''] = text.split('.')
	let [significand, scale] = [value, 1n]
	while (!Number.isInteger(significand)) [significand, scale] = [significand * 2, scale * 2n]
	return BigInt(whole + fraction) * scale === BigInt(significand) * 10n ** BigInt(fraction.length)
}

/** The numeral of a decimal: digits with at most one point among them. */
export function numeral(text: string): Numeral {
	const value = Number(text)
	return { kind: 'number', text, value, exact: Number.isFinite(value) && isExact(text, value) }
}

export const variable: Node = { kind: 'variable' }
export const zero = numeral('0')
export const one = numeral('1')
export const two = numeral('2')
export const pi: Node = { kind: 'constant', name: 'π' }

const is = (node: Node, value: number): boolean => node.kind === 'number' && node.value === value

// Constructors for derivatives: they leave out zeros and ones, and lead signs outwards.

export const negate = (of: Node): Node => (is(of, 0) ? of : of.kind === 'negate' ? of.of : { kind: 'negate', of })

export function add(left: Node, right: Node): Node {
	if (is(left, 0)) return right
	if (is(right, 0)) return left
	if (right.kind === 'negate') return subtract(left, right.of)
	return { kind: 'add', left, right }
}

export function subtract(left: Node, right: Node): Node {
	if (is(right, 0)) return left
	if (is(left, 0)) return negate(right)
	if (right.kind === 'negate') return add(left, right.of)
	return { kind: 'subtract', left, right }
}

export function multiply(left: Node, right: Node): Node {
	if (is(left, 0) || is(right, 1)) return left
	if (is(right, 0) || is(left, 1)) return right
	if (left.kind === 'negate') return negate(multiply(left.of, right))
	if (right.kind === 'negate') return negate(multiply(left, right.of))
	return { kind: 'multiply', left, right }
}

export function divide(left: Node, right: Node): Node {
	if (is(left, 0) || is(right, 1)) return left
	if (left.kind === 'negate') return negate(divide(left.of, right))
	return { kind: 'divide', left, right }
}

export const power = (left: Node, right: Node): Node => (is(right, 1) ? left : { kind: 'power', left, right })

export const call = (name: FunctionName, ...args: Node[]): Node => ({ kind: 'call', name, args })

/** 1 where a condition holds, else 0. */
export const indicator = (when: Condition): Node => ({ kind: 'cases', rows: [{ when, value: one }], otherwise: zero })

export const compare = (left: Node, relation: Relation, right: Node): Condition => ({
	kind: 'compare',
	relation,
	left,
	right,
})
