import { type Locale, locales } from '../i18n/locales'
import { share as en } from '../i18n/strings/en.json'
import { share as zh } from '../i18n/strings/zh.json'

/** The language of the page. */
export const localeHere = (): Locale =>
	locales.find(({ tag }) => tag === document.documentElement.lang)?.id ?? locales[0].id

/** What the panels say, in the page's language: their words come with them, not with each figure. */
export const wordsHere = (): typeof zh => ({ zh, en })[localeHere()]
