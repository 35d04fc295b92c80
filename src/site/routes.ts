/** What pages there are. Each route of src/pages asks here, and every page stands once in each language. */
import { getCollection } from 'astro:content'
import { defaultLocale, type Locale, locales, strings } from '../i18n'
import { atlas } from '../prose/atlas'
import { allFigures } from '../prose/figures'
import { pathTo } from '../prose/locale'
import { retiredFigures } from '../prose/retired'
import { formats } from './cite'
import { formats as linkFormats } from './link-formats'

interface Route<P> {
	readonly params: { readonly locale: string | undefined } & P
	readonly props: { readonly locale: Locale }
}

const inEach = <P>(params: readonly P[]): Route<P>[] =>
	locales.flatMap(({ id }) =>
		params.map((each) => ({
			params: { ...each, locale: id === defaultLocale ? undefined : id },
			props: { locale: id },
		})),
	)

const written = async (): Promise<string[]> => [
	...new Set((await getCollection('lessons')).map(({ id }) => id.split('/')[1] as string)),
]

export const singleRoutes = () => inEach([{}])
export const lessonRoutes = async () => inEach((await written()).map((slug) => ({ slug })))
/** Each lesson's notebook lies beside it, by its name. */
export const notebookRoutes = async () => inEach((await written()).map((slug) => ({ slug, file: slug })))
/** The lessons that have figures to show as slides. */
export const slideShows = async (): Promise<string[]> => {
	const lessons = new Set((await allFigures()).map(({ lesson }) => lesson))
	return (await written()).filter((slug) => lessons.has(slug))
}

export const slideRoutes = async () => inEach((await slideShows()).map((slug) => ({ slug })))
export const atlasRoutes = () => inEach(atlas().map(({ id }) => ({ fn: id })))
/** The embeds of all figures, those that have gone included. */
export const embedRoutes = async () => {
	const { renamed, gone } = await retiredFigures()
	return inEach([...(await allFigures()), ...renamed, ...gone].map(({ id }) => ({ figure: id })))
}
export const figureRoutes = async () => inEach((await allFigures()).map(({ id }) => ({ figure: id })))
export const citationRoutes = async () =>
	inEach(
		['course', ...(await written())].flatMap((name) =>
			Object.keys(formats).map((format) => ({ file: `${name}.${format}` })),
		),
	)

export const linkFileRoutes = () => inEach(Object.keys(linkFormats).map((format) => ({ format })))

/** Language-free paths of the pages that a search engine should know. */
export const publicPaths = async (): Promise<string[]> => [
	'/',
	...(await written()).map((slug) => `/${slug}/`),
	...(await slideShows()).map((slug) => `/slides/${slug}/`),
	'/ledger/',
	'/atlas/',
	...atlas().map(({ id }) => `/atlas/${id}/`),
	'/same-name/',
	'/glossary/',
	'/sources/',
	'/links/',
	'/embed/',
	'/search/',
	'/print/',
	'/hand-in/',
	'/class/',
]

/** What stands at the head of each printed page. */
export const runningHead = (locale: Locale, title?: string): string => {
	const { name, tagline } = strings(locale).site
	return [`${name} · ${tagline}`, title].filter(Boolean).join('　')
}

/** A language-free path as a full address in a language. */
export const addressOf = (site: URL | undefined, locale: Locale, path: string): string =>
	new URL(pathTo(locale, path), site).href
