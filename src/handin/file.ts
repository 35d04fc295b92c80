/** Everything that is kept on the device as a file, to go on with on another one. */
import { type Kept, opened } from '../site/storage'

/** The file's text: the envelope of the storage, its course, and a name by which it is known. */
export const exported = (envelope: string, course: string): string =>
	`${JSON.stringify({ format: 'bend', course, ...JSON.parse(envelope) }, null, 1)}\n`

/** What a file keeps; undefined where it is none of ours, or of a later version. */
export const imported = (text: string): Kept | undefined => {
	try {
		return JSON.parse(text).format === 'bend' ? opened(text) : undefined
	} catch {
		return undefined
	}
}

/**
 * What is kept here together with what comes from elsewhere: of two answers to an exercise the better one, then the later one;
 * of two edits of a cell the one from elsewhere, since it was asked for.
 */
export const merged = (here: Kept, there: Kept): Kept => {
	const rank = { wrong: 0, shown: 1, right: 2 } as const
	const exercises = { ...here.exercises }
	for (const [id, answered] of Object.entries(there.exercises)) {
		const known = exercises[id]
		const better =
			!known ||
			answered.revision > known.revision ||
			(answered.revision === known.revision &&
				(rank[answered.state] > rank[known.state] ||
					(rank[answered.state] === rank[known.state] && answered.at > known.at)))
		if (better) exercises[id] = answered
	}
	return {
		...here,
		visited: [...new Set([...there.visited.filter((slug) => !here.visited.includes(slug)), ...here.visited])],
		places: { ...there.places, ...here.places },
		cells: { ...here.cells, ...there.cells },
		exercises,
	}
}
