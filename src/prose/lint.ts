import { mdxToMdast } from 'satteri'
import type { Locale } from '../i18n/locales'

/** What a lesson's file holds, as far as its rules go. */
export interface Lesson {
	/** Paragraphs, headings, cells, quoted claims: the words a reader sees, formulas and code as "￼", with the line they start on. */
	runs: readonly { line: number; text: string }[]
	/** Ids of headings in order; empty where a heading has none. */
	headings: readonly string[]
	/** Components by name and `id`: `Figure relu-curve`. */
	tags: readonly string[]
	exercises: readonly ExerciseText[]
}

/** What a lesson words of an exercise: how many hints and solutions, which options and replies. */
export interface ExerciseText {
	readonly id: string
	readonly hints: number
	readonly solutions: number
	readonly options: readonly string[]
	readonly replies: readonly string[]
}

interface Node {
	type: string
	name?: string | null
	value?: string
	alt?: string
	position?: { start: { line: number } }
	data?: { hProperties?: { id?: string } }
	attributes?: readonly { type: string; name?: string; value?: unknown }[]
	children?: readonly Node[]
}

/** Stands for something inline that is no word: a formula, code, a number from a computation. */
const object = '￼'
const objects = new Set(['inlineMath', 'inlineCode', 'image', 'Value', 'Live', 'Interval', 'Formula'])
const runs = new Set(['paragraph', 'heading', 'tableCell'])

/** Components that may hold words without a paragraph around them. */
const parts = new Set(['Hint', 'Option', 'Reply', 'Solution'])

const attributeOf = (node: Node, name: string): string => {
	const value = node.attributes?.find((attribute) => attribute.name === name)?.value
	return typeof value === 'string' ? value : ''
}

const within = (node: Node, name: string): Node[] =>
	(node.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)])

const exerciseText = (node: Node): ExerciseText => ({
	id: attributeOf(node, 'id'),
	hints: within(node, 'Hint').length,
	solutions: within(node, 'Solution').length,
	options: within(node, 'Option').map((option) => attributeOf(option, 'is')),
	replies: within(node, 'Reply').map((reply) => attributeOf(reply, 'to')),
})

const textOf = (node: Node): string => {
	if (node.type === 'text') return node.value ?? ''
	if (objects.has(node.type) || objects.has(node.name ?? '')) return object
	if (node.type === 'break') return '\n'
	return (node.children ?? []).map(textOf).join('')
}

/** Reads the source of a lesson. */
export const readLesson = (source: string): Lesson => {
	const tree = mdxToMdast(source, { features: { math: true, headingAttributes: true } }) as Node
	const found = {
		runs: [] as { line: number; text: string }[],
		headings: [] as string[],
		tags: [] as string[],
		exercises: [] as ExerciseText[],
	}
	const visit = (node: Node, inRun: boolean): void => {
		if (node.type === 'heading') found.headings.push(node.data?.hProperties?.id ?? '')
		const id = attributeOf(node, 'id')
		if (node.name && id) found.tags.push(`${node.name} ${id}`)
		if (node.name === 'Exercise') found.exercises.push(exerciseText(node))
		for (const said of ['says', 'title'].map((name) => attributeOf(node, name)).filter(Boolean)) {
			found.runs.push({ line: node.position?.start.line ?? 0, text: said })
		}
		const isBare = parts.has(node.name ?? '') && node.children?.some(({ type }) => type === 'text')
		const isRun = runs.has(node.type) || isBare
		if (isRun && !inRun) found.runs.push({ line: node.position?.start.line ?? 0, text: textOf(node) })
		for (const child of node.children ?? []) visit(child, inRun || isRun === true)
	}
	visit(tree, false)
	return found
}

const rules: readonly { says: string; where: RegExp; in?: Locale }[] = [
	{ says: 'a decimal typed in prose (use <Value>)', where: /(?<![\w.])\d+\.\d+(?![\w.]*\w)/u },
	{ says: 'a percentage typed in prose (use <Value>)', where: /\d\s*[%％‰]/u },
	{ says: 'a power of ten typed in prose (use <Value>)', where: /\d\s*[×x]\s*10|\b\d+e[-−+]?\d/iu },
	{ says: 'two spaces', where: / {2}/u },
	{
		says: 'half-width punctuation beside a Chinese character',
		where: /\p{Script=Han}[,.:;?!()"]|[,;?!()"]\p{Script=Han}/u,
		in: 'zh',
	},
	{ says: 'half-width punctuation after a formula', where: /￼\s?[,:;?!]/u, in: 'zh' },
	{
		says: 'no space between Chinese and Latin',
		where: /\p{Script=Han}[A-Za-z0-9￼]|[A-Za-z0-9￼]\p{Script=Han}/u,
		in: 'zh',
	},
	{
		says: 'a space beside full-width punctuation',
		where: / [，。：；？！（）、《》]|[，。：；？！（）、《》] /u,
		in: 'zh',
	},
	{ says: 'full-width punctuation', where: /[，。：；？！（）](?!\p{Script=Han})/u, in: 'en' },
]

/** What a run of words breaks, each with the place. */
export const faultsOf = (text: string, locale: Locale): string[] =>
	rules.flatMap((rule) => {
		const at = !rule.in || rule.in === locale ? text.search(rule.where) : -1
		return at < 0 ? [] : [`${rule.says}: “${text.slice(Math.max(0, at - 8), at + 12)}”`]
	})
