import { defaultLocale, type Locale, locales, localized } from '../i18n'

/** The path that the site is served under, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** The language of the page that is being built. */
export const localeOf = (url: URL): Locale => {
	const path = url.pathname.slice(base.length)
	return locales.find(({ id }) => id !== defaultLocale && path.startsWith(`/${id}/`))?.id ?? defaultLocale
}

/** The path of the page that is being built, without language and base path: what `pathTo` is given. */
export const pathOf = (url: URL): string => {
	const path = url.pathname.slice(base.length)
	const locale = localeOf(url)
	return locale === defaultLocale ? path : path.slice(locale.length + 1)
}

/** The address of a page in a language, below the base path. */
export const pathTo = (locale: Locale, path: string): string => `${base}${localized(locale, path)}`
