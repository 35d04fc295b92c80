import type { Run } from './kinds/code'
import type { ChoiceQuestion, Exercise, FactValue, FigureState, NumberQuestion, Quantity, Verdict } from './types'

/** The value of each fact that `factsOf` an exercise names, by `fact.pick`. */
export type Facts = Readonly<Record<string, number>>

/** A figure that was brought into a state, and the one that it stood in at first. */
export interface Brought {
	readonly state: FigureState
	readonly initial: FigureState
}

/**
 * Judges an answer as it was typed, as the name of the option chosen or, of a figure, as its state: undefined where it stands
 * as the reader found it. Pure.
 */
export type Check = (answer: string, figure?: Brought) => Verdict | Promise<Verdict>

const nameOf = ({ fact, pick }: FactValue): string => `${fact}.${pick}`

const question = (exercise: Exercise): NumberQuestion | ChoiceQuestion | undefined => {
	if (exercise.kind === 'predict') return exercise.guess
	return exercise.kind === 'number' || exercise.kind === 'choice' ? exercise : undefined
}

const lookup =
	(facts: Facts) =>
	(quantity: Quantity): number => {
		if (typeof quantity === 'number') return quantity
		const value = facts[nameOf(quantity)]
		if (value === undefined) throw new Error(`the value of fact ${nameOf(quantity)} is not given`)
		return value
	}

/**
 * What judges an exercise's answers; a page fetches no more than its kind takes.
 *
 * @param run what runs answers that are code
 */
export const checkOf = async (exercise: Exercise, facts: Facts, run?: Run): Promise<Check> => {
	if (exercise.kind === 'code') {
		if (!run) throw new Error(`exercise "${exercise.id}" wants something to run its answers`)
		const { checkCode } = await import('./kinds/code')
		return (answer) => checkCode(exercise, answer, run)
	}
	if (exercise.kind === 'place') {
		const { checkPlace } = await import('./kinds/place')
		return (_, figure) => checkPlace(exercise, figure)
	}
	if (exercise.kind === 'formula') {
		const { checkFormula } = await import('./kinds/formula')
		return (answer) => checkFormula(exercise, answer)
	}
	const asked = exercise.kind === 'predict' ? exercise.guess : exercise
	if (asked.kind === 'choice') {
		const { checkChoice } = await import('./kinds/choice')
		return (answer) => checkChoice(asked, answer)
	}
	const { checkNumber, settled } = await import('./kinds/number')
	const numbers = settled(asked, lookup(facts))
	return (answer) => checkNumber(numbers, answer)
}

/** The facts that an exercise's quantities come from, with the names that `checkOf` wants their values under. */
export const factsOf = (exercise: Exercise): (FactValue & { readonly name: string })[] => {
	const asked = question(exercise)
	if (asked?.kind !== 'number') return []
	return [asked.value, ...Object.values(asked.slips ?? {})]
		.filter((quantity) => typeof quantity !== 'number')
		.map((quantity) => ({ ...quantity, name: nameOf(quantity) }))
}

/** The number that an exercise wants, or the one that a slip leads to. Throws where it has no such number. */
export const numberOf = (exercise: Exercise, facts: Facts, slip?: string): number => {
	const asked = question(exercise)
	const quantity = asked?.kind !== 'number' ? undefined : slip === undefined ? asked.value : asked.slips?.[slip]
	if (quantity === undefined) throw new Error(`exercise "${exercise.id}" has no number${slip ? ` "${slip}"` : ''}`)
	return lookup(facts)(quantity)
}

/** The names of the options that a lesson must word, in their order. */
export const optionsOf = (exercise: Exercise): readonly string[] => {
	const asked = question(exercise)
	return asked?.kind === 'choice' ? asked.options : []
}

/** What leads to a reply, by the reply's name. */
const slipsOf = (exercise: Exercise): object => {
	const asked = exercise.kind === 'predict' ? exercise.guess : exercise
	if ('properties' in asked) return asked.properties
	return ('slips' in asked && asked.slips) || {}
}

/** The names of the replies that a lesson must give: one for each wrong option, slip or property, and what follows a right answer. */
export const repliesOf = (exercise: Exercise): string[] => {
	const asked = question(exercise)
	const wrong = asked?.kind === 'choice' ? asked.options.filter((option) => option !== asked.right) : []
	return [...wrong, ...Object.keys(slipsOf(exercise)), 'right']
}
