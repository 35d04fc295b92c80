/**
 * Cells in a link: `#code=` and then JSON, deflated, in base64url. The version comes first, so that a later course can read
 * what an earlier one gave out.
 */

/** By the id of its cell. */
export type Sources = Readonly<Record<string, string>>

export type Decoded =
	| { readonly sources: Sources }
	/** Cut off, mistyped, or not one of ours; or more than a link may hold. */
	| { readonly problem: 'malformed' | 'oversized' }

const mark = '#code='
const version = '1.'
/** Characters of the fragment, and of all code together: a few dozen times what a lesson has. */
export const longest = { fragment: 32_000, sources: 100_000 } as const

const piped = async (
	bytes: Uint8Array<ArrayBuffer>,
	through: GenericTransformStream,
	most: number,
): Promise<Uint8Array> => {
	const reader = new Blob([bytes])
		.stream()
		.pipeThrough(through as TransformStream<Uint8Array, Uint8Array>)
		.getReader()
	const chunks: Uint8Array[] = []
	let length = 0
	for (;;) {
		const { done, value } = await reader.read()
		if (done) break
		length += value.length
		if (length > most) {
			// a few bytes can swell to gigabytes
			void reader.cancel().catch(() => {})
			throw new RangeError('too long')
		}
		chunks.push(value)
	}
	const all = new Uint8Array(length)
	let at = 0
	for (const chunk of chunks) {
		all.set(chunk, at)
		at += chunk.length
	}
	return all
}

/** The fragment that holds these cells, or undefined where they are too much for a link. */
export const encode = async (sources: Sources): Promise<string | undefined> => {
	const text = JSON.stringify(sources)
	if (text.length > longest.sources) return undefined
	const packed = await piped(
		new TextEncoder().encode(text),
		new CompressionStream('deflate-raw'),
		Number.POSITIVE_INFINITY,
	)
	const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
	const fragment = mark + version + base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
	return fragment.length > longest.fragment ? undefined : fragment
}

const isSources = (value: unknown): value is Sources =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((source) => typeof source === 'string')

/** The cells that a fragment holds; undefined where it is of another kind. Never rejects. */
export const decode = async (fragment: string): Promise<Decoded | undefined> => {
	if (!fragment.startsWith(mark)) return undefined
	if (fragment.length > longest.fragment) return { problem: 'oversized' }
	const text = fragment.slice(mark.length)
	if (!text.startsWith(version) || !/^[\w-]*$/.test(text.slice(version.length))) return { problem: 'malformed' }
	try {
		const base64 = text.slice(version.length).replace(/-/g, '+').replace(/_/g, '/')
		const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
		const bytes = await piped(packed, new DecompressionStream('deflate-raw'), 4 * longest.sources)
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
		return isSources(value) ? { sources: value } : { problem: 'malformed' }
	} catch (error) {
		return { problem: error instanceof RangeError ? 'oversized' : 'malformed' }
	}
}
