import type { Answered, Kept } from './storage'

/** An exercise as far as progress goes. */
export interface Listed {
	readonly id: string
	readonly revision: number
	/** Over with one answer, right or wrong: a prediction cannot be made again. */
	readonly once: boolean
}

/** A list of exercises as an attribute, and back: `sigmoid-slope.1 sigmoid-layers.1.once`. */
export const spelled = (exercises: readonly Listed[]): string =>
	exercises.map(({ id, revision, once }) => [id, revision, ...(once ? ['once'] : [])].join('.')).join(' ')

export const listed = (text: string): Listed[] =>
	text.split(' ').flatMap((one) => {
		const [id, revision, once] = one.split('.')
		return id ? [{ id, revision: Number(revision), once: once !== undefined }] : []
	})

type Answers = Kept['exercises']

/** What was answered to this revision of an exercise. */
export const current = (answers: Answers, { id, revision }: Pick<Listed, 'id' | 'revision'>): Answered | undefined => {
	const answered = Object.hasOwn(answers, id) ? answers[id] : undefined
	return answered?.revision === revision ? answered : undefined
}

/** Whether there is nothing left to answer. */
export const isDone = (answers: Answers, exercise: Listed): boolean => {
	const answered = current(answers, exercise)
	return answered?.state === 'right' || (exercise.once && (answered?.attempts ?? 0) > 0)
}

/** What happened at an exercise. */
export type Event =
	| { readonly judged: 'right' | 'wrong'; readonly answer: string }
	| { readonly hints: number }
	| { readonly shown: true }

/** An exercise after an event. A right answer stays, whatever is tried later; hints count until there is one. */
export const recorded = (before: Answered | undefined, revision: number, event: Event, at: number): Answered => {
	const known = before?.revision === revision ? before : undefined
	if (known?.state === 'right') return known
	const { state = 'wrong', attempts = 0, hints = 0 } = known ?? {}
	const now: Answered = { revision, state, attempts, answer: before?.answer ?? '', hints, at }
	if ('hints' in event) return { ...now, hints: Math.max(hints, event.hints) }
	if ('shown' in event) return { ...now, state: 'shown' }
	return { ...now, state: event.judged === 'right' ? 'right' : state, attempts: attempts + 1, answer: event.answer }
}

/** A lesson as far as progress goes. */
export interface Chapter {
	readonly slug: string
	readonly exercises: readonly Listed[]
}

/** The sections that come when a lesson has been read. */
const ends = ['exercises', 'next']

/**
 * Where a reader goes on: in the lesson opened last, at the section read last or, with the text behind, at the first exercise
 * that is open; with nothing left there, at the next lesson that was never opened. Undefined for one who never began.
 */
export const resume = (
	{ visited, places, exercises: answers }: Kept,
	chapters: readonly Chapter[],
): { readonly slug: string; readonly anchor?: string; readonly exercise?: Listed } | undefined => {
	const slug = visited.findLast((one) => chapters.some((chapter) => chapter.slug === one))
	const at = chapters.findIndex((chapter) => chapter.slug === slug)
	const chapter = chapters[at]
	if (!chapter) return undefined
	const place = Object.hasOwn(places, chapter.slug) ? places[chapter.slug] : undefined
	const isRead = ends.includes(place ?? '') || chapter.exercises.some((one) => current(answers, one))
	const open = chapter.exercises.find((one) => !isDone(answers, one))
	if (isRead && open) return { slug: chapter.slug, anchor: open.id, exercise: open }
	const next = chapters.slice(at + 1).find((one) => !visited.includes(one.slug))
	if (isRead && next) return { slug: next.slug }
	return { slug: chapter.slug, ...(place !== undefined && { anchor: place }) }
}
