import { operand, startsOperand } from './atom'
import { type Cursor, isCondition, type Term } from './cursor'
import { type Condition, call, compare, type Node, numeral, type Relation } from './node'
import type { Token } from './scanner'

/*
 * The grammar, from what binds least to what binds most:
 *
 *     term        = either ['?' value ':' value | 'if' either 'else' value] | 'if' either 'then' value 'else' value
 *     either      = both {'or' both}          both = denial {'and' denial}          denial = 'not' denial | comparison
 *     comparison  = sum {relation sum}
 *     sum         = ['−'] product {('+' | '−') product}
 *     product     = power {('*' | '/') signed | power}
 *     power       = postfix ['^' signed]      postfix = operand {'%'}
 */

export function term(c: Cursor): Term {
	const start = c.peek()
	if (c.accept('if')) {
		const when = condition(c, c.peek(), either(c))
		c.accept('then', ',', ':')
		return otherwise(c, when, c.value(either(c)), start)
	}
	return choice(c, either(c), start)
}

/** What may follow what has been read from `start`: `? … : …` or `if … else …`. */
export function choice(c: Cursor, first: Term, start: Token): Term {
	if (c.peek().kind === '?') {
		const when = condition(c, start, first)
		c.take()
		const value = c.value(c.deeper(() => term(c)))
		if (!c.accept(':')) c.stop('elseMissing', start, c.previous)
		return { kind: 'cases', rows: [{ when, value }], otherwise: c.value(c.deeper(() => term(c))) }
	}
	if (!c.accept('if')) return first
	return otherwise(c, condition(c, c.peek(), either(c)), c.value(first), start)
}

/** What `else` adds to a value under a condition that were read from `start`. */
export function otherwise(c: Cursor, when: Condition, value: Node, start: Token): Node {
	c.accept(',')
	if (!c.accept('else')) c.stop('elseMissing', start, c.previous)
	return { kind: 'cases', rows: [{ when, value }], otherwise: c.value(c.deeper(() => term(c))) }
}

/** What has just been read from `start`, which must be a condition. */
export function condition(c: Cursor, start: Token, read: Term): Condition {
	return isCondition(read) ? read : c.stop('conditionExpected', start, c.previous)
}

export function either(c: Cursor): Term {
	return joined(c, 'or', () => joined(c, 'and', () => denial(c)))
}

/** Conditions joined by a word; or what stands there without one. */
function joined(c: Cursor, kind: 'and' | 'or', next: () => Term): Term {
	const start = c.peek()
	let left = next()
	while (c.peek().kind === kind) {
		const first = condition(c, start, left)
		c.take()
		left = { kind, left: first, right: condition(c, c.peek(), next()) }
	}
	return left
}

function denial(c: Cursor): Term {
	if (!c.accept('not')) return comparison(c)
	const start = c.peek()
	const of = c.deeper(() => denial(c))
	return { kind: 'not', of: condition(c, start, of) }
}

const relations = ['<', '≤', '>', '≥', '=', '≠'] as const

/** Chains too: −1 < x < 1. */
function comparison(c: Cursor): Term {
	const first = sum(c)
	let left = first
	let result: Condition | undefined
	for (let token = c.accept(...relations); token; token = c.accept(...relations)) {
		const right = c.value(sum(c))
		const next = compare(c.value(left), token.kind as Relation, right)
		result = result ? { kind: 'and', left: result, right: next } : next
		left = right
	}
	return result ?? first
}

function sum(c: Cursor): Term {
	const sign = c.accept('+', '-')
	const first = product(c)
	if (!sign && !/^[+-]$/.test(c.peek().kind)) return first
	let left = c.value(first)
	if (sign?.kind === '-') left = { kind: 'negate', of: left }
	for (let token = c.accept('+', '-'); token; token = c.accept('+', '-')) {
		const right = /^[+-]$/.test(c.peek().kind) ? signed(c) : c.value(product(c))
		left = { kind: token.kind === '+' ? 'add' : 'subtract', left, right }
	}
	return left
}

function product(c: Cursor): Term {
	const start = c.peek()
	const first = power(c)
	let left = first
	let divided = false
	for (;;) {
		const token = c.accept('*', '/')
		if (token) {
			left = { kind: token.kind === '*' ? 'multiply' : 'divide', left: c.value(left), right: signed(c) }
			divided = token.kind === '/'
			continue
		}
		if (!startsOperand(c)) return left
		if (c.peek().kind === 'number') c.stop('operatorMissing', c.previous ?? start, c.peek())
		const doubtful = divided && c.close && !/^[([{]$/.test(c.peek().kind)
		left = { kind: 'multiply', left: c.value(left), right: c.value(power(c)) }
		// 1/2x
		if (doubtful) c.note('quotientEnds', start)
		divided = false
	}
}

export function signed(c: Cursor): Node {
	const sign = c.accept('+', '-')
	if (!sign) return c.value(power(c))
	const of = c.deeper(() => signed(c))
	return sign.kind === '-' ? { kind: 'negate', of } : of
}

export function power(c: Cursor): Term {
	const start = c.peek()
	const base = postfix(c)
	if (!c.accept('^')) return base
	const first = c.peek()
	const exponent = c.deeper(() => signed(c))
	const natural = !isCondition(base) && base.kind === 'constant' && base.name === 'e'
	const bare = !/^[([{]$/.test(first.kind) && (natural || first.kind === '-')
	// e^2x
	if (bare && c.close && /^(name|root|frac)$/.test(c.peek().kind)) c.note('exponentEnds', start)
	return natural ? call('exp', exponent) : { kind: 'power', left: c.value(base), right: exponent }
}

function postfix(c: Cursor): Term {
	let result = operand(c)
	while (c.accept('%')) result = { kind: 'divide', left: c.value(result), right: numeral('100') }
	return result
}
