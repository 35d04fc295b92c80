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
export const derivative = by((_, v, du, dv, node) =>
	// No square of v, which overflows long before v does.
	divide(subtract(du, multiply(node, dv)), v),
)

/** The same with the quotient rule as books have it, to be read. */
export const shownDerivative = by((u, v, du, dv) => divide(subtract(multiply(du, v), multiply(u, dv)), power(v, two)))

type Recur = (node: Node) => Node
type Quotient = (u: Node, v: Node, du: Node, dv: Node, node: Node) => Node

function by(quotient: Quotient): Recur {
	return memoised((node, recur) => ruled(node, recur, quotient))
}

function ruled(node: Node, recur: Recur, quotient: Quotient): Node {
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
			if (!varies(node.right)) return divide(recur(node.left), node.right)
			return quotient(node.left, node.right, recur(node.left), recur(node.right), node)
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
