import { localised } from '../../cells/source'
import type { Exercise } from '../../exercises'
import type { Locale } from '../../i18n'

/** The code of exercises: what a reader starts from, and how it can be solved. */
const files = import.meta.glob<string>('../../../content/code/*.ts', { query: '?raw', import: 'default', eager: true })

const fileOf = (name: string, locale: Locale): string => {
	const text = files[`../../../content/code/${name}.ts`]
	if (text === undefined) throw new Error(`there is no content/code/${name}.ts`)
	return localised(text, locale)
}

export interface PreparedCode {
	readonly start: string
	readonly solution: string
}

/** The code that an exercise asks for, as readers of a language see it; undefined where it asks for something else. */
export const codeFor = ({ id, kind }: Exercise, locale: Locale): PreparedCode | undefined =>
	kind === 'code' ? { start: fileOf(id, locale), solution: fileOf(`${id}.solution`, locale) } : undefined
