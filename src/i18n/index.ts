import { format } from './format'
import type { Locale } from './locales'
import en from './strings/en.json'
import zh from './strings/zh.json'

export { format, listed } from './format'
export * from './locales'

/** Everything that pages, prose and widgets say of their own accord; the shape is that of the Chinese file. */
export type Strings = typeof zh

const byLocale: Readonly<Record<Locale, Strings>> = { zh, en }

export const strings = (locale: Locale): Strings => byLocale[locale]

/** The wording that a language uses for a number, with the number in its `{n}`. */
export const plural = (locale: Locale, forms: { readonly one: string; readonly other: string }, n: number): string =>
	format(new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other, { n })
