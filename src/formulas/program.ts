import { type Condition, children, type Node } from './node'

/** One node of a graph and the places of its children's results. */
export interface Step {
	readonly node: Node
	readonly args: readonly number[]
}

/** A graph in an order in which it can be worked out: each step needs earlier ones only. */
export interface Program {
	readonly steps: readonly Step[]
	/** The places of the results asked for. */
	readonly roots: readonly number[]
}

/** The steps for several results, each node once. */
export function program(...roots: readonly Node[]): Program {
	const steps: Step[] = []
	const places = new Map<Node, number>()
	const place = (node: Node): number => {
		const known = places.get(node)
		if (known !== undefined) return known
		const args = children(node).map(place)
		places.set(node, steps.length)
		return steps.push({ node, args }) - 1
	}
	return { roots: roots.map(place), steps }
}

/** A condition from a comparison's own verdict, null where there is none; `next` takes the comparisons in their order. */
export function holds(
	condition: Condition,
	next: (relation: Condition & { kind: 'compare' }) => boolean | null,
): boolean | null {
	if (condition.kind === 'compare') return next(condition)
	if (condition.kind === 'not') {
		const inner = holds(condition.of, next)
		return inner === null ? null : !inner
	}
	const [left, right] = [holds(condition.left, next), holds(condition.right, next)]
	const decisive = condition.kind === 'or'
	if (left === decisive || right === decisive) return decisive
	return left === null || right === null ? null : !decisive
}
