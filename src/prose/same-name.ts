import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { frameworks, ranAt } from '../facts/frameworks'
import {
	type Definition,
	definition,
	expressions,
	gap,
	growth,
	implicitAxis,
	likeness,
	verdicts as likenesses,
	type Named,
	namesakes,
	relativeGap,
	singleGap,
} from '../facts/same-name'
import { format, type Locale } from '../i18n'
import { percent, significant } from '../i18n/number'
import { functionOf } from './atlas'

const inEach = <T extends z.ZodType>(words: T) => z.strictObject({ zh: words, en: words })

/** Libraries that a definition is of; before version 3 Keras was another. */
const authors = [...frameworks, 'keras2'] as const
export const writers = ['pytorch', 'tensorflow', 'keras', 'jax', 'numpy'] as const
export const verdicts = [...likenesses, 'axis', 'edges'] as const

const named = z.union([
	z.enum(Object.keys(expressions) as [keyof typeof expressions]),
	z.object({ fn: z.string() }).catchall(z.number()),
])

const file = z.strictObject({
	repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
	path: z.string(),
	commit: z.string().regex(/^[0-9a-f]{40}$/, 'pin the commit by all of its 40 digits'),
})

const call = z.strictObject({
	library: z.enum(authors),
	call: z.string(),
	/** How it was run, if not as it is written. */
	ran: z.string().optional(),
	/** What was read; where there is none, that it was run is all that there is. */
	file: z.string().optional(),
})

const told = z.string().optional()
const row = z.strictObject({
	fn: z.string(),
	/** An infinity or NaN too. */
	at: z.custom<number>((value) => typeof value === 'number', 'give a number'),
	/** How it is written, if not by the function of its own. */
	by: z.enum(['max', 'clip', 'where', 'mask', 'rows']).optional(),
	alpha: z.number().optional(),
	pytorch: told,
	tensorflow: told,
	keras: told,
	jax: told,
})

const topic = z.strictObject({
	/** Part of the page's addresses, and permanent. */
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	/** The functions of the kernel that it is about. */
	of: z.array(z.string()).min(1),
	verdict: z.enum(verdicts),
	title: inEach(z.string()),
	says: inEach(z.array(z.string()).min(1)),
	/** The calls of each of the functions that go by the name. */
	definitions: z
		.array(z.strictObject({ calls: z.array(call).min(1) }))
		.min(2)
		.optional(),
	/** Where their values are shown. */
	at: z.array(z.number()).optional(),
	/** Which axis a call takes that is told none. */
	axes: z.array(call.extend({ rule: z.enum(['last', 'guess']) })).optional(),
	/** What each library was seen to give at a point, as a value or as a slope. */
	rows: z.array(row).optional(),
	what: z.enum(['slope', 'value']).default('slope'),
	/** Files that tell of the rows. */
	read: z.partialRecord(z.enum(frameworks), z.array(z.string())).optional(),
	/** How one function is written in each. */
	write: z
		.array(
			z.strictObject({
				target: z.union([named, z.literal('softmax')]),
				code: z.partialRecord(z.enum(writers), z.string()),
			}),
		)
		.optional(),
})

export type Topic = z.infer<typeof topic>
export type SourceFile = z.infer<typeof file>
export type Row = NonNullable<Topic['rows']>[number]

/** How the definitions of a topic differ from its first. */
export interface Compared {
	readonly is: Named
	readonly definition: Definition
	readonly gap: ReturnType<typeof gap>
	readonly relative: ReturnType<typeof relativeGap>
	readonly single: ReturnType<typeof singleGap>
	readonly growth: number
	readonly likeness: ReturnType<typeof likeness>
}

const comparedBefore = new Map<string, readonly Compared[]>()

/** Each definition beside the first, the first included. */
export const compared = ({ id }: Pick<Topic, 'id'>): readonly Compared[] => {
	const known = comparedBefore.get(id)
	if (known) return known
	const named: readonly Named[] = id in namesakes ? namesakes[id as keyof typeof namesakes] : []
	const definitions = named.map(definition)
	const made = named.map((is, i): Compared => {
		const own = definitions[i] as Definition
		const [f, g] = [own.f, (definitions[0] as Definition).f]
		return {
			is,
			definition: own,
			gap: gap(f, g),
			relative: relativeGap(f, g),
			single: singleGap(f, g),
			growth: growth(f, g, -1),
			likeness: likeness(f, g),
		}
	})
	comparedBefore.set(id, made)
	return made
}

/** What the kernel has in a row's place: a slope by its convention, or a value, which at an infinity is the limit. */
export const kernelAt = ({ fn, at, alpha }: Row, what: Topic['what']): number => {
	const record = functionOf(fn)
	if (record?.kind !== 'elementwise') throw new Error(`"${fn}" is no elementwise function of the kernel`)
	const p = alpha === undefined ? undefined : { alpha }
	return (what === 'slope' ? record.df(at, p) : record.f(at, p)) ?? Number.NaN
}

