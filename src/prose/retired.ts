import { type CollectionEntry, getCollection } from 'astro:content'
import { allFigures } from './figures'
import { faultsOfRetired } from './retired-faults'
import { chapterOf } from './syllabus'

type Entry = CollectionEntry<'retired'>['data']
export type Renamed = Extract<Entry, { now: string }>
export type Gone = Extract<Entry, { lesson: string }>

/** The figures that have gone, in the order of content/retired.yaml. Throws where an entry leads nowhere. */
export const retiredFigures = async (): Promise<{ readonly renamed: Renamed[]; readonly gone: Gone[] }> => {
	const all = (await getCollection('retired')).map(({ data }) => data).sort((a, b) => a.order - b.order)
	const renamed = all.filter((entry) => 'now' in entry)
	const gone = all.filter((entry) => 'lesson' in entry)
	const lessons = new Set(['home'])
	for (const { lesson } of gone) if ((await chapterOf(lesson)) > 0) lessons.add(lesson)
	const figures = (await allFigures()).map(({ id }) => id)
	const [fault] = faultsOfRetired(all, figures, [...lessons])
	if (fault) throw new Error(`content/retired.yaml: ${fault}`)
	return { renamed, gone }
}

/** The ids that a figure once had. */
export const formerIds = async (id: string): Promise<string[]> =>
	(await retiredFigures()).renamed.filter(({ now }) => now === id).map((entry) => entry.id)
