import { latex } from './latex'
import type { Meaning, Names } from './names'
import { Scanner, type Token } from './scanner'

/** Symbols of several characters first; those without a kind of their own are what they are. */
const symbols: readonly (readonly [RegExp, string])[] = [
	[/\*\*/y, '^'],
	[/<=|=<|≤/y, '≤'],
	[/>=|=>|≥/y, '≥'],
	[/!=|<>|≠|~=/y, '≠'],
	[/==|=/y, '='],
	[/&&/y, 'and'],
	[/!/y, 'not'],
	[/″/y, "''"],
	[/[-+*/^()[\]{}|,;:?<>%_'&]|𝟙/y, ''],
]

/** Names of modules that code writes before a function's. */
const modules =
	/(?:np|numpy|torch|math|tf|F|nn|jax|jnp|scipy|special|functional|norm|stats|activations)\.(?=[A-Za-z])/iy
const digits = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/iy
const superscript = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣᵅᵝ]+/y
const raised = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣᵅᵝ'].map((c, i) => [c, '0123456789+-()xαβ'.charAt(i)]))
const fractions = ['½1/2', '⅓1/3', '⅔2/3', '¼1/4', '¾3/4', '⅕1/5', '⅙1/6', '⅛1/8']
const vulgar = new Map(fractions.map((fraction) => [fraction.charAt(0), fraction.slice(1)]))

/** The tokens of a source from an index on, the last of kind 'end'. Throws a Stop at what no formula holds. */
export function lex(source: string, names: Names, start: number): Token[] {
	const s = new Scanner(source, names, start)
	read(s, s.text.length)
	return [...s.tokens, { kind: 'end', text: '', at: source.length, length: 0 }]
}

function read(s: Scanner, to: number): void {
	while (s.index < to) {
		const c = s.text.charAt(s.index)
		if (/\s|~|时/.test(c)) s.index++
		else if (c === '\\') latex(s, (end) => read(s, end))
		else if (/[A-Za-z]/.test(c)) latin(s)
		else if (!(number(s) || exponent(s) || fraction(s) || symbol(s))) letter(s)
	}
}

function number(s: Scanner): boolean {
	const found = s.match(digits)
	if (found === undefined) return false
	if (/[.\d½⅓⅔¼¾⅕⅙⅛]/.test(s.text.charAt(s.index + found.length))) s.stop('numberMalformed', found.length + 1)
	s.push('number', found.length, { text: found })
	return true
}

/** A run of superscripts is an exponent in brackets. */
function exponent(s: Scanner): boolean {
	const found = s.match(superscript)
	if (found === undefined) return false
	instead(s, found.length, ['^', '{'], [...found].map((c) => raised.get(c) ?? c).join(''), '}')
	return true
}

function fraction(s: Scanner): boolean {
	const text = vulgar.get(s.text.charAt(s.index))
	if (text === undefined) return false
	instead(s, 1, ['frac', '{'], text.replace('/', '}{'), '}')
	return true
}

/** Tokens of another text, all of them at the place of the next `length` units. */
function instead(s: Scanner, length: number, before: readonly string[], text: string, after: string): void {
	const place = s.cut('', length)
	const symbol = (kind: string): Token => ({ ...place, kind })
	const inner = lex(text, s.names, 0).slice(0, -1)
	const { at, length: stretch } = place
	s.tokens.push(...before.map(symbol), ...inner.map((t) => ({ ...t, at, length: stretch })), symbol(after))
}

function symbol(s: Scanner): boolean {
	for (const [pattern, kind] of symbols) {
		const found = s.match(pattern)
		if (found === undefined) continue
		s.push(kind || found, found.length)
		return true
	}
	return false
}

/** A Greek letter, or a word in Chinese. */
function letter(s: Scanner): void {
	for (let length = 2; length > 0; length--) {
		const name = s.text.slice(s.index, s.index + length)
		const meaning = s.names.find(name)
		if (!meaning || /\s/.test(name)) continue
		s.name(length, meaning)
		return
	}
	const c = String.fromCodePoint(s.text.codePointAt(s.index) ?? 0)
	if (/\p{L}/u.test(c)) s.unknown(c.length)
	s.stop('unknownCharacter', c.length)
}

/** The longest name that begins here, else letters that names run together. */
function latin(s: Scanner): void {
	const prefix = s.match(modules)
	if (prefix !== undefined) {
		s.index += prefix.length
		return
	}
	for (let length = Math.min(s.names.longest, s.text.length - s.index); length > 0; length--) {
		const name = s.text.slice(s.index, s.index + length)
		// Names with a digit, a hyphen or a low line in them are whole, and none ends inside a word.
		if (!/^[A-Za-z](?:[A-Za-z\d]*|[A-Za-z]+(?:[-_][A-Za-z\d]{2,})+)$/.test(name)) continue
		if (/[A-Za-z]{2}/.test(s.text.slice(s.index + length - 1, s.index + length + 1))) continue
		const meaning = s.names.find(name)
		if (!meaning) continue
		s.name(length, meaning)
		return
	}
	const run = s.match(/[A-Za-z]+/y) ?? ''
	const pieces = segments(run, s.names)
	if (!pieces) s.unknown(run.length)
	for (const piece of pieces) s.name(piece.length, s.names.find(piece) as Meaning)
}

/** `xe` or `tanhx` as the fewest names that it can be; undefined where it is none. */
function segments(run: string, names: Names): readonly string[] | undefined {
	const best: (readonly string[] | undefined)[] = [[]]
	for (let end = 1; end <= run.length; end++) {
		for (let from = Math.max(0, end - names.longest); from < end; from++) {
			const before = best[from]
			const piece = run.slice(from, end)
			if (!before || !names.find(piece)) continue
			if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, piece]
		}
	}
	return best[run.length]
}
