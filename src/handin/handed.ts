import { LONGEST_CODE } from '../exercises/kinds/longest'
import type { Answered, Kept } from '../site/storage'

/** What a reader hands in. */
export interface Handed {
	readonly name: string
	/** The course's version that the exercises were done with. */
	readonly course: string
	/** When it was made up, in milliseconds since 1970, to the day. */
	readonly at: number
	readonly answers: Readonly<Record<string, HandedAnswer>>
}

/** What became of an exercise, without the moment. */
export type HandedAnswer = Pick<Answered, 'revision' | 'state' | 'attempts' | 'answer'> & { readonly hints: number }

const day = 86_400_000

/** Beyond these a text is no name, and an answer no answer that a page could show. */
const longest = { name: 60, answer: LONGEST_CODE }

const handedAnswer = ({ revision, state, attempts, answer, hints = 0 }: Omit<Answered, 'at'>): HandedAnswer => ({
	revision,
	state,
	attempts,
	answer: answer.slice(0, longest.answer),
	hints,
})

/** What is kept on the device, as it is handed in under a name. */
export const handIn = ({ exercises }: Pick<Kept, 'exercises'>, name: string, course: string, now: number): Handed => ({
	name: name.trim().replace(/\s+/g, ' ').slice(0, longest.name),
	course,
	at: Math.floor(now / day) * day,
	answers: Object.fromEntries(Object.entries(exercises).map(([id, answered]) => [id, handedAnswer(answered)])),
})