/** What libraries were seen to give in a row's place. */
export const seenAt = (row: Row, what: Topic['what']) =>
	frameworks.flatMap((library) => {
		const call = row[library]
		if (call === undefined) return []
		const { y, slope } = ranAt(library, call, row.at)
		return [{ library, call, value: what === 'slope' ? slope : y }]
	})

/** Whether values are the same function's, single-precision constants forgiven. */
export const agree = (a: number, b: number): boolean => Object.is(a, b) || Math.abs(a - b) <= 1e-6

/** The numbers of axes for which it is told which one libraries take. */
export const axesTried = [1, 2, 3, 4]

/** Those for which PyTorch's guess is not the last axis. */
export const strayAxes = axesTried.filter((n) => implicitAxis(n) !== n - 1)

/** The rows in which some library differs from another, or from the kernel. */
export const disagreeing = (topic: Topic): readonly Row[] =>
	(topic.rows ?? []).filter((row) => {
		const own = kernelAt(row, topic.what)
		return seenAt(row, topic.what).some(({ value }) => !agree(value, own))
	})

/** What the computation says of a topic. */
export const computedVerdict = (topic: Topic): Topic['verdict'] => {
	if (topic.axes) return strayAxes.length > 0 ? 'axis' : 'same'
	if (topic.rows) return disagreeing(topic).length > 0 ? 'edges' : 'same'
	const found = compared(topic).map(({ likeness }) => likeness)
	return likenesses.find((one) => found.includes(one)) ?? 'same'
}

/** A share in per cent where that is readable. */
export const shareText = (share: number): string =>
	share >= 0.001 || share === 0 ? percent(share, share > 0 && share < 0.1 ? 1 : 0) : significant(share, 2)

/** To so many digits at most: zeros at the end of them are left off. */
export const shortened = (value: number, digits: number): string =>
	significant(value, digits)
		.replace(/(\.\d*?)0+(?=$| )/, '$1')
		.replace(/\.(?=$| )/, '')

/** The numbers that a topic's words have places for, `{size1}` being the greatest difference of the second definition. */
const numbersOf = (topic: Topic): Readonly<Record<string, string>> =>
	Object.fromEntries(
		compared(topic).flatMap(({ gap, relative, single, growth }, i) =>
			[
				[`size${i}`, shortened(gap.size, 3)],
				[`at${i}`, shortened(gap.at, 3)],
				[`relative${i}`, shareText(relative.size)],
				[`single${i}`, shortened(single.size, 2)],
				[`growth${i}`, shortened(growth, 2)],
				// a number stays on one line
			].map(([name = '', text = '']) => [name, text.replaceAll(' ', '\u00a0')]),
		),
	)

/** The paragraphs of a topic, with `$…$` for formulas and backquotes for code. */
export const saysOf = (topic: Topic, locale: Locale): readonly string[] => {
	const numbers = numbersOf(topic)
	// braces of TeX hold no name of a number
	return topic.says[locale].map((text) => text.replace(/\{([a-z]+\d)\}/g, (place) => format(place, numbers)))
}

interface Page {
	readonly files: Readonly<Record<string, SourceFile>>
	readonly topics: readonly Topic[]
}
const page = z.strictObject({ files: z.record(z.string(), file), topics: z.array(topic) })
let read: Page | undefined

/**
 * content/same-name.yaml. Throws where it is not of its form, names what is not there, or gives a verdict that the
 * computation does not bear out.
 */
export const sameName = (): Page => {
	if (read && !import.meta.env.DEV) return read
	const found = page.parse(parse(readFileSync('content/same-name.yaml', 'utf8')))
	for (const topic of found.topics) {
		const complain = (what: string): never => {
			throw new Error(`content/same-name.yaml, ${topic.id}: ${what}`)
		}
		for (const fn of topic.of) if (!functionOf(fn)) complain(`there is no "${fn}" in src/activations`)
		if (compared(topic).length !== (topic.definitions?.length ?? 0))
			complain('src/facts/same-name.ts has another number of functions for it than it has definitions')
		const calls = [...(topic.definitions ?? []).flatMap(({ calls }) => calls), ...(topic.axes ?? [])]
		for (const { file } of calls) if (file && !found.files[file]) complain(`"${file}" is none of the files`)
		const computed = computedVerdict(topic)
		if (computed !== topic.verdict) complain(`the verdict is "${topic.verdict}", and what is computed is "${computed}"`)
	}
	read = found
	return found
}

/** The topics that a function is part of. */
export const namesakesOf = (fn: string): readonly Topic[] => sameName().topics.filter(({ of }) => of.includes(fn))

/** Where a file can be read as it was. */
export const addressOfFile = ({ repo, path, commit }: SourceFile): string =>
	`https://github.com/${repo}/blob/${commit}/${path}`
