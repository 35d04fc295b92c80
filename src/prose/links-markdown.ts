import { defineMdastPlugin } from 'satteri'
import { defaultLocale, type Locale, locales, localized } from '../i18n/locales'

/** The language of a page from its file: `…/content/en/relu.mdx` → en. */
export const localeOfFile = (file: URL | undefined): Locale =>
	locales.find((locale) => file?.pathname.includes(`/content/${locale.id}/`))?.id ?? defaultLocale

/**
 * Where a link in prose leads. Authors write `/relu/#claim-A3.3.1` in every language, as if the site lay at the root;
 * the reader stays in his language and below the base path. Other links are left alone.
 */
export const resolveLink = (url: string, locale: Locale, base: string): string =>
	url.startsWith('/') && !url.startsWith('//') ? base.replace(/\/$/, '') + localized(locale, url) : url

/**
 * Links between lessons. One to a lesson that is yet to come is no link, but its words, until the lesson is there.
 *
 * @param base the path the site is served under, e.g. `/course/`
 * @param coming whether a lesson, by its slug, is on the syllabus and not yet written
 */
export const linksMarkdown = (base: string, coming: (slug: string) => boolean) =>
	defineMdastPlugin({
		name: 'bend-links',
		link: (node, context) => {
			const slug = node.url.match(/^\/([a-z0-9-]+)\//)?.[1]
			if (slug && coming(slug)) {
				context.replaceNode(node, [...node.children])
				return
			}
			const url = resolveLink(node.url, localeOfFile(context.fileURL), base)
			if (url !== node.url) context.setProperty(node, 'url', url)
		},
		definition: (node, context) => {
			const url = resolveLink(node.url, localeOfFile(context.fileURL), base)
			if (url !== node.url) context.setProperty(node, 'url', url)
		},
	})
