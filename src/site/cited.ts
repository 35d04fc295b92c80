import { version as release } from '../../package.json'
import { type Locale, locales, strings } from '../i18n'
import { type Chapter, chapters } from './chapters'
import { type Cited, type CiteWords, citation, formats } from './cite'
import { addressOf } from './routes'

/** Major and minor: corrections of a word do not make a new edition. */
export const version = release.split('.').slice(0, 2).join('.')

/** The words of a language that citations are made of, and no more: pages carry them for their script. */
export const citeWords = (locale: Locale): CiteWords => strings(locale).site.cite

/** What a page is cited as: its chapter, or else the course. */
export const citedOn = (locale: Locale, site: URL | undefined, chapter?: Chapter): Cited => ({
	url: addressOf(site, locale, chapter ? `/${chapter.slug}/` : '/'),
	version,
	year: new Date().getFullYear(),
	language: locales.find(({ id }) => id === locale)?.tag ?? locale,
	...(chapter && {
		chapter: {
			slug: chapter.slug,
			number: chapter.number,
			title: chapter.lesson?.entry.data.title ?? chapter.name,
		},
	}),
})

/** The name of the files that a reference manager takes, without what tells their format. */
export const citationFile = ({ chapter }: Cited): string => chapter?.slug ?? 'course'

/** What such a file holds. */
export async function citationBody(locale: Locale, site: URL | undefined, file: string): Promise<string> {
	const [name, format] = file.split('.')
	const chapter = (await chapters(locale)).find(({ slug }) => slug === name)
	const body = citation(citeWords(locale), citedOn(locale, site, chapter))[formats[format as keyof typeof formats]]
	return format === 'bib' ? `${body}\n` : body
}
