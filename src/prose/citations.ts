import { getEntry } from 'astro:content'
import { allClaims } from './claims'

/** The sources that a lesson's text cites, in the order of their first mention, notes in the margin included. */
export const citedIn = async (body: string): Promise<string[]> => {
	const claims = await allClaims()
	const found = [...body.matchAll(/<(Cite|Claim) id="([^"]+)"/g)].flatMap(([, tag, id]) =>
		tag === 'Cite' ? [id as string] : (claims.find((claim) => claim.id === id)?.sources ?? []),
	)
	return [...new Set(found)]
}

/** The same, for a lesson by its id `<locale>/<slug>`. */
export const citedInLesson = async (lesson: string): Promise<string[]> =>
	citedIn((await getEntry('lessons', lesson))?.body ?? '')
