import type { Activation, Call, Cases, Condition, Node } from './node'
import { one, zero } from './node'

/** How tightly a written node holds together; one that stands where something tighter is needed gets brackets. */
export const level = { open: 0, sum: 1, product: 2, power: 3, atom: 4 } as const

export interface Written {
	readonly text: string
	readonly level: number
}

/** A way to write formulas: what it does with each kind of node, given the node's parts as `part` writes them. */
export interface Style {
	readonly number: (text: string) => string
	readonly constant: (name: 'π' | 'e') => string
	readonly parameter: (name: string) => string
	readonly brackets: (inside: string) => string
	readonly minus: string
	readonly product: (left: string, right: string) => string
	readonly quotient: (left: Node, right: Node, part: Part) => Written
	readonly power: (base: Node, exponent: Node, part: Part) => Written
	readonly call: (node: Call, part: Part) => Written
	readonly activation: (node: Activation, part: Part) => Written
	readonly cases: (rows: readonly (readonly [value: string, when: string])[], otherwise: string | undefined) => Written
	/** 1 where a condition holds, else 0. */
	readonly indicator: (condition: string) => string
	readonly relations: Readonly<Record<'<' | '≤' | '>' | '≥' | '=' | '≠', string>>
	readonly words: Readonly<Record<'and' | 'or' | 'not', string>>
}

/** Writes a part that has to hold together at least so tightly. */
export type Part = (node: Node, least: number) => string

/** A formula in a style, with no more brackets than reading it back to the same tree needs. */
export function print(node: Node, style: Style): string {
	const part: Part = (inner, least) => {
		if (inner.kind === 'cases' && least > level.open && isIndicator(inner)) {
			return style.indicator(condition(inner.rows[0].when, style, part))
		}
		const { text, level: held } = write(inner, style, part)
		return held < least ? style.brackets(text) : text
	}
	return part(node, level.open)
}

function write(node: Node, style: Style, part: Part): Written {
	const atom = (text: string): Written => ({ text, level: level.atom })
	switch (node.kind) {
		case 'number':
			return atom(style.number(node.text))
		case 'constant':
			return atom(style.constant(node.name))
		case 'parameter':
			return atom(style.parameter(node.name))
		case 'variable':
			return atom('x')
		case 'negate':
			return { text: style.minus + part(node.of, level.product), level: level.sum }
		case 'add':
			return { text: `${part(node.left, level.sum)} + ${part(node.right, level.product)}`, level: level.sum }
		case 'subtract':
			return {
				text: `${part(node.left, level.sum)} ${style.minus} ${part(node.right, level.product)}`,
				level: level.sum,
			}
		case 'multiply':
			return {
				text: style.product(part(node.left, level.product), part(node.right, level.power)),
				level: level.product,
			}
		case 'divide':
			return style.quotient(node.left, node.right, part)
		case 'power':
			return style.power(node.left, node.right, part)
		case 'call':
			return style.call(node, part)
		case 'activation':
			return style.activation(node, part)
		case 'cases': {
			const rows = node.rows.map(({ when, value }) => [part(value, level.open), condition(when, style, part)] as const)
			return style.cases(rows, node.otherwise ? part(node.otherwise, level.open) : undefined)
		}
	}
}

type Indicator = Cases & { readonly rows: readonly [Cases['rows'][number]] }

const isIndicator = (node: Cases): node is Indicator =>
	node.rows.length === 1 && isNumber(node.rows[0]?.value, one) && isNumber(node.otherwise, zero)

const isNumber = (node: Node | null | undefined, number: Node): boolean =>
	node?.kind === 'number' && number.kind === 'number' && node.text === number.text

function condition(node: Condition, style: Style, part: Part): string {
	const inner = (of: Condition, bracketed: boolean) => {
		const text = condition(of, style, part)
		return bracketed ? style.brackets(text) : text
	}
	if (node.kind === 'not') return `${style.words.not} ${inner(node.of, true)}`
	if (node.kind === 'compare') {
		return `${part(node.left, level.sum)} ${style.relations[node.relation]} ${part(node.right, level.sum)}`
	}
	const { left, right } = node
	// a < b < c
	if (node.kind === 'and' && left.kind === 'compare' && right.kind === 'compare' && left.right === right.left) {
		return `${inner(left, false)} ${style.relations[right.relation]} ${part(right.right, level.sum)}`
	}
	const looser = (of: Condition) => node.kind === 'and' && of.kind === 'or'
	const nested = right.kind === node.kind || looser(right)
	return `${inner(left, looser(left))} ${style.words[node.kind]} ${inner(right, nested)}`
}

/** The arguments of a maximum of maxima, and the like, in one list. */
export function listed({ name, args }: Call): readonly Node[] {
	const [first, ...others] = args
	const same = (name === 'max' || name === 'min') && first?.kind === 'call' && first.name === name
	return same ? [...listed(first), ...others] : args
}
