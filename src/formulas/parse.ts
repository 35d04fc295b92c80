import { Cursor, isCondition } from './cursor'
import { lex } from './lexer'
import { entries, together } from './list'
import { type Meaning, names } from './names'
import { type Node, size } from './node'
import { type Note, type Problem, Stop } from './problem'

/** A formula of one variable x, and of parameters, that was understood. */
export interface Formula {
	readonly source: string
	readonly node: Node
	/** The parameters it knows, whether it uses them or not. */
	readonly parameters: readonly string[]
	/** What was read in a way that its writer may not have meant. */
	readonly notes: readonly Note[]
}

export type Parsed = { readonly formula: Formula } | { readonly problem: Problem }

export interface ParseOptions {
	/** Parameters that may be named, by the spelled names of their letters: `alpha` is read as α, \alpha, alpha and a. */
	readonly parameters?: readonly string[]
	/** Functions that may not be used, by any of their names. */
	readonly without?: readonly string[]
}

/** In UTF-16 units. */
export const LONGEST = 500
/** In nodes, what is repeated by rewriting counted as often as it stands. */
const LARGEST = 2000

/** f(x) =, y =, σ(x; α) :=, and no more than that. */
const heading =
	/^\s*(?:\\operatorname\{\w+\}|\\?[\p{L}][\w-]*)\s*(?:['′’″]|\^\{?\\prime\s*\}?)*\s*(?:(?:\\left)?\s*[(（][^()（）=<>]*[)）])?\s*[:：]?[=＝](?![=＝])/u

/** Reads a formula as people type it; the tests show how that is. Never throws, and never runs what it reads. */
export function parse(source: string, { parameters = [], without = [] }: ParseOptions = {}): Parsed {
	try {
		if (source.length > LONGEST) throw new Stop('tooLong', LONGEST, source.length - LONGEST, { most: LONGEST })
		const known = names(parameters)
		const tokens = lex(source, known, headingOf(source))
		const forbidden = without.map((name) => known.find(name))
		const c = new Cursor(tokens)
		for (const token of tokens) {
			if (forbidden.some((meaning) => same(meaning, token.meaning)))
				c.stop('notAllowed', token, token, { name: token.text })
		}
		return { formula: { source, node: whole(c), parameters, notes: c.notes } }
	} catch (error) {
		if (error instanceof Stop) return { problem: error.problem }
		throw error
	}
}

/** How much of a source is its heading; `x = …` has none. */
function headingOf(source: string): number {
	const found = heading.exec(source)?.[0] ?? ''
	return /^\s*[xX]\s*[=＝]/.test(found) ? 0 : found.length
}

/** Whether two names mean one function. */
function same(a: Meaning | undefined, b: Meaning | undefined): boolean {
	if (a?.kind === 'activation' && b?.kind === 'activation') return a.fn === b.fn
	return a?.kind === 'function' && b?.kind === 'function' && a.name === b.name
}

/** All of it: one term, or cases without a bracket. */
function whole(c: Cursor): Node {
	const start = c.peek()
	const items = entries(c, 'end')
	if (c.peek().kind !== 'end') c.leftOver()
	const [{ when, value } = {}] = items
	if (items.length === 1 && when && value) c.stop('elseMissing', start, c.previous)
	const read = together(c, items, start)
	if (isCondition(read) && read.kind === 'compare' && read.relation === '=') c.stop('equation', start, c.previous)
	const node = c.value(read)
	if (size(node) > LARGEST) c.stop('tooComplex', start, c.previous)
	return node
}
