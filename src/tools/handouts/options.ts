import { parseArgs } from 'node:util'
import { type Locale, locales } from '../../i18n/locales.ts'

const papers = ['A4', 'Letter'] as const
const solutions = ['none', 'end'] as const

export interface Options {
	/** Slugs; all lessons and the whole course where none is named. */
	readonly lessons: readonly string[]
	readonly languages: readonly Locale[]
	readonly solutions: (typeof solutions)[number]
	readonly paper: (typeof papers)[number]
	/** The folder that the PDFs go to. */
	readonly out: string
}

const one = <T extends string>(name: string, given: string, legal: readonly T[]): T => {
	const found = legal.find((each) => each.toLowerCase() === given.toLowerCase())
	if (found === undefined) throw new Error(`--${name} ${given}: there is ${legal.join(', ')}`)
	return found
}

/** What stands behind `npm run handout --`. Throws, naming what there is, where something is not known. */
export const optionsOf = (args: readonly string[], slugs: readonly string[]): Options => {
	const { values } = parseArgs({
		args: [...args],
		options: {
			lesson: { type: 'string', multiple: true, default: [] },
			language: { type: 'string', multiple: true, default: [] },
			solutions: { type: 'string', default: 'none' },
			paper: { type: 'string', default: 'A4' },
			out: { type: 'string', default: 'handouts' },
		},
	})
	const languages = locales.map(({ id }) => id)
	return {
		lessons: values.lesson.map((slug) => one('lesson', slug, slugs)),
		languages: values.language.length > 0 ? values.language.map((id) => one('language', id, languages)) : languages,
		solutions: one('solutions', values.solutions, solutions),
		paper: one('paper', values.paper, papers),
		out: values.out,
	}
}
