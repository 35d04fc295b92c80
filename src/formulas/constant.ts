import type { Ball } from './ball'
import { enclose } from './enclose'
import { children, type Node, varies } from './node'
import type { Formula } from './parse'
import { program } from './program'

const open = (node: Node): boolean => node.kind === 'parameter' || children(node).some(open)

/** The value of a formula that depends on nothing, `1/4` or `e^-1`, with its bound; null of any other, and where there is none. */
export function constant({ node }: Formula): Ball | null {
	if (varies(node) || open(node)) return null
	const [value] = enclose(program(node), 0, {}, false)
	return value && Number.isFinite(value.centre) ? value : null
}
