/** What a page says of itself to machines: reference managers, search engines, whoever catalogues what one can learn from. */
import { addressCited, type Cited, type CiteWords } from './cite'

/** Of the picture that others show beside a link, in px, as those who show links ask for it. */
export const pictureSize = { width: 1200, height: 630 }

type Meta = readonly (readonly [name: string, content: string])[]

/** Highwire's tags, which Zotero and Google Scholar read: a chapter as part of its book, other pages as the course. */
export const citationMeta = (words: CiteWords, cited: Cited): Meta => [
	['citation_title', cited.chapter?.title ?? words.titleCourse],
	...(cited.chapter ? ([['citation_inbook_title', words.titleCourse]] as const) : []),
	['citation_publication_date', String(cited.year)],
	['citation_language', cited.language],
	['citation_publisher', words.credit],
	['citation_public_url', addressCited(cited)],
]

interface Resource {
	readonly cited: Cited
	readonly description: string
	/** Minutes of a chapter. */
	readonly minutes?: number
	/** The address of its picture. */
	readonly image?: string
	/** The address of the course. */
	readonly course: string
	/** The chapters' addresses, where the course itself is described. */
	readonly parts: readonly string[]
}

const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** schema.org's description of the course or a chapter, as JSON-LD that can stand within a script element. */
export function learningResource(
	words: CiteWords,
	{ cited, description, minutes, image, course, parts }: Resource,
): string {
	const whole = { '@type': 'LearningResource', '@id': course, name: words.titleCourse, url: course }
	const about = {
		'@context': 'https://schema.org',
		...whole,
		...(cited.chapter && {
			'@id': cited.url,
			name: cited.chapter.title,
			url: cited.url,
			position: cited.chapter.number,
			isPartOf: whole,
		}),
		...(parts.length > 0 && { hasPart: parts.map((url) => ({ '@type': 'LearningResource', '@id': url, url })) }),
		...(minutes && { timeRequired: `PT${minutes}M` }),
		...(image && { image }),
		description,
		inLanguage: cited.language,
		version: cited.version,
		learningResourceType: ['textbook', 'interactive figure', 'exercise'],
		interactivityType: 'mixed',
		isAccessibleForFree: true,
		accessibilityFeature: ['alternativeText', 'MathML', 'displayTransformability', 'readingOrder'],
		accessMode: ['textual', 'visual'],
		accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
		license: licence,
		creator: { '@type': 'Organization', name: words.credit },
	}
	return JSON.stringify(about).replaceAll('<', '\\u003c')
}
