/** What a lesson's HTML says, as Markdown that Jupyter renders: formulas as TeX, links whole, exercises with their answers folded. */

/** A piece of a lesson, in its order: text, a figure under its caption, or Python that the lesson itself shows. */
export type Part =
	| { readonly kind: 'text' | 'python'; readonly text: string }
	| { readonly kind: 'figure'; readonly text: string; readonly id: string }

/** Words that the Markdown adds to the lesson's own. */
export interface MarkdownWords {
	/** Of a link to where something can be done or moved. */
	readonly onPage: string
}

export interface MarkdownContext {
	/** The page's own address: links are made whole against it. */
	readonly address: string
	readonly words: MarkdownWords
}

/** What is there for the eye or the hand on a page, and says nothing in a notebook. */
const silent =
	'.anchor, .alias, .vh, .nojs-note, .js-only, .exo-form, .exo-tolerance, .verdict, .exo-side, .exo-state, .exo-rests, svg, template, script, style, link, button, input'

/** Marks that teachers make, as characters, by the class of the drawn ones. */
const marks: Readonly<Record<string, string>> = { 'vm-ok': '✓', 'vm-cond': '(✓)', 'vm-no': '✗', 'vm-none': '–' }

const markIn = (element: Element): string => {
	const drawn = element.querySelector('.vm')
	return Object.entries(marks).find(([name]) => drawn?.classList.contains(name))?.[1] ?? ''
}

const isElement = (node: Node): node is Element => node.nodeType === 1

const escaped = (text: string): string =>
	text
		.replace(/[\u2060\u200b]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_[\]<$|]/g, '\\$&')

const texOf = (katex: Element): string => {
	const tex = katex.querySelector('annotation')?.textContent
	if (!tex) throw new Error(`a formula without its TeX: ${katex.textContent}`)
	return tex.trim()
}

/** CommonMark opens and closes emphasis beside words only where it begins and ends with one; else its tags do. */
const emphasised = (text: string, sign: string, tag: string): string =>
	/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(text) ? `${sign}${text}${sign}` : `<${tag}>${text}</${tag}>`

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** A stretch of text on one line. */
export function inline(node: Node, context: MarkdownContext): string {
	if (!isElement(node)) return node.nodeType === 3 ? escaped(node.textContent ?? '') : ''
	const within = (): string => [...node.childNodes].map((child) => inline(child, context)).join('')
	if (node.matches('.katex')) return `$${texOf(node)}$`
	if (node.matches('a.claim-ref')) return ` [${markIn(node)}](${linked(node, context)})`
	if (node.matches(silent)) return ''
	switch (node.tagName) {
		case 'STRONG':
		case 'B':
			return emphasised(within(), '**', 'strong')
		case 'EM':
		case 'CITE':
			return emphasised(within(), '*', 'em')
		case 'CODE':
			return code(node.textContent ?? '')
		case 'SUP':
		case 'SUB':
			return `<${node.tagName.toLowerCase()}>${within()}</${node.tagName.toLowerCase()}>`
		case 'BR':
			return '<br>'
		case 'A': {
			// two footnotes in a row are two numbers
			const text = node.matches('.cite a') ? `\\[${within()}\\]` : within()
			return node.hasAttribute('href') ? `[${text}](${linked(node, context)})` : text
		}
		default:
			return within()
	}
}

const linked = (link: Element, { address }: MarkdownContext): string =>
	new URL(link.getAttribute('href') ?? '', address).href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))

