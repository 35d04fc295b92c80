import { children, type Node } from '../formulas/node'

/** The name of a node's function: a function's own or, of the kernel's, its id; `cases` where the node chooses by a condition. */
const nameOf = (node: Node): string | undefined => {
	if (node.kind === 'call') return node.name
	if (node.kind === 'activation') return node.fn.id
	return node.kind === 'cases' ? 'cases' : undefined
}

/** The first function in a formula that is not allowed, if there is one. */
export const forbiddenIn = (node: Node, isAllowed: (name: string) => boolean): string | undefined => {
	const name = nameOf(node)
	if (name !== undefined && !isAllowed(name)) return name
	for (const child of children(node)) {
		const found = forbiddenIn(child, isAllowed)
		if (found !== undefined) return found
	}
	return undefined
}
