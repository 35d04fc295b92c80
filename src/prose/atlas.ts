import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { type Elementwise, elementwise, type Gated, gated, type Vector, vectors } from '../activations'
import { escapeRegExp } from './escape-regexp'

const inEach = (what: string) => z.strictObject({ zh: z.string({ error: what }), en: z.string({ error: what }) })

export const families = [
	...['steps', 'bounded', 'rectifiers', 'exponential', 'gates', 'logarithms', 'shrinkage'],
	...['vectors', 'gated'],
] as const

export const libraries = ['pytorch', 'numpy', 'tensorflow', 'jax'] as const

const code = z.string({ error: 'define y from x, from z, or from a and b' })

const entry = z.strictObject({
	/** Of a function of the kernel. */
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	family: z.enum(families),
	/** The lesson that treats it. */
	lesson: z.string().optional(),
	/** Entries of content/sources.yaml. */
	origin: z.array(z.string()).min(1, 'name a source that it comes from'),
	says: inEach('say what the function is for'),
	use: z.strictObject({ ...inEach('say who uses it').shape, sources: z.array(z.string()).min(1) }).optional(),
	code: z.strictObject({ pytorch: code, tensorflow: code, jax: code, numpy: code }),
})

export type AtlasEntry = z.infer<typeof entry>

export type AnyFunction = Elementwise | Vector | Gated

const kernel: ReadonlyMap<string, AnyFunction> = new Map(
	[...elementwise, ...vectors, ...gated].map((fn) => [fn.id, fn] as const),
)

let read: readonly AtlasEntry[] | undefined

/** The entries of content/atlas.yaml, in its order. Throws where one is not of its form, or is of no function of the kernel. */
export const atlas = (): readonly AtlasEntry[] => {
	if (read && !import.meta.env.DEV) return read
	read = z.array(entry).parse(parse(readFileSync('content/atlas.yaml', 'utf8')))
	for (const { id } of read) {
		if (!kernel.has(id))
			throw new Error(`content/atlas.yaml: there is no "${id}" in src/activations; remove it, or mend the id`)
	}
	const missing = [...kernel.keys()].filter((id) => !read?.some((one) => one.id === id))
	if (missing.length > 0) throw new Error(`content/atlas.yaml has no ${missing.join(', ')}: give each an entry`)
	return read
}

export const functionOf = (id: string): AnyFunction => kernel.get(id) as AnyFunction

/** Longest first, so that a name within a longer one is not taken for itself. */
const named = new RegExp(
	`(?<![A-Za-z0-9])(?:${[...kernel.values()]
		.map(({ name }) => escapeRegExp(name))
		.sort((a, b) => b.length - a.length)
		.join('|')})(?![A-Za-z0-9])`,
	'g',
)

/** The ids of the functions whose names, spelled as names, stand in a text. */
export const functionsNamed = (text: string): readonly string[] => {
	const names = new Set(text.match(named))
	return [...kernel.values()].filter(({ name }) => names.has(name)).map(({ id }) => id)
}
