import { shownDerivative } from './derivative'
import { type FunctionName, functions, type RealFunctionName } from './functions'
import { greek } from './names'
import { type Activation, type Node, size } from './node'
import type { Formula } from './parse'
import { level, listed, print, type Style } from './print'

const { raw } = String

const tall = (text: string): boolean => /\\(?:frac|begin|sqrt)/.test(text)

const brackets = (inside: string): string => (tall(inside) ? raw`\left(${inside}\right)` : `(${inside})`)

const atom = (text: string) => ({ text, level: level.atom })

const symbols: Readonly<Record<Exclude<FunctionName, RealFunctionName>, string>> = {
	abs: raw`\operatorname{abs}`,
	sign: raw`\operatorname{sgn}`,
	max: raw`\max`,
	min: raw`\min`,
}

/** σ and tanh have symbols of their own; the others are written by their names, as one word. */
function nameOf({ fn, order }: Activation): string {
	const word = fn.name.replace(/[^A-Za-z0-9]+([A-Za-z]?)/g, (_, next: string) => next.toUpperCase())
	const name = { sigmoid: raw`\sigma`, tanh: raw`\tanh` }[fn.id] ?? raw`\operatorname{${word}}`
	return name + "'".repeat(order)
}

const symbolOf = (name: FunctionName): string =>
	name in functions ? functions[name as RealFunctionName].tex : symbols[name as keyof typeof symbols]

/** The name of a function that a power can follow: tanh² x. Over a maximum it would stand where its range does. */
function named(node: Node): { readonly name: string; readonly args: readonly Node[] } | undefined {
	if (node.kind === 'activation') return { name: nameOf(node), args: [node.of, ...node.parameters] }
	if (node.kind !== 'call' || /^(exp|sqrt|abs|max|min)$/.test(node.name)) return undefined
	return { name: symbolOf(node.name), args: listed(node) }
}

const style: Style = {
	number: (text) => text,
	constant: (name) => (name === 'π' ? raw`\pi` : 'e'),
	parameter: (name) => {
		if (greek.some(([, spelled]) => spelled === name)) return `\\${name}`
		return name.length > 1 ? raw`\mathrm{${name}}` : name
	},
	brackets,
	minus: '-',
	product: (left, right) =>
		/^\d/.test(right) || (/\d$/.test(left) && /^\\frac/.test(right)) ? raw`${left} \cdot ${right}` : `${left} ${right}`,
	quotient: (left, right, part) => ({
		text: raw`\frac{${part(left, level.open)}}{${part(right, level.open)}}`,
		level: level.power,
	}),
	power: (base, exponent, part) => {
		const fn = named(base)
		const raised = part(exponent, level.open)
		if (fn && exponent.kind === 'number' && /^[1-9]\d*$/.test(exponent.text)) {
			return atom(raw`${fn.name}^{${raised}}${brackets(fn.args.map((arg) => part(arg, level.open)).join(', '))}`)
		}
		return { text: `${part(base, level.atom)}^{${raised}}`, level: level.power }
	},
	call: (node, part) => {
		const args = listed(node).map((arg) => part(arg, level.open))
		const inside = args.join(', ')
		if (node.name === 'exp') return { text: `e^{${inside}}`, level: level.power }
		if (node.name === 'sqrt') return atom(raw`\sqrt{${inside}}`)
		if (node.name === 'abs') return atom(raw`\left|${inside}\right|`)
		return atom(symbolOf(node.name) + brackets(inside))
	},
	activation: (node, part) =>
		atom(nameOf(node) + brackets([node.of, ...node.parameters].map((arg) => part(arg, level.open)).join(', '))),
	cases: (rows, otherwise) => {
		const lines = rows.map(([value, when]) => `${value} & ${when}`)
		if (otherwise !== undefined) lines.push(raw`${otherwise} & \text{otherwise}`)
		return { text: raw`\begin{cases}${lines.join(raw` \\ `)}\end{cases}`, level: level.power }
	},
	indicator: (condition) => raw`\mathbf{1}_{${condition}}`,
	relations: { '<': '<', '≤': raw`\le`, '>': '>', '≥': raw`\ge`, '=': '=', '≠': raw`\ne` },
	words: { and: raw`\land`, or: raw`\lor`, not: raw`\lnot` },
}

/** TeX of what was understood; `parse` reads it back to the same tree. `otherwise` is the word for the last of cases. */
export function tex(node: Node, otherwise = 'otherwise'): string {
	const text = print(node, style)
	return otherwise === 'otherwise' ? text : text.replaceAll(raw`\text{otherwise}`, raw`\text{${otherwise}}`)
}

/** In nodes: what is still read with profit. */
const READABLE = 120

/** TeX of a formula's derivative of an order, by the rules and hardly simplified; null where it would be long. */
export function derivativeTex({ node }: Formula, order: 1 | 2, otherwise?: string): string | null {
	const slope = order === 1 ? shownDerivative(node) : shownDerivative(shownDerivative(node))
	return size(slope) > READABLE ? null : tex(slope, otherwise)
}
