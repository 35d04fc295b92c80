import { application } from './application'
import { type Cursor, isCondition, type Term } from './cursor'
import { power, term } from './expression'
import { listed } from './list'
import { call, indicator, type Node, numeral, one } from './node'
import type { Token } from './scanner'

/** Whether the next token begins an operand, so that it multiplies what stands before it. */
export function startsOperand(c: Cursor): boolean {
	const { kind } = c.peek()
	return kind === '|' ? c.bars === 0 : /^(number|name|frac|root|𝟙|[([{]|\|\()$/u.test(kind)
}

/** A number, a name, what stands in brackets, a function of something. */
export function operand(c: Cursor): Term {
	const token = c.peek()
	switch (token.kind) {
		case 'number':
			c.take()
			return token.text === '1' && c.peek().kind === '_' ? indicated(c) : decimal(c, token)
		case '𝟙':
			c.take()
			return indicated(c)
		case 'name':
			return c.deeper(() => application(c))
		case '(':
		case '[':
		case '{':
			return group(c)
		case '|':
		case '|(':
			c.take()
			return call(
				'abs',
				c.within(token, () => c.value(term(c))),
			)
		case 'frac':
			c.take()
			return { kind: 'divide', left: fractionPart(c), right: fractionPart(c) }
		case 'root':
			c.take()
			return c.deeper(() => root(c))
		default:
			return missing(c)
	}
}

/** What stands in a bracket: in braces it may be cases. */
export function group(c: Cursor): Term {
	const open = c.take()
	if (open.kind === '{') return listed(c, open)
	return c.within(open, () => term(c))
}

/** Powers of ten up to this are worked into the digits; others are written as powers. */
const SHORT = 20

function decimal(c: Cursor, token: Token): Node {
	const [digits = '', exponent = '0'] = token.text.toLowerCase().split('e')
	const tens = Number(exponent)
	const short = Math.abs(tens) <= SHORT
	const node = numeral(shifted(digits, short ? tens : 0))
	if (!Number.isFinite(node.value) || Math.abs(tens) > 1e6) c.stop('numberTooLarge', token)
	if (short) return node
	const size = numeral(String(Math.abs(tens)))
	const right: Node = tens < 0 ? { kind: 'negate', of: size } : size
	return { kind: 'multiply', left: node, right: { kind: 'power', left: numeral('10'), right } }
}

/** A decimal times a power of ten, without zeros that say nothing. */
function shifted(digits: string, tens: number): string {
	const [whole = '', fraction = ''] = digits.split('.')
	const zeros = '0'.repeat(Math.abs(tens) + 1)
	const all = zeros + whole + fraction + zeros
	const point = zeros.length + whole.length + tens
	return `${all.slice(0, point)}.${all.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '')
}

/** 𝟙[x > 0], 1_{x>0}: the condition stands in any bracket, lowered or not. */
function indicated(c: Cursor): Node {
	c.accept('_')
	const start = c.peek()
	if (!/^[([{]$/.test(start.kind)) c.stop('conditionExpected', start)
	const inside = group(c)
	if (isCondition(inside)) return indicator(inside)
	// Braces inside braces hand on a condition as its indicator.
	return inside.kind === 'cases' ? inside : c.stop('conditionExpected', start, c.previous)
}

/** \frac{a}{b}, and \frac12. */
function fractionPart(c: Cursor): Node {
	const token = c.peek()
	if (token.kind === 'number' && token.text.length > 1) return numeral(c.takeDigit().text)
	return c.value(operand(c))
}

/** \sqrt{x}, \sqrt[3]{x}. */
function root(c: Cursor): Node {
	const open = c.peek()
	if (open.kind !== '[') return call('sqrt', c.value(open.kind === '{' ? group(c) : power(c)))
	const degree = c.value(group(c))
	const of = c.value(operand(c))
	return { kind: 'power', left: of, right: { kind: 'divide', left: one, right: degree } }
}

const operator = /^[-+*/^<≤>≥=≠?:]$|^(and|or|not)$/

/** An operand should stand here: says what is wrong. */
function missing(c: Cursor): never {
	const [token, previous] = [c.peek(), c.previous]
	const before = previous && operator.test(previous.kind) ? previous : undefined
	if (token.kind === 'end') {
		if (!previous) c.stop('empty', token)
		if (before) c.stop('operandMissing', before, before, { operator: before.text })
		if (/^[([{|]$|^\|\($/.test(previous.kind)) c.stop('unclosed', previous, previous, { bracket: previous.text })
		c.stop('operandMissing', previous, previous, { operator: previous.text })
	}
	if (operator.test(token.kind)) {
		if (before) c.stop('operatorTwice', before, token, { first: before.text, second: token.text })
		c.stop('operandMissingBefore', token, token, { operator: token.text })
	}
	if (before) c.stop('operandMissing', before, before, { operator: before.text })
	if (previous && /^[([{|]$|^\|\($/.test(previous.kind) && /^[)\]}|]$|^\|\)$/.test(token.kind))
		c.stop('emptyBrackets', previous, token)
	return c.leftOver()
}
