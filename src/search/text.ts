/**
 * How texts and queries are cut into words. Pagefind finds whole words and their beginnings, and cuts Chinese by a dictionary
 * of its own, so that “函数” within “激活函数”, or one character, may go unfound. Here each Han character is a word; a run of
 * them in a query is a phrase of such words, and is found wherever it stands.
 */

const han = '\\p{Script=Han}'

/** Ends a word for Pagefind: a zero-width space where the text is Chinese; elsewhere it knows spaces alone. */
const seamOf = (language: string): string => (language.startsWith('zh') ? '\u200b' : ' ')

/** A text as it is indexed. */
export const cut = (text: string, language: string): string =>
	text.replace(new RegExp(`(?<=\\S)(?=${han})|(?<=${han})(?=\\S)`, 'gu'), seamOf(language))

/** A text as it was, from one that was cut. */
export const whole = (text: string): string => {
	const close = `[${han}\\p{P}]`
	return text
		.replaceAll('\u200b', '')
		.replace(new RegExp(`(?<=${close}) (?=${han})|(?<=${han}) (?=${close})`, 'gu'), '')
}

/** A part of a query: Han characters in a row, or a word of another script. */
export interface Piece {
	readonly text: string
	readonly isHan: boolean
}

/** What a query asks for: all of these. None where it holds neither letters nor digits nor signs. */
export const pieces = (query: string): readonly Piece[] => {
	const runs = query.normalize('NFC').match(new RegExp(`${han}+|[^${han}\\s]+`, 'gu')) ?? []
	return (
		runs
			// nor is a superscript a word's end: Pagefind keeps that of “ReLU²” in some languages and in others not
			.map((run) => run.replace(/^[^\p{L}\p{Nd}\p{S}]+|[^\p{L}\p{Nd}\p{S}]+$/gu, ''))
			.filter(Boolean)
			.map((text) => ({ text, isHan: new RegExp(han, 'u').test(text) }))
	)
}

/** A piece as Pagefind is asked for it: as it is, its words side by side; and loosely, which ranks and knows beginnings of words. */
export const asked = ({ text, isHan }: Piece): { readonly exact: string; readonly loose: string } => {
	const loose = isHan ? [...text].join(' ') : text
	return { exact: `"${loose}"`, loose }
}

/** A stretch of a text, and whether it is what was looked for. */
export interface Stretch {
	readonly text: string
	readonly hit: boolean
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** The pattern of a piece as a text has it: as it is or, for a word, with another ending. */
const finder = ({ text, isHan }: Piece, within: string): string | undefined => {
	if (isHan) return escaped(text)
	for (let n = text.length; n >= Math.min(3, text.length); n--) {
		const start = `(?<![\\p{L}\\p{N}])${escaped(text.slice(0, n))}[\\p{L}\\p{N}]*`
		if (new RegExp(start, 'iu').test(within)) return start
	}
	return undefined
}

/** A text in stretches, with those marked that a query asked for. */
export const marked = (text: string, wanted: readonly Piece[]): readonly Stretch[] => {
	const found = wanted.flatMap((piece) => finder(piece, text) ?? [])
	if (found.length === 0) return text ? [{ text, hit: false }] : []
	return text
		.split(new RegExp(`(${found.join('|')})`, 'giu'))
		.map((part, i) => ({ text: part, hit: i % 2 === 1 }))
		.filter((stretch) => stretch.text !== '')
}

/** Stands between what a result may quote and what is only found, such as the solution of an exercise. */
export const veil = '␞'

/** A Han character takes the place of two letters. */
const width = (text: string): number => [...text].length + (text.match(new RegExp(han, 'gu'))?.length ?? 0)

/** The most telling lines of a text: those around what was looked for, or else its beginning. */
export const excerpt = (content: string, wanted: readonly Piece[], room = 150): readonly Stretch[] => {
	const text = content.split(veil)[0]?.replace(/\s+/g, ' ').trim() ?? ''
	const first = marked(text, wanted)
	const at = first.findIndex(({ hit }) => hit)
	const before =
		at < 0
			? ''
			: first
					.slice(0, at)
					.map((one) => one.text)
					.join('')
	let start = before.length
	while (start > 0 && width(before.slice(start - 1)) < room / 4) start--
	// a word of other scripts is not begun in its middle
	while (
		start > 0 &&
		start < before.length &&
		/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') &&
		!/\p{Script=Han}/u.test(text[start] ?? '')
	)
		start++
	let end = start
	while (end < text.length && width(text.slice(start, end)) < room) end++
	const dots = (cond: boolean): Stretch[] => (cond ? [{ text: '…', hit: false }] : [])
	return [...dots(start > 0), ...marked(text.slice(start, end), wanted), ...dots(end < text.length)]
}
