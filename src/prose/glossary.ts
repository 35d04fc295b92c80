import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import type { Locale } from '../i18n/locales'

const wording = z.strictObject({
	term: z.string(),
	/** Other forms under which a text may use it. */
	also: z.array(z.string()).optional(),
	/** What it means, in a sentence. */
	says: z.string({ error: 'say what the term means, in a sentence' }),
})

const term = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	/** Where it is explained: a lesson and an anchor in it. */
	lesson: z.string(),
	anchor: z.string(),
	zh: wording,
	en: wording,
})

export type Term = z.infer<typeof term> & Record<Locale, z.infer<typeof wording>>

const glossary = z
	.array(term)
	.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'a term is defined twice' })

/** The terms of content/glossary.yaml, in its order. Throws where an entry is not of this form, or defined twice. */
export const terms = (): readonly Term[] => glossary.parse(parse(readFileSync('content/glossary.yaml', 'utf8')))

/** The forms of a language, longest first, so that a term within a longer one is not taken for itself. */
export const forms = (all: readonly Term[], locale: Locale): { readonly form: string; readonly id: string }[] =>
	all
		.flatMap((term) => [term[locale].term, ...(term[locale].also ?? [])].map((form) => ({ form, id: term.id })))
		.sort((a, b) => b.form.length - a.form.length)
