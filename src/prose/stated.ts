import { getCollection } from 'astro:content'
import type { Locale } from '../i18n'

/** What the lessons of a language say of each claim: the words of its `<Claim id="…" says="…">`, by id. */
export const statedClaims = async (locale: Locale): Promise<ReadonlyMap<string, string>> =>
	new Map(
		(await getCollection('lessons', ({ id }) => id.startsWith(`${locale}/`))).flatMap(({ body }) =>
			[...(body ?? '').matchAll(/<Claim\b[^>]*?\bid="([^"]+)"[^>]*?\bsays="([^"]*)"/gs)].map(
				([, id, says]) => [id as string, says as string] as const,
			),
		),
	)
