import { defaultLocale, type Locale, locales, localized } from '../i18n/locales'
import { type Options, writeOptions } from './options'

/** A figure in a language and a state, and where the course is that has it. */
export interface Place {
	/** The address of the course's root, with a slash at its end. */
	readonly root: string
	readonly locale: Locale
	readonly figure: string
	/** As addresses spell it; empty for the figure's own. */
	readonly state: string
}

const isId = (text: string | undefined): text is string => text !== undefined && /^[a-z][a-z0-9-]*$/.test(text)

/** The language whose path a path begins with, and the rest of it. */
const languageOf = (path: string): { locale: Locale; rest: string } => {
	const found = locales.find(({ id }) => id !== defaultLocale && path.startsWith(`${id}/`))
	return found ? { locale: found.id, rest: path.slice(found.id.length + 1) } : { locale: defaultLocale, rest: path }
}

/**
 * The figure that an address of the course points at: an embed's, `…/embed/<figure>/`, or a page's with the figure as its
 * fragment, which is what the figure's own link is. Undefined where it is neither.
 *
 * @param root the course that is meant; an embed's address may lead to another one
 */
export const placeOf = (address: string, root: string): Place | undefined => {
	if (!URL.canParse(address, root)) return undefined
	const url = new URL(address, root)
	if (!/^https?:$/.test(url.protocol)) return undefined
	const stateOf = (figure: string): string => url.searchParams.get(figure) ?? ''
	const [, before, embedded] = url.pathname.match(/^(.*\/)embed\/([^/]+)\/?$/) ?? []
	if (before && isId(embedded)) {
		const within = locales.find(({ id }) => id !== defaultLocale && before.endsWith(`/${id}/`))
		const above = within ? before.slice(0, -within.id.length - 1) : before
		const { id: locale } = within ?? { id: defaultLocale }
		return { root: url.origin + above, locale, figure: embedded, state: stateOf(embedded) }
	}
	const figure = url.hash.slice(1)
	const page = url.origin + url.pathname
	if (!page.startsWith(root) || !isId(figure)) return undefined
	return { root, locale: languageOf(page.slice(root.length)).locale, figure, state: stateOf(figure) }
}

/** The address of a figure's embed. States are spelled in characters that no query needs to escape. */
export const embedAddress = ({ root, locale, figure, state }: Place, options: Options): string => {
	const query = [...(state === '' ? [] : [`${figure}=${state}`]), ...writeOptions(options)].join('&')
	return `${root.slice(0, -1)}${localized(locale, `/embed/${figure}/`)}${query === '' ? '' : `?${query}`}`
}
