import { getCollection } from 'astro:content'

/** The place of a lesson in the course, from 1; 0 where the syllabus lacks it. */
export const chapterOf = async (slug: string): Promise<number> => {
	const lessons = (await getCollection('syllabus')).map(({ data }) => data).sort((a, b) => a.order - b.order)
	return lessons.findIndex((lesson) => lesson.slug === slug) + 1
}
