import { asked, type Piece, pieces } from './text'

/** What results are grouped by, in the order in which they are shown. */
export const kinds = ['lesson', 'term', 'function', 'figure', 'claim', 'exercise', 'page'] as const
export type Kind = (typeof kinds)[number]

/** What a result holds when it is shown. */
export interface Shown {
	/** From the site's root, without the base path. */
	readonly raw_url: string
	readonly content: string
	readonly meta: Readonly<Record<string, string>>
}

export interface Hit {
	readonly id: string
	readonly score: number
	readonly data: () => Promise<Shown>
}

/** As much of Pagefind as is used here. */
export interface Pagefind {
	options(options: Readonly<Record<string, unknown>>): Promise<void>
	/** Fetches what every search needs; throws where it cannot. */
	filters(): Promise<unknown>
	search(
		/** Null asks for all that the filters let through. */
		query: string | null,
		options?: { readonly filters: Readonly<Record<string, string>> },
	): Promise<{ readonly results: readonly Hit[] }>
}

type Scores = ReadonlyMap<string, number>

const scores = (hits: readonly Hit[]): Scores => new Map(hits.map(({ id, score }) => [id, score]))

/**
 * Which records hold a piece, and how well. Han characters must stand side by side. A word may be the beginning of one; but
 * where no word begins with it, Pagefind shortens it until one does, and then its first record does not hold it.
 */
const holding = async (pagefind: Pagefind, piece: Piece): Promise<Scores> => {
	const { exact, loose } = asked(piece)
	const [asIs, loosely] = await Promise.all([exact, loose].map(async (text) => (await pagefind.search(text)).results))
	const [there, ranked] = [scores(asIs ?? []), scores(loosely ?? [])]
	// an exact match within a title counts more to Pagefind, one anywhere else the same as any other
	const both = (id: string): number => 1000 * (there.get(id) ?? 0) + (ranked.get(id) ?? 0)
	if (piece.isHan) return new Map([...there.keys()].map((id) => [id, both(id)]))
	if (there.size === 0) {
		const text = (await loosely?.[0]?.data())?.content ?? ''
		if (!text.toLowerCase().includes(piece.text.toLowerCase())) return new Map()
	}
	return new Map([...there.keys(), ...ranked.keys()].map((id) => [id, both(id)]))
}

/** What holds every piece of a query, the best first, by kind. */
export const find = async (pagefind: Pagefind, query: string): Promise<ReadonlyMap<Kind, readonly Hit[]>> => {
	const perPiece = await Promise.all(pieces(query).map((piece) => holding(pagefind, piece)))
	if (perPiece.length === 0) return new Map()
	const total = (id: string): number => perPiece.reduce((sum, held) => sum + (held.get(id) ?? 0), 0)
	const all = await Promise.all(
		kinds.map(async (kind) => {
			// every record of the kind: which of them are meant is known already
			const { results } = await pagefind.search(null, { filters: { kind } })
			const hits = results
				.filter(({ id }) => perPiece.every((held) => held.has(id)))
				.map((hit): Hit => ({ id: hit.id, score: total(hit.id), data: () => hit.data() }))
			return [kind, hits.sort((a, b) => b.score - a.score)] as const
		}),
	)
	return new Map(all.filter(([, hits]) => hits.length > 0))
}
