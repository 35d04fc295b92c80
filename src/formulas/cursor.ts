import { type Condition, indicator, type Node } from './node'
import { type Note, type NoteKey, type ProblemKey, Stop } from './problem'
import type { Token } from './scanner'

/** What a bracket or a whole formula holds: a value, or a condition. */
export type Term = Node | Condition

export const isCondition = (term: Term): term is Condition => /^(compare|and|or|not)$/.test(term.kind)

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '|(': '|)', '|': '|' }

/** Brackets within brackets, and the like: as deep as nobody writes. */
const DEEPEST = 60

/** The tokens of a formula, one of them the next. */
export class Cursor {
	readonly notes: Note[] = []
	/** How many plain bars are open, inside the innermost bracket. */
	bars = 0
	private index = 0
	private depth = 0
	private readonly tokens: Token[]

	constructor(tokens: readonly Token[]) {
		this.tokens = [...tokens]
	}

	/** The next token, or the one `ahead` places further. */
	peek(ahead = 0): Token {
		return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token
	}

	get previous(): Token | undefined {
		return this.tokens[this.index - 1]
	}

	/** The next token, and past it. */
	take(): Token {
		const token = this.peek()
		this.index++
		return token
	}

	/** Past the next token if it is of one of these kinds. */
	accept(...kinds: readonly string[]): Token | undefined {
		return kinds.includes(this.peek().kind) ? this.take() : undefined
	}

	/** The next token with only its first character, what is left of it staying: \frac12. */
	takeDigit(): Token {
		const token = this.peek()
		const rest = { ...token, text: token.text.slice(1), at: token.at + 1, length: token.length - 1 }
		this.tokens[this.index] = rest
		return { ...token, text: token.text.charAt(0), length: 1 }
	}

	stop(key: ProblemKey, from: Token, to: Token = from, values: Record<string, string | number> = {}): never {
		throw new Stop(key, from.at, Math.max(to.at + to.length - from.at, 0), values)
	}

	note(key: NoteKey, from: Token): void {
		const to = this.previous ?? from
		this.notes.push({ key, at: from.at, length: to.at + to.length - from.at, values: {} })
	}

	/** Whether the next token stands close to the one before it. */
	get close(): boolean {
		const { previous } = this
		return previous !== undefined && previous.at + previous.length >= this.peek().at
	}

	/** What `read` reads inside the bracket `open`, and past its end. */
	within<Result>(open: Token, read: () => Result): Result {
		if (++this.depth > DEEPEST) this.stop('tooDeep', open)
		const { bars } = this
		this.bars = open.kind === '|' ? bars + 1 : 0
		const result = read()
		this.bars = bars
		this.depth--
		this.closes(open)
		return result
	}

	private closes(open: Token): void {
		const token = this.peek()
		if (token.kind === closers[open.kind]) this.take()
		else if (token.kind === 'end') this.stop('unclosed', open, open, { bracket: open.text })
		else if (/^[)\]}]$|^\|\)$/.test(token.kind))
			this.stop('mismatched', token, token, { open: open.text, close: token.text })
		else this.leftOver()
	}

	/** The next token has no place where it is. */
	leftOver(): never {
		const token = this.peek()
		if (/^[)\]}]$|^\|\)$/.test(token.kind)) this.stop('unopened', token, token, { bracket: token.text })
		if (token.kind === '=') this.stop('equation', token)
		this.stop('unexpected', token, token, { text: token.text })
	}

	/** Deeper without a bracket: signs, powers, functions of functions. */
	deeper<Result>(read: () => Result): Result {
		if (++this.depth > DEEPEST) this.stop('tooDeep', this.peek())
		const result = read()
		this.depth--
		return result
	}

	/** A condition as a value is 1 or 0. */
	value(term: Term): Node {
		return isCondition(term) ? indicator(term) : term
	}
}
