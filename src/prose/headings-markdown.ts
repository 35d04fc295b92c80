import { defineMdastPlugin, type MdxJsxTextElement } from 'satteri'
import { strings } from '../i18n'
import { aliasesAt, type Move } from './anchors'
import { localeOfFile, resolveLink } from './links-markdown'

const anchor = (attributes: Readonly<Record<string, string>>): MdxJsxTextElement => ({
	type: 'mdxJsxTextElement',
	name: 'a',
	attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
	children: [],
})

/** Within each heading: a link to itself (as Anchor.astro makes for everything else), and its former ids. */
export const headingsMarkdown = (base: string, moves: () => readonly Move[]) =>
	defineMdastPlugin({
		name: 'bend-headings',
		heading: (node, context) => {
			const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id
			const slug = context.fileURL?.pathname.match(/([^/]+)\.mdx$/)?.[1]
			if (!id || !slug) return
			const locale = localeOfFile(context.fileURL)
			const address = `/${slug}/#${id}`
			for (const alias of aliasesAt(address, moves())) context.prependChild(node, anchor({ class: 'alias', id: alias }))
			context.appendChild(
				node,
				anchor({
					class: 'anchor',
					href: resolveLink(address, locale, base),
					'aria-label': strings(locale).prose.anchor,
				}),
			)
		},
	})
