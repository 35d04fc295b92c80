import { type Plain, plain } from './characters'
import type { Meaning, Names } from './names'
import { nearest } from './nearest'
import { Stop } from './problem'

/** A piece of the source. Its kind is 'number', 'name', 'end', a word of the language of cases, or the symbol that it is. */
export interface Token {
	readonly kind: string
	/** A number's digits; else as it stands in the source. */
	readonly text: string
	readonly at: number
	readonly length: number
	/** Of a name. */
	readonly meaning?: Meaning
}

/** A source being cut into tokens from left to right. */
export class Scanner {
	readonly tokens: Token[] = []
	readonly names: Names
	/** The next unit of the text. */
	index: number
	private readonly source: string
	private readonly plain: Plain

	constructor(source: string, names: Names, start: number) {
		this.source = source
		this.plain = plain(source)
		this.names = names
		this.index = start
	}

	/** The source with plain characters for all that stand for them. */
	get text(): string {
		return this.plain.text
	}

	/** What a sticky pattern matches here, or undefined. */
	match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.index
		return pattern.exec(this.text)?.[0]
	}

	/** The next `length` units as a token, and past them. */
	cut(kind: string, length: number, more: Partial<Token> = {}): Token {
		const at = this.plain.origin[this.index] ?? 0
		this.index += length
		const end = this.plain.origin[this.index] ?? 0
		return { kind, text: this.source.slice(at, end), at, length: end - at, ...more }
	}

	push(kind: string, length: number, more: Partial<Token> = {}): void {
		this.tokens.push(this.cut(kind, length, more))
	}

	/** A name, or a word of the language of cases. */
	name(length: number, meaning: Meaning): void {
		if (meaning.kind === 'word') this.push(meaning.word, length)
		else this.push('name', length, { meaning })
	}

	stop(key: 'unknownCharacter' | 'numberMalformed', length: number): never {
		const { at, length: stretch, text } = this.cut('', length)
		throw new Stop(key, at, stretch, { text })
	}

	unknown(length: number): never {
		const { at, length: stretch, text: name } = this.cut('', length)
		const near = nearest(name.replace(/^\\/, ''), this.names.all)
		if (near) throw new Stop('unknownNameNear', at, stretch, { name, near })
		throw new Stop('unknownName', at, stretch, { name })
	}
}