/** Words that begin as a heading, a list or a quotation would, and are none. */
const plain = (words: string): string => words.trim().replace(/^(\d*)([#>+-]|(?<=\d)[.)])(?=\s)/, '$1\\$2')

const line = (node: Node, context: MarkdownContext): string => plain(inline(node, context))

const lineOf = (element: Element | null | undefined, context: MarkdownContext): string =>
	element ? line(element, context) : ''

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')

const indented = (text: string, by: number): string => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`)

const joined = (blocks: readonly string[]): string => blocks.filter(Boolean).join('\n\n')

const fenced = (text: string, language = ''): string => `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``

const folded = (summary: string, body: string): string =>
	`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`

const table = (element: Element, context: MarkdownContext): string => {
	const rows = [...element.querySelectorAll('tr')].map(
		(row) => `| ${[...row.querySelectorAll('th, td')].map((cell) => line(cell, context)).join(' | ')} |`,
	)
	const columns = element.querySelector('tr')?.querySelectorAll('th, td').length ?? 0
	return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n')
}

/** A claim: its verdict, what the article says, what is true. */
const claim = (note: Element, context: MarkdownContext): string => {
	const head = note.querySelector('.note-h')
	const id = head?.querySelector('.note-id')?.textContent ?? ''
	const name = lineOf(head?.querySelector('strong'), context)
	const says = note.querySelector('.note-q')
	return quoted(
		joined([
			`${head ? markIn(head) : ''} ${name} · [${id}](${context.address}#${note.id})`,
			`*${[...(says?.childNodes ?? [])].map((node) => (isElement(node) ? escaped(node.textContent ?? '') : inline(node, context))).join('')}*`,
			textOf(note.querySelector('.note-body'), context),
		]),
	)
}

/** An exercise: the question, its options, and folded the hints and the solution. It is answered on the page. */
const exercise = (section: Element, context: MarkdownContext): string => {
	const title = section.querySelector('.exo-head h3')
	const number = lineOf(title?.querySelector('.fig-no'), context)
	const name = [...(title?.childNodes ?? [])].filter((node) => !(isElement(node) && node.matches('.fig-no')))
	const options = [...section.querySelectorAll('[data-option]')].map((option) => `- ${line(option, context)}`)
	const start = section.querySelector('.exo-code pre')?.textContent
	return joined([
		`### ${number} ${name
			.map((node) => inline(node, context))
			.join('')
			.trim()}`,
		textOf(section.querySelector('.exo-question'), context),
		options.join('\n'),
		start ? fenced(start, 'ts') : '',
		`[${context.words.onPage}](${context.address}#${section.id})`,
		...[...section.querySelectorAll('details.hint')].map((hint) => details(hint, context)),
	])
}

const details = (element: Element, context: MarkdownContext): string => {
	const summary = element.querySelector('summary')
	const rest = [...element.childNodes].filter((node) => node !== summary)
	return folded(lineOf(summary, context), joined(rest.flatMap((node) => textsOf(blocks(node, context)))))
}

/** Code that runs on the page alone. */
const cell = (section: Element, context: MarkdownContext): string =>
	joined([
		`**${lineOf(section.querySelector('.fig-no'), context)}** ${lineOf(section.querySelector('.fig-title code'), context)}`,
		fenced(section.querySelector('pre')?.textContent ?? '', 'ts'),
		`[${context.words.onPage}](${context.address}#${section.id})`,
	])

/** A figure's number, title and caption, and where it can be moved. */
const figure = (host: Element, context: MarkdownContext): Part => {
	const id = host.getAttribute('data-figure') ?? ''
	const title = host.querySelector('.fig-title')
	const number = title?.querySelector('.fig-no')
	const rest = [...(title?.childNodes ?? [])].filter((node) => node !== number)
	const name = rest.map((node) => inline(node, context)).join('')
	return {
		kind: 'figure',
		id,
		text: joined([
			`**${lineOf(number, context)}** ${name.trim()}`,
			lineOf(host.querySelector('figcaption'), context),
			`[${context.words.onPage}](${context.address}#${id})`,
		]),
	}
}

const list = (element: Element, context: MarkdownContext): string =>
	[...element.children]
		.map((item, i) => {
			const sign = element.tagName === 'OL' ? `${i + 1}. ` : '- '
			return sign + indented(textOf(item, context), sign.length)
		})
		.join('\n')

const text = (text: string): Part[] => (text ? [{ kind: 'text', text }] : [])

const textsOf = (parts: readonly Part[]): string[] => parts.map((part) => part.text)

const textOf = (element: Element | null, context: MarkdownContext): string =>
	element ? joined(textsOf(children(element, context))) : ''

const isInline = (node: Node): boolean =>
	isElement(node)
		? node.matches('a, b, strong, em, cite, code, span, sup, sub, data, output, br, svg') &&
			!node.matches('.katex-display')
		: node.nodeType === 3

/** What an element holds, where words may stand beside blocks. */
function children(element: Element, context: MarkdownContext): Part[] {
	const parts: Part[] = []
	let words = ''
	const close = () => {
		parts.push(...text(plain(words)))
		words = ''
	}
	for (const child of element.childNodes) {
		if (isInline(child)) words += inline(child, context)
		else {
			close()
			parts.push(...blocks(child, context))
		}
	}
	close()
	return parts
}

/** The parts that a node comes to, each block of text a part of its own. */
export function blocks(node: Node, context: MarkdownContext): Part[] {
	if (!isElement(node)) return text(line(node, context))
	if (node.matches('.figure-host')) return [figure(node, context)]
	if (node.matches('.katex-display')) return text(`$$\n${texOf(node)}\n$$`)
	if (node.matches('aside.note')) return text(claim(node, context))
	if (node.matches('section.exo')) return text(exercise(node, context))
	if (node.matches('section.cell')) return text(cell(node, context))
	if (node.matches('pre[data-language="python"]')) return [{ kind: 'python', text: (node.textContent ?? '').trimEnd() }]
	if (node.matches(silent)) return []
	switch (node.tagName) {
		case 'H2':
		case 'H3':
		case 'H4':
			return text(`${'#'.repeat(Number(node.tagName[1]))} ${inline(node, context).trim()}`)
		case 'P':
			return text(line(node, context))
		case 'UL':
		case 'OL':
			return text(list(node, context))
		case 'BLOCKQUOTE':
			return text(quoted(textOf(node, context)))
		case 'TABLE':
			return text(table(node, context))
		case 'PRE':
			return text(fenced(node.textContent ?? ''))
		case 'DETAILS':
			return text(details(node, context))
		default:
			return children(node, context)
	}
}
