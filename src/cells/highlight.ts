/** How code is coloured: the editor and the page that was built agree, by the same parser and the same list. */
import { highlightCode, type Tag, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@lezer/javascript'

/** Keywords are black and bold, names plain; the rest has the colours of the page. */
export const colouring: { tag: Tag[] | Tag; [style: string]: unknown }[] = [
	{ tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.definitionKeyword], 'font-weight': '700' },
	{ tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--code-string)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
	{ tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--code-name)' },
	{ tag: tags.comment, color: 'var(--ink-3)' },
]

const styled = tagHighlighter(
	colouring.map(({ tag, ...style }) => ({
		tag,
		// where classes would go: these spans carry their style, as all highlighted code of the site does
		class: Object.entries(style)
			.map(([name, value]) => `${name}:${value}`)
			.join(';'),
	})),
)

const typescript = parser.configure({ dialect: 'ts' })

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)

/** TypeScript as lines of markup. */
export const highlighted = (source: string): string => {
	const lines = ['']
	highlightCode(
		source,
		typescript.parse(source),
		styled,
		(text, style) => {
			lines[lines.length - 1] += style ? `<span style="${style}">${escaped(text)}</span>` : escaped(text)
		},
		() => lines.push(''),
	)
	return lines.map((line) => `<span class="line">${line}</span>`).join('\n')
}
