import { type CollectionEntry, getCollection } from 'astro:content'
import { activation } from '../activations'
import { exercisesOf } from '../exercises'
import { type Locale, locales, strings } from '../i18n'
import { pathTo } from '../prose/locale'
import { stretch } from './line'
import type { Listed } from './progress'

export interface Chapter {
	readonly slug: string
	/** Its place in the course, from 1. */
	readonly number: number
	/** The article's section that it mirrors. */
	readonly section: string | undefined
	/** Short, for lists. */
	readonly name: string
	readonly exercises: readonly Listed[]
	/** Its piece of the line, as the `d` of a path in a square of 100. */
	readonly shape: string
	/** The figure that stands for it. */
	readonly picture: string
	/** What there is to read: in the reader's language or, failing that, in another. Undefined while it is coming. */
	readonly lesson:
		| { readonly entry: CollectionEntry<'lessons'>; readonly locale: Locale; readonly href: string }
		| undefined
}

type Syllabus = CollectionEntry<'syllabus'>['data']

const shapeOf = ({ slug, shape }: Syllabus): string => {
	try {
		const fn = activation(shape.function)
		return stretch((x) => fn.f(x, shape.parameters), shape.from, shape.to)
	} catch (error) {
		throw new Error(`content/syllabus.yaml: shape of "${slug}": ${(error as Error).message}`, { cause: error })
	}
}

/** What a list of chapters says of a reader's progress, as attributes for the script that knows the reader. */
export const progressWords = (locale: Locale): Readonly<Record<`data-${string}`, string>> => {
	const { now, read, unread, done } = strings(locale).site.progress
	return { 'data-now': now, 'data-read': read, 'data-unread': unread, 'data-done': done }
}

/** All chapters in order, as a reader of one language meets them. */
export const chapters = async (locale: Locale): Promise<Chapter[]> => {
	const lessons = new Map((await getCollection('lessons')).map((entry) => [entry.id, entry]))
	const syllabus = (await getCollection('syllabus')).map(({ data }) => data).sort((a, b) => a.order - b.order)
	const names: Readonly<Record<string, string>> = strings(locale).site.lessons
	const preferred = [locale, ...locales.map(({ id }) => id).filter((id) => id !== locale)]
	for (const id of lessons.keys()) {
		if (syllabus.some(({ slug }) => id.endsWith(`/${slug}`))) continue
		throw new Error(`content/${id}.mdx is in no syllabus: add its slug to content/syllabus.yaml, or rename it`)
	}
	return syllabus.map((data, i) => {
		const { slug, section } = data
		const language = preferred.find((id) => lessons.has(`${id}/${slug}`))
		const entry = language && lessons.get(`${language}/${slug}`)
		const name = entry?.data.short ?? names[slug]
		if (!name) throw new Error(`src/i18n/strings/${locale}.json: "site.lessons" lacks a name for "${slug}"`)
		return {
			slug,
			number: i + 1,
			section,
			name,
			exercises: exercisesOf(slug).map(({ id, revision, kind }) => ({ id, revision, once: kind === 'predict' })),
			shape: shapeOf(data),
			picture: data.picture,
			lesson: entry && { entry, locale: language, href: pathTo(locale, `/${slug}/`) },
		}
	})
}
