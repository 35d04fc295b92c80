import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { atlasFigures } from './prose/atlas-figures'
import { namesakeFigures } from './prose/same-name-figures'

/** A list in a YAML file, each entry known by its `key`. */
const list = (key: string) => (text: string) =>
	(parse(text) as Record<string, unknown>[]).map((entry, order) => ({ ...entry, id: entry[key] as string, order }))

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by "-": it is part of addresses')

const lessons = defineCollection({
	loader: glob({ pattern: '{zh,en}/*.mdx', base: './content', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
	schema: z.strictObject({
		title: z.string({ error: 'give the lesson a `title`' }),
		/** The name in the contents list, where it is to be shorter than the title. */
		short: z.string().optional(),
		lead: z.string({ error: 'give the lesson a `lead`: one or two sentences under the title' }),
		description: z.string({ error: 'give the lesson a `description` for search engines and previews' }),
	}),
})

const syllabus = defineCollection({
	loader: file('content/syllabus.yaml', { parser: list('slug') }),
	schema: z.strictObject({
		id: slug,
		slug,
		order: z.number(),
		section: z.string().optional(),
		shape: z.strictObject({
			function: z.string(),
			parameters: z.record(z.string(), z.number()).optional(),
			from: z.number(),
			to: z.number(),
		}),
		/** The figure that stands for the chapter where others link to it. */
		picture: slug,
	}),
})

/** Those that are listed, each on the page of its lesson, then the atlas's, which follow from the kernel, and the namesakes'. */
const allFigures = (text: string) => {
	const listed: Record<string, unknown>[] = list('id')(text)
	const placed = listed.map((figure) => ({ page: pageOf(figure.lesson), ...figure }))
	const unlisted = [...atlasFigures, ...namesakeFigures]
	return [...placed, ...unlisted.map((figure, i) => ({ ...figure, order: placed.length + i }))]
}

const pageOf = (lesson: unknown): string => (lesson === 'home' ? '/' : `/${lesson}/`)

const figures = defineCollection({
	loader: file('content/figures.yaml', { parser: allFigures }),
	schema: z.strictObject({
		id: slug,
		order: z.number(),
		lesson: slug,
		/** Language-free path of the page that it stands on. */
		page: z.string(),
		/** A folder of src/widgets. */
		widget: slug,
		/** Of many alike: the words that they share, and the name that goes into them. */
		words: slug.optional(),
		name: z.string().optional(),
		/** What differs from the widget's own default state. */
		state: z
			.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.array(z.number())]))
			.default({}),
		/** Beside the margin as well (the usual), or within the text column. */
		width: z.enum(['wide', 'text']).default('wide'),
	}),
})

const retired = defineCollection({
	loader: file('content/retired.yaml', { parser: list('id') }),
	schema: z.union(
		[
			z.strictObject({ id: slug, order: z.number(), now: slug }),
			z.strictObject({ id: slug, order: z.number(), lesson: slug, see: slug.optional() }),
		],
		{ error: 'say what the figure is called `now`, or in which `lesson` it stood' },
	),
})

const claims = defineCollection({
	loader: file('content/claims.yaml', { parser: list('id') }),
	schema: z.strictObject({
		id: z.string().regex(/^A\d(\.\d+)+$/, 'the article’s number of the claim, as in A3.3.7'),
		order: z.number(),
		lesson: slug,
		verdict: z.enum(['holds', 'holds-if', 'wrong', 'not-a-claim']),
		/** Computations of src/facts that must bear the verdict out. */
		facts: z.array(z.string()).default([]),
		/** Entries of sources.yaml, for what no computation can show: those that bear the claim out … */
		sources: z.array(slug).default([]),
		/** … and those that speak against it. */
		against: z.array(slug).default([]),
	}),
})

const sources = defineCollection({
	loader: file('content/sources.yaml', { parser: list('id') }),
	schema: z.strictObject({
		id: slug,
		order: z.number(),
		authors: z.string(),
		year: z.number().int(),
		title: z.string(),
		where: z.string({ error: 'say where it was published: venue, report number or address' }),
		url: z.url().optional(),
	}),
})

export const collections = { lessons, syllabus, figures, retired, claims, sources }
