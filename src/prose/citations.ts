import { getCollection } from 'astro:content'
import type { Locale } from '../i18n'
import { allClaims } from './claims'

/** The sources that a lesson's text cites, in the order of their first mention, notes in the margin included. */
export const citedIn = async (body: string): Promise<string[]> => {
	const claims = await allClaims()
	const of = (id: string): string[] =>
		claims.filter((claim) => claim.id === id).flatMap((c) => [...c.sources, ...c.against])
	const found = [...body.matchAll(/<(Cite|Claim)\b[^>]*?\bid="([^"]+)"/g)].flatMap(([, tag, id = '']) =>
		tag === 'Cite' ? [id] : of(id),
	)
	return [...new Set(found)]
}

/** The same, for a lesson as a reader of one language meets it: in another one where it is not yet written in his. */
export const citedInLesson = async (locale: Locale, slug: string): Promise<string[]> => {
	const entries = await getCollection('lessons', ({ id }) => id.endsWith(`/${slug}`))
	const entry = entries.find(({ id }) => id.startsWith(`${locale}/`)) ?? entries[0]
	return citedIn(entry?.body ?? '')
}
