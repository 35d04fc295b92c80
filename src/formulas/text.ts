import type { Node } from './node'
import { level, listed, print, type Style } from './print'

const atom = (text: string) => ({ text, level: level.atom })

const style: Style = {
	number: (text) => text,
	constant: (name) => name,
	parameter: (name) => name,
	brackets: (inside) => `(${inside})`,
	minus: '-',
	product: (left, right) => `${left}*${right}`,
	quotient: (left, right, part) => ({
		text: `${part(left, level.product)}/${part(right, level.power)}`,
		level: level.product,
	}),
	power: (base, exponent, part) => ({
		text: `${part(base, level.atom)}^${part(exponent, level.atom)}`,
		level: level.power,
	}),
	call: (node, part) =>
		atom(
			`${node.name}(${listed(node)
				.map((arg) => part(arg, level.open))
				.join(', ')})`,
		),
	activation: ({ fn, order, of, parameters }, part) =>
		atom(
			`${fn.id.replaceAll('-', '_')}${"'".repeat(order)}(${[of, ...parameters].map((arg) => part(arg, level.open)).join(', ')})`,
		),
	cases: (rows, otherwise) => {
		const list = rows.map(([value, when]) => `${when}: ${value}`)
		if (otherwise !== undefined) list.push(otherwise)
		return atom(`piecewise(${list.join(', ')})`)
	},
	indicator: (condition) => `(${condition})`,
	relations: { '<': '<', '≤': '<=', '>': '>', '≥': '>=', '=': '==', '≠': '!=' },
	words: { and: 'and', or: 'or', not: 'not' },
}

/** A formula as plain text, the same for all spellings of one tree; `parse` reads it back. */
export const text = (node: Node): string => print(node, style)
