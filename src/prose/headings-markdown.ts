import { defineMdastPlugin, type MdxJsxTextElement } from 'satteri'
import { aliasesAt, type Move } from './anchors'

/** The page that a file becomes, language-free: `…/content/en/relu.mdx` → `/relu/`. */
const pageOfFile = (file: URL): string => `/${file.pathname.match(/([^/]+)\.mdx$/)?.[1]}/`

/** The former ids of headings, each as an anchor within. */
export const headingsMarkdown = (moves: () => readonly Move[]) =>
	defineMdastPlugin({
		name: 'bend-headings',
		heading: (node, context) => {
			const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id
			if (!id || !context.fileURL) return
			for (const alias of aliasesAt(`${pageOfFile(context.fileURL)}#${id}`, moves())) {
				const anchor: MdxJsxTextElement = {
					type: 'mdxJsxTextElement',
					name: 'a',
					attributes: [
						{ type: 'mdxJsxAttribute', name: 'class', value: 'alias' },
						{ type: 'mdxJsxAttribute', name: 'id', value: alias },
					],
					children: [],
				}
				context.prependChild(node, anchor)
			}
		},
	})
