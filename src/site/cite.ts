import { format } from '../i18n/format'

/** What is cited: the course, one chapter of it, or a section of that chapter. */
export interface Cited {
	/** The address of the course or chapter. */
	readonly url: string
	readonly version: string
	readonly year: number
	/** A language tag. */
	readonly language: string
	readonly chapter?: { readonly slug: string; readonly number: number; readonly title: string }
	readonly section?: { readonly id: string; readonly title: string }
}

/** How a language names what is cited, with places for its parts. */
export type CiteWords = Readonly<
	Record<
		'credit' | 'titleCourse' | 'titleSection' | 'bibNote' | 'textCourse' | 'textChapter' | 'textSection',
		string
	> & {
		bibNoteChapter: string
	}
>

export interface Citation {
	readonly text: string
	readonly bibtex: string
	/** As reference managers exchange it. */
	readonly ris: string
}

/** What files hold, by the ends of their names. */
export const formats = { bib: 'bibtex', ris: 'ris' } as const

/** Characters that mean something to TeX, made to mean themselves. */
const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&')

/** The address of what is cited, down to the section. */
export const addressCited = ({ url, section }: Cited): string => (section ? `${url}#${section.id}` : url)

/** How to cite the course, a chapter or a section of it, by its own address and version. */
export function citation(words: CiteWords, cited: Cited): Citation {
	const { version, year, language, chapter, section } = cited
	const url = addressCited(cited)
	const values = { version, year, n: chapter?.number ?? 0, title: chapter?.title ?? '', section: section?.title ?? '' }
	const text = section ? words.textSection : chapter ? words.textChapter : words.textCourse
	const title = section ? format(words.titleSection, values) : (chapter?.title ?? words.titleCourse)
	const fields = {
		author: `{${escaped(words.credit)}}`,
		title: escaped(title),
		...(chapter ? { booktitle: escaped(words.titleCourse) } : {}),
		year,
		note: escaped(format(chapter ? words.bibNoteChapter : words.bibNote, values)),
		url,
	}
	const width = Math.max(...Object.keys(fields).map((name) => name.length))
	const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`)
	const key = `bend${year}${[chapter?.slug, section?.id].join('').replaceAll('-', '')}`
	const ris = [
		['TY', chapter ? 'CHAP' : 'ELEC'],
		['AU', words.credit],
		['TI', title],
		...(chapter ? [['T2', words.titleCourse]] : []),
		['PY', year],
		['ET', version],
		...(chapter ? [['M1', chapter.number]] : []),
		['LA', language],
		['UR', url],
		['ER', ''],
	]
	return {
		text: format(text, { ...values, url }),
		bibtex: `@${chapter ? 'incollection' : 'misc'}{${key},\n${lines.join(',\n')}\n}`,
		// the format's own line ends
		ris: ris.map(([tag, value]) => `${tag}  - ${value}\r\n`).join(''),
	}
}
