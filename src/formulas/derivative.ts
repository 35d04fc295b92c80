import { functions } from './functions'
import {
	add,
	type Call,
	call,
	compare,
	divide,
	memoised,
	multiply,
	type Node,
	negate,
	numeral,
	one,
	power,
	subtract,
	two,
	varies,
	zero,
} from './node'

/**
 * The derivative by x, by the rules of automatic differentiation: one pass, each node's derivative made once and shared, so
 * that the graph grows in proportion to the formula. Where a switch flips it stands for one of the two sides; whoever
 * evaluates it decides what to make of such a point.
 */
export const derivative: (node: Node) => Node = memoised((node, recur) => {
	if (!varies(node)) return zero
	switch (node.kind) {
		case 'negate':
			return negate(recur(node.of))
		case 'add':
			return add(recur(node.left), recur(node.right))
		case 'subtract':
			return subtract(recur(node.left), recur(node.right))
		case 'multiply':
			return add(multiply(recur(node.left), node.right), multiply(node.left, recur(node.right)))
		case 'divide':
			return ofQuotient(node.left, node.right, recur)
		case 'power':
			return ofPower(node, node.left, node.right, recur)
		case 'call':
			return ofCall(node, recur)
		case 'activation':
			return multiply(recur(node.of), { ...node, order: node.order + 1 })
		case 'cases':
			return {
				kind: 'cases',
				rows: node.rows.map(({ when, value }) => ({ when, value: recur(value) })),
				otherwise: node.otherwise && recur(node.otherwise),
			}
		default:
			return one
	}
})

type Recur = (node: Node) => Node

function ofQuotient(u: Node, v: Node, recur: Recur): Node {
	if (!varies(v)) return divide(recur(u), v)
	return divide(subtract(multiply(recur(u), v), multiply(u, recur(v))), power(v, two))
}

function ofPower(node: Node, u: Node, v: Node, recur: Recur): Node {
	if (!varies(v)) return multiply(multiply(v, power(u, lower(v))), recur(u))
	const growth = multiply(recur(v), call('ln', u))
	return multiply(node, varies(u) ? add(growth, divide(multiply(v, recur(u)), u)) : growth)
}

/** v − 1, worked out for whole numbers. */
const lower = (v: Node): Node =>
	v.kind === 'number' && Number.isInteger(v.value) && v.value > 0 && v.exact
		? numeral(String(BigInt(v.value) - 1n))
		: subtract(v, one)

function ofCall({ name, args }: Call, recur: Recur): Node {
	const [u = zero, v = zero] = args
	switch (name) {
		case 'abs':
			return multiply(recur(u), call('sign', u))
		case 'sign':
			return zero
		case 'max':
		case 'min': {
			const when = compare(v, name === 'max' ? '>' : '<', u)
			return { kind: 'cases', rows: [{ when, value: recur(v) }], otherwise: recur(u) }
		}
		default:
			return multiply(recur(u), functions[name].slope(u))
	}
}
