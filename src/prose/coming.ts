import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { locales } from '../i18n/locales'

/** Whether a lesson is on the syllabus and written in no language yet; asked anew each time, as lessons come while one edits. */
export const coming = (slug: string): boolean => {
	const syllabus: { slug: string }[] = parse(readFileSync('content/syllabus.yaml', 'utf8'))
	return (
		syllabus.some((lesson) => lesson.slug === slug) &&
		!locales.some(({ id }) => existsSync(`content/${id}/${slug}.mdx`))
	)
}
