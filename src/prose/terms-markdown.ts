import { defineMdastPlugin, type MdxJsxTextElement } from 'satteri'
import type { Locale } from '../i18n/locales'
import { escapeRegExp } from './escape-regexp'
import { forms, type Term } from './glossary'
import { localeOfFile, resolveLink } from './links-markdown'

/** Text in these is a name, a link of its own or a verdict, and stays as it is. */
const closed = new Set(['heading', 'link', 'linkReference', 'inlineCode', 'Claim', 'Says', 'Option', 'a'])

/** Finds the next term that is not yet linked. Latin forms are whole words in either case, a plural s allowed. */
const finder = (all: readonly Term[], locale: Locale) => {
	const listed = forms(all, locale)
	const patterns = listed.map(({ form }) =>
		/^[\p{Script=Latin}\d .’'-]+$/u.test(form)
			? `(?<![\\p{L}\\d-])${escapeRegExp(form)}s?(?![\\p{L}\\d-])`
			: escapeRegExp(form),
	)
	const any = new RegExp(patterns.map((pattern) => `(${pattern})`).join('|'), 'giu')
	return (text: string, seen: ReadonlySet<string>) => {
		for (const match of text.matchAll(any)) {
			const id = listed[match.slice(1).findIndex((group) => group !== undefined)]?.id
			if (id !== undefined && !seen.has(id)) return { id, at: match.index, text: match[0] }
		}
		return undefined
	}
}

/** The first use of each glossary term in a lesson leads to the glossary. */
export const termsMarkdown = (all: readonly Term[], base: string) => {
	const finders = new Map<Locale, ReturnType<typeof finder>>()
	return defineMdastPlugin({
		name: 'bend-terms',
		text: (node, context) => {
			if (all.length === 0 || !context.fileURL) return
			let up: ReturnType<typeof context.parent> = context.parent(node)
			for (; up && up.type !== 'root'; up = context.parent(up)) {
				if (closed.has(up.type) || ('name' in up && closed.has(up.name ?? ''))) return
			}
			const locale = localeOfFile(context.fileURL)
			const find = finders.get(locale) ?? finder(all, locale)
			finders.set(locale, find)
			const data = context.data as { terms?: Set<string> }
			data.terms ??= new Set()
			const parts: (MdxJsxTextElement | { type: 'text'; value: string })[] = []
			let rest = node.value
			for (let found = find(rest, data.terms); found; found = find(rest, data.terms)) {
				data.terms.add(found.id)
				parts.push({ type: 'text', value: rest.slice(0, found.at) })
				parts.push({
					type: 'mdxJsxTextElement',
					name: 'a',
					attributes: [
						{ type: 'mdxJsxAttribute', name: 'class', value: 'term' },
						{ type: 'mdxJsxAttribute', name: 'href', value: resolveLink(`/glossary/#${found.id}`, locale, base) },
					],
					children: [{ type: 'text', value: found.text }],
				})
				rest = rest.slice(found.at + found.text.length)
			}
			if (parts.length > 0) context.replaceNode(node, [...parts, { type: 'text', value: rest }])
		},
	})
}
