/**
 * A hand-in as a line of text: "BEND1-" and the base64url of gzip of compact JSON. Gzip carries a checksum of its own, so that
 * a code with a character wrong, missing or too many is known as damaged. It tells of accidents; it is no signature.
 */
import type { Handed, HandedAnswer } from './handed'
import { short } from './short'

const head = 'BEND1-'

/** `[name, course, days since 1970, [[short id, revision, "r" | "w" | "s", attempts, answer, hints] …]]` */
type Compact = [string, string, number, [string, number, string, number, string, number][]]

const day = 86_400_000
/** A class of hundreds, each with pages of text, is far below it. */
const largest = 1_000_000

const letters = { right: 'r', wrong: 'w', shown: 's' } as const
const states = { r: 'right', w: 'wrong', s: 'shown' } as const

const through = async (bytes: Uint8Array<ArrayBuffer>, transform: TransformStream<BufferSource, Uint8Array>) => {
	const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
	const parts: Uint8Array[] = []
	let length = 0
	for (;;) {
		const { done, value } = await reader.read()
		if (done) break
		length += value.length
		if (length > largest) throw new RangeError('too long')
		parts.push(value)
	}
	const whole = new Uint8Array(length)
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

const toText = (bytes: Uint8Array): string =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '')

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

export const encode = async ({ name, course, at, answers }: Handed): Promise<string> => {
	const compact: Compact = [
		name,
		course,
		at / day,
		Object.entries(answers).map(([id, { revision, state, attempts, answer, hints }]) => [
			short(id),
			revision,
			letters[state],
			attempts,
			answer,
			hints,
		]),
	]
	const bytes = new TextEncoder().encode(JSON.stringify(compact))
	return head + toText(await through(bytes, new CompressionStream('gzip')))
}

const isCompact = (value: unknown): value is Compact => {
	if (!Array.isArray(value) || value.length !== 4) return false
	const [name, course, days, rows] = value
	return (
		typeof name === 'string' &&
		typeof course === 'string' &&
		Number.isFinite(days) &&
		Array.isArray(rows) &&
		rows.every(
			(row) =>
				Array.isArray(row) &&
				typeof row[0] === 'string' &&
				Number.isFinite(row[1]) &&
				row[2] in states &&
				Number.isFinite(row[3]) &&
				typeof row[4] === 'string' &&
				Number.isFinite(row[5]),
		)
	)
}

/**
 * What a code hands in; undefined where it is damaged or no code at all.
 *
 * @param ids the exercises that the course has; one that it does not have keeps its five characters for a name
 */
export const decode = async (text: string, ids: readonly string[]): Promise<Handed | undefined> => {
	if (!text.startsWith(head)) return undefined
	try {
		const bytes = await through(toBytes(text.slice(head.length)), new DecompressionStream('gzip'))
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
		if (!isCompact(value)) return undefined
		const [name, course, days, rows] = value
		const byShort = new Map(ids.map((id) => [short(id), id]))
		const answers = rows.map(([id, revision, letter, attempts, answer, hints]): [string, HandedAnswer] => [
			byShort.get(id) ?? id,
			{ revision, state: states[letter as keyof typeof states], attempts, answer, hints },
		])
		return { name, course, at: days * day, answers: Object.fromEntries(answers) }
	} catch {
		return undefined
	}
}

/** Every code in a text, also where a chat or a mail has broken its line; what follows is cut where no code could go on. */
export const codesIn = (text: string): string[] =>
	text
		.split(/(?=BEND1-)/)
		.filter((part) => part.startsWith(head))
		.map((part) => head + (part.slice(head.length).match(/^[\w\s-]*/)?.[0] ?? '').replace(/\s+/g, ''))
