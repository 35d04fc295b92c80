/**
 * Code that readers see is one file for all languages, `content/cells/<id>.ts`; only its comments differ. A line `// zh: …` is for
 * readers of Chinese, `// en: …` for those of English, and every other line for everyone. In Python it is `# zh: …`.
 */
import type { Locale } from '../i18n/locales'

const tagged = /^(\s*)(\/\/|#) (\w\w): (.*)$/

/** The code as readers of a language see it. */
export const localised = (text: string, locale: Locale): string =>
	text
		.trimEnd()
		.split('\n')
		.flatMap((line) => {
			const [, indent = '', sign, language, words = ''] = line.match(tagged) ?? []
			if (language === undefined) return [line]
			return language === locale ? [`${indent}${sign} ${words}`] : []
		})
		.join('\n')

/** The comments of a language, line by line. */
export const comments = (text: string, locale: Locale): { readonly line: number; readonly text: string }[] =>
	text.split('\n').flatMap((line, i) => {
		const [, , , language, words = ''] = line.match(tagged) ?? []
		return language === locale ? [{ line: i + 1, text: words }] : []
	})
