import { getCollection } from 'astro:content'
import type { Locale } from '../i18n'

/** What the lessons of a language call each exercise: the title of its `<Exercise id="…" title="…">`, by id. */
export const exerciseTitles = async (locale: Locale): Promise<ReadonlyMap<string, string>> =>
	new Map(
		(await getCollection('lessons', ({ id }) => id.startsWith(`${locale}/`))).flatMap(({ body }) =>
			[...(body ?? '').matchAll(/<Exercise\b[^>]*?\bid="([^"]+)"[^>]*?\btitle="([^"]*)"/gs)].map(
				([, id, title]) => [id as string, title as string] as const,
			),
		),
	)
