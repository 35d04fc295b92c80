import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri'
import { renderAmongWords, renderTex } from './katex'

/** `{{ __html }}`-like attribute of MDX in Astro: the HTML goes in as it is, no second parse. */
const setHtml = (html: string) => [
	{
		type: 'mdxJsxAttribute' as const,
		name: 'set:html',
		value: { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(html) },
	},
]

/** Formulas in prose: `$…$` becomes a `span`, `$$…$$` a `div`, each holding what KaTeX makes of it. */
export const katexMarkdown = defineMdastPlugin({
	name: 'bend-katex',
	inlineMath: (node): MdxJsxTextElement => ({
		type: 'mdxJsxTextElement',
		name: 'span',
		attributes: setHtml(renderAmongWords(node.value)),
		children: [],
	}),
	math: (node): MdxJsxFlowElement => ({
		type: 'mdxJsxFlowElement',
		name: 'div',
		attributes: setHtml(renderTex(node.value, true)),
		children: [],
	}),
})
