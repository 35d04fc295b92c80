import { version as release } from '../../package.json'
import { format, type Locale, strings } from '../i18n'

/** Major and minor: corrections of a word do not make a new edition. */
const version = release.split('.').slice(0, 2).join('.')

export interface Citation {
	readonly text: string
	readonly bibtex: string
}

/** Characters that mean something to TeX, made to mean themselves. */
const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&')

/** How to cite the course, or one chapter of it. */
export const citation = (
	locale: Locale,
	url: string,
	year: number,
	chapter?: { readonly slug: string; readonly number: number; readonly title: string },
): Citation => {
	const t = strings(locale).site.foot
	const values = { version, year, n: chapter?.number ?? 0, title: chapter?.title ?? '' }
	const fields = {
		title: escaped(chapter ? format(t.bibTitleLesson, values) : t.bibTitle),
		year,
		note: escaped(format(chapter ? t.bibNoteLesson : t.bibNote, values)),
		url,
	}
	const body = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(5)} = {${value}}`)
	return {
		text: format(chapter ? t.lesson : t.course, values),
		bibtex: `@misc{bend${year}${(chapter?.slug ?? '').replaceAll('-', '')},\n${body.join(',\n')}\n}`,
	}
}
