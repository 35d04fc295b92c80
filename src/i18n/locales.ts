/** The only list of languages; the first is the default and lives at the root. */
export const locales = [
	{ id: 'zh', tag: 'zh-CN', name: '中文', short: '中' },
	{ id: 'en', tag: 'en', name: 'English', short: 'EN' },
] as const

export type Locale = (typeof locales)[number]['id']

export const defaultLocale: Locale = locales[0].id

/** The path of `path` (starting with "/", no base) in a language: `/relu/` → `/en/relu/`. */
export const localized = (locale: Locale, path: string): string =>
	locale === defaultLocale ? path : `/${locale}${path}`
