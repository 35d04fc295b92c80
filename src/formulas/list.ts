import { type Cursor, isCondition, type Term } from './cursor'
import { choice, condition, either, otherwise, term } from './expression'
import type { Cases, Condition, Node } from './node'
import type { Token } from './scanner'

/** A value, a condition, or both; `always` is the condition of what is left. */
interface Content {
	readonly when?: Condition | 'always'
	readonly value?: Node
}

/** One entry of a list, with its first token and its last. */
export interface Item extends Content {
	readonly from: Token
	readonly to: Token
}

/**
 * What stands in braces: one term, a bracket of LaTeX's; or cases, however they are written: `{x, x>0; 0, x≤0}`,
 * `{x if x>0, 0 otherwise}`, `{x>0: x, 0}`, LaTeX's rows.
 */
export function listed(c: Cursor, open: Token): Term {
	return together(
		c,
		c.within(open, () => entries(c, '}')),
		open,
	)
}

/** What entries say together: the only one its term, several of them cases. */
export function together(c: Cursor, items: readonly Item[], open: Token): Term {
	const [{ when, value } = {}, ...others] = items
	const alone = others.length === 0 && !(when && value) && when !== 'always'
	return (alone && (value ?? when)) || fold(c, items, open)
}

/** Entries between separators, up to a closing bracket. */
export function entries(c: Cursor, close: string): Item[] {
	const items = [entry(c)]
	while (separated(c)) if (c.peek().kind !== close) items.push(entry(c))
	return items
}

/** LaTeX writes a comma and an ampersand. */
const separated = (c: Cursor): boolean => Boolean((c.accept(',') && (c.accept('&') || true)) || c.accept('&', ';'))

function entry(c: Cursor): Item {
	const from = c.peek()
	return { ...content(c, from), from, to: c.previous ?? from }
}

function content(c: Cursor, from: Token): Content {
	if (c.accept('else')) {
		c.accept(':', ',')
		const bare = /^([)\]},;]|end)$/.test(c.peek().kind)
		return bare ? { when: 'always' } : { when: 'always', value: c.value(term(c)) }
	}
	if (c.accept('if')) {
		const when = condition(c, c.peek(), either(c))
		if (!c.accept('then', ':')) return { when }
		return conditional(c, when, c.value(either(c)), from)
	}
	const first = either(c)
	if (c.peek().kind === ':') {
		const when = condition(c, from, first)
		c.take()
		return { when, value: c.value(term(c)) }
	}
	if (c.accept('else')) return { when: 'always', value: c.value(first) }
	if (c.accept('if')) return conditional(c, condition(c, c.peek(), either(c)), c.value(first), from)
	const whole = choice(c, first, from)
	return isCondition(whole) ? { when: whole } : { value: whole }
}

/** A value under a condition, and perhaps what it is otherwise. */
function conditional(c: Cursor, when: Condition, value: Node, from: Token): Content {
	return c.peek().kind === 'else' ? { value: otherwise(c, when, value, from) } : { when, value }
}

/** Cases from entries: values and conditions side by side are paired, in either order; a value at the end is for what is left. */
export function fold(c: Cursor, items: readonly Item[], open: Token): Cases {
	const rows: { when: Condition; value: Node }[] = []
	let rest: Node | null = null
	let half: Item | undefined
	const unpaired = ({ from, to }: Item): never => c.stop('casesUnpaired', from, to)
	const row = (when: Condition | 'always', value: Node, item: Item) => {
		if (rest) unpaired(item)
		if (when === 'always') rest = value
		else rows.push({ when, value })
		half = undefined
	}
	for (const item of items) {
		if (half && (item.when ? half.when || item.value : half.value)) unpaired(item)
		const whole: Item = { ...half, ...item, from: half?.from ?? item.from }
		if (whole.when && whole.value) row(whole.when, whole.value, whole)
		else half = item
	}
	if (half?.when) unpaired(half)
	if (half?.value) row('always', half.value, half)
	return rows.length > 0 ? { kind: 'cases', rows, otherwise: rest } : unpaired({ from: open, to: c.previous ?? open })
}
