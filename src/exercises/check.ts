import { checkChoice } from './kinds/choice'
import { checkNumber, settled } from './kinds/number'
import { checkPlace } from './kinds/place'
import type { ChoiceQuestion, Exercise, FactValue, FigureState, NumberQuestion, Quantity, Verdict } from './types'

/** What is known beside the answer. */
export interface Circumstances {
	/** The value of each fact that `factsOf` the exercise names, by `fact.pick`. */
	readonly facts: Readonly<Record<string, number>>
	/** The state of the exercise's figure; undefined where it was not touched. */
	readonly state?: FigureState | undefined
}

const nameOf = ({ fact, pick }: FactValue): string => `${fact}.${pick}`

const question = (exercise: Exercise): NumberQuestion | ChoiceQuestion | undefined =>
	exercise.kind === 'predict' ? exercise.guess : exercise.kind === 'place' ? undefined : exercise

/** The facts that an exercise's quantities come from, with the names that `check` wants their values under. */
export const factsOf = (exercise: Exercise): (FactValue & { readonly name: string })[] => {
	const asked = question(exercise)
	if (asked?.kind !== 'number') return []
	return [asked.value, ...Object.values(asked.slips ?? {})]
		.filter((quantity) => typeof quantity !== 'number')
		.map((quantity) => ({ ...quantity, name: nameOf(quantity) }))
}

const lookup =
	(facts: Circumstances['facts']) =>
	(quantity: Quantity): number => {
		if (typeof quantity === 'number') return quantity
		const value = facts[nameOf(quantity)]
		if (value === undefined) throw new Error(`the value of fact ${nameOf(quantity)} is not given`)
		return value
	}

/** The number that an exercise wants, or the one that a slip leads to. Throws where it has no such number. */
export const numberOf = (exercise: Exercise, facts: Circumstances['facts'], slip?: string): number => {
	const asked = question(exercise)
	const quantity = asked?.kind !== 'number' ? undefined : slip === undefined ? asked.value : asked.slips?.[slip]
	if (quantity === undefined) throw new Error(`exercise "${exercise.id}" has no number${slip ? ` "${slip}"` : ''}`)
	return lookup(facts)(quantity)
}

/** Judges an answer as it was typed, as the name of the option chosen or, of a figure, as its state. Pure. */
export const check = (exercise: Exercise, answer: string, { facts, state }: Circumstances): Verdict => {
	if (exercise.kind === 'place') return checkPlace(exercise, state)
	const asked = question(exercise) as NumberQuestion | ChoiceQuestion
	return asked.kind === 'number' ? checkNumber(settled(asked, lookup(facts)), answer) : checkChoice(asked, answer)
}

/** The names of the replies that a lesson must give: one for each wrong option or slip, and what follows a right answer. */
export const repliesOf = (exercise: Exercise): string[] => {
	const asked = question(exercise)
	const wrong =
		asked?.kind === 'choice'
			? asked.options.filter((option) => option !== asked.right)
			: Object.keys((exercise.kind === 'place' ? exercise.slips : asked?.slips) ?? {})
	return [...wrong, 'right']
}

/** The names of the options that a lesson must word, in their order. */
export const optionsOf = (exercise: Exercise): readonly string[] => {
	const asked = question(exercise)
	return asked?.kind === 'choice' ? asked.options : []
}
