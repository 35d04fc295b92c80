import { startsOperand } from './atom'
import type { Cursor, Term } from './cursor'
import { power, signed } from './expression'
import { functions } from './functions'
import { entries, fold } from './list'
import type { Form, Meaning } from './names'
import { call, divide, type Node, numeral, one, varies } from './node'
import type { Token } from './scanner'

type Applied = Meaning & { kind: 'function' | 'activation' | 'form' }

/** What a name says: itself, or, of a function, what it makes of what follows. */
export function application(c: Cursor): Term {
	const token = c.take()
	const { meaning } = token
	switch (meaning?.kind) {
		case 'variable':
			return { kind: 'variable' }
		case 'constant':
		case 'parameter':
			return { kind: meaning.kind, name: meaning.name } as Node
		case 'function':
		case 'activation':
		case 'form':
			return applied(c, token, meaning)
		default:
			return c.leftOver()
	}
}

/** σ′(x), tanh²x, max(0, x), exp −x: primes and a power may stand between a function and its arguments. */
function applied(c: Cursor, token: Token, meaning: Applied): Node {
	const order = primes(c)
	const exponent = c.accept('^') ? c.deeper(() => signed(c)) : undefined
	if (exponent?.kind === 'negate') c.stop('inverse', token, c.previous, { name: token.text })
	const open = c.peek()
	let node: Node
	if (meaning.kind === 'form' && meaning.name === 'cases') {
		if (!/^[([{]$/.test(open.kind)) c.stop('argumentMissing', token, token, { name: token.text })
		node = fold(
			c,
			c.within(c.take(), () => entries(c, open.kind === '(' ? ')' : open.kind === '[' ? ']' : '}')),
			open,
		)
	} else node = build(c, token, meaning, order, values(c, token))
	return exponent ? { kind: 'power', left: node, right: exponent } : node
}

/** How many primes follow, LaTeX's raised ones among them. */
function primes(c: Cursor): number {
	let count = 0
	for (;;) {
		const braced = c.peek().kind === '^' && c.peek(1).kind === '{' && /^'/.test(c.peek(2).kind)
		if (braced) c.take()
		else if (c.peek().kind === '^' && /^'/.test(c.peek(1).kind)) c.take()
		if (braced) c.take()
		const prime = c.accept("'", "''")
		if (!prime) return count
		count += prime.kind.length
		if (braced && c.peek().kind !== "'") c.accept('}')
	}
}

/** The arguments in brackets, or the one that follows without. */
function values(c: Cursor, name: Token): readonly Node[] {
	const open = c.peek()
	if (!/^[([{]$/.test(open.kind)) return [bare(c, name)]
	c.take()
	const close = open.kind === '(' ? ')' : open.kind === '[' ? ']' : '}'
	if (c.peek().kind === close) c.stop('argumentMissing', name, c.peek(), { name: name.text })
	const items = c.within(open, () => entries(c, close))
	return items.map(({ when, value, from }) => {
		if (when === 'always' || (when && value)) return c.stop('unexpected', from, from, { text: from.text })
		return value ?? c.value(when as Term)
	})
}

/** exp −x, tanh 2x: a close sign and what multiplies side by side, up to a bracket or another function. */
function bare(c: Cursor, name: Token): Node {
	if (c.peek().kind === '-' && c.peek().at + c.peek().length === c.peek(1).at) {
		c.take()
		return { kind: 'negate', of: c.deeper(() => bare(c, name)) }
	}
	if (!startsOperand(c)) c.stop('argumentMissing', name, name, { name: name.text })
	let left = c.value(power(c))
	for (;;) {
		const { kind, meaning } = c.peek()
		const plain = kind === 'name' && /^(variable|constant|parameter)$/.test(meaning?.kind ?? '')
		if (!plain) return left
		left = { kind: 'multiply', left, right: c.value(power(c)) }
	}
}

/** How many arguments each takes, least and most. */
function arity(meaning: Applied): readonly [number, number] {
	if (meaning.kind === 'activation') return [1, 1 + Object.keys(meaning.fn.parameters).length]
	if (/^(max|min)$/.test(meaning.name)) return [2, Number.POSITIVE_INFINITY]
	return meaning.name === 'pow' ? [2, 2] : meaning.name === 'clip' ? [3, 3] : [1, 1]
}

function build(c: Cursor, token: Token, meaning: Applied, order: number, args: readonly Node[]): Node {
	const [least, most] = arity(meaning)
	const given = args.length
	if (given < least || given > most) {
		const expected = given < least ? least : most
		c.stop('argumentCount', token, c.previous, { name: token.text, expected, given })
	}
	const [u = one, v = one, w = one] = args
	if (meaning.kind === 'activation') {
		if (order > 1) c.stop('noDerivative', token, token, { name: token.text })
		if (args.slice(1).some(varies)) c.stop('parameterVaries', token, c.previous, { name: token.text })
		return { kind: 'activation', fn: meaning.fn, order, of: u, parameters: args.slice(1) }
	}
	if (order === 1 && meaning.kind === 'function' && meaning.name in functions) {
		return functions[meaning.name as keyof typeof functions].slope(u)
	}
	if (order > 0) c.stop('noDerivative', token, token, { name: token.text })
	if (meaning.kind === 'form') return formed(meaning.name, u, v, w)
	const { name } = meaning
	if (name !== 'max' && name !== 'min') return call(name, u)
	return args.slice(1).reduce((left, right) => call(name, left, right), u)
}

function formed(form: Form, u: Node, v: Node, w: Node): Node {
	switch (form) {
		case 'log2':
			return divide(call('ln', u), call('ln', numeral('2')))
		case 'log10':
			return divide(call('ln', u), call('ln', numeral('10')))
		case 'sech':
			return divide(one, call('cosh', u))
		case 'clip':
			return call('min', call('max', u, v), w)
		default:
			return { kind: 'power', left: u, right: v }
	}
}
