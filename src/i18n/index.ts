import type { Locale } from './locales'
import en from './strings/en.json'
import zh from './strings/zh.json'

export * from './locales'

/** Everything that pages, prose and widgets say of their own accord; the shape is that of the Chinese file. */
export type Strings = typeof zh

const byLocale: Readonly<Record<Locale, Strings>> = { zh, en }

export const strings = (locale: Locale): Strings => byLocale[locale]

/** Puts values into `{name}` places: `format('第 {n} 章', { n: 6 })`. Throws on a place without a value. */
export const format = (template: string, values: Readonly<Record<string, string | number>>): string =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name]
		if (value === undefined) throw new Error(`“${template}” needs a value for {${name}}`)
		return String(value)
	})

/** The wording that a language uses for a number, with the number in its `{n}`. */
export const plural = (locale: Locale, forms: { readonly one: string; readonly other: string }, n: number): string =>
	format(new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other, { n })
